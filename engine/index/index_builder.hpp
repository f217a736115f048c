#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/index/index.hpp"

#include <cstddef>
#include <memory>
#include <string_view>

namespace winnow {

/// Collects applications, analyses them and inverts them. Mutable and not searchable;
/// `std::move(builder).build()` gives the Index. Not shared between threads: build() itself uses `threads`.
class IndexBuilder {
  public:
    /// \param threads  >= 1. The index does not depend on it.
    explicit IndexBuilder(Analyzer const& analyzer, std::size_t threads = 1);
    ~IndexBuilder();
    IndexBuilder(IndexBuilder&&) noexcept;
    IndexBuilder& operator=(IndexBuilder&&) noexcept;

    /// A builder that holds what the index holds, to add to it.
    /// \throws Error if the analyzer is not the index's.
    static IndexBuilder from(Index const& index, Analyzer const& analyzer, std::size_t threads = 1);

    /// A second application of an id becomes an unreadable entry ("duplicate id: …"), and so does one with more than
    /// kMostTextBytes of text.
    /// \pre the id is not empty.
    /// \return whether it was taken.
    bool add(Application application);
    /// As add, but takes the place of an application or an unreadable entry with that id.
    void replace(Application application);
    void add_unreadable(Unreadable entry);
    /// \return whether there was one.
    bool remove(std::string_view id);
    [[nodiscard]] bool contains(std::string_view id) const;
    /// Applications taken.
    [[nodiscard]] std::size_t size() const;

    [[nodiscard]] Index build() &&;

    /// A token takes a byte at least and so does the end of a sentence, so the positions of so much text fit an
    /// Occurrence.
    static constexpr std::size_t kMostTextBytes = 100U << 20U;

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace winnow
