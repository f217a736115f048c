#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/index/index.hpp"

#include <cstddef>

namespace winnow {

/// Collects applications, analyses them and inverts them. Mutable and not searchable;
/// `std::move(builder).build()` gives the Index. Not shared between threads: build() itself uses `threads`.
class IndexBuilder {
  public:
    /// \param threads  >= 1.
    explicit IndexBuilder(Analyzer const& analyzer, std::size_t threads = 1);
    ~IndexBuilder();
    IndexBuilder(IndexBuilder&&) noexcept;
    IndexBuilder& operator=(IndexBuilder&&) noexcept;

    /// A second application of an id becomes an unreadable entry, and so does a document with more positions than an
    /// Occurrence can hold.
    /// \return whether it was taken.
    bool add(Application application);
    /// As add, but takes the place of an application with that id.
    void replace(Application application);
    void add_unreadable(Unreadable entry);
    /// \return whether there was one.
    bool remove(std::string_view id);

    [[nodiscard]] Index build() &&;

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace winnow
