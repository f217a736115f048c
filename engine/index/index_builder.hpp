#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/index/index.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Most text of one application. A token takes a byte at least and so does the end of a sentence, so the positions of
/// so much text fit an Occurrence.
inline constexpr std::size_t kMostTextBytes = 100U << 20U;

/// Why an application is no part of an index, in words for people.
std::string too_much_text();
std::string duplicate_id(std::string_view id);

/// Puts entries in byte order of their ids.
void sort_unreadable(std::vector<Unreadable>& entries);

/// Bytes of an application's texts.
std::size_t text_bytes(Application const& application);

/// Collects applications, analyses them and inverts them. Mutable and not searchable;
/// `std::move(builder).build()` gives the Index, in memory. Not shared between threads: build() itself uses `threads`.
class IndexBuilder {
  public:
    /// \param threads  >= 1. The index does not depend on it.
    explicit IndexBuilder(Analyzer const& analyzer, std::size_t threads = 1);
    ~IndexBuilder();
    IndexBuilder(IndexBuilder&&) noexcept;
    IndexBuilder& operator=(IndexBuilder&&) noexcept;

    /// A second application of an id becomes an unreadable entry ("duplicate id: …"), and so does one with more than
    /// kMostTextBytes of text.
    /// \pre the id is not empty.
    /// \return whether it was taken.
    bool add(Application application);
    void add_unreadable(Unreadable entry);
    /// \return whether there was one.
    bool remove(std::string_view id);
    [[nodiscard]] bool contains(std::string_view id) const;
    /// Applications taken.
    [[nodiscard]] std::size_t size() const;

    [[nodiscard]] Index build() &&;

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace winnow
