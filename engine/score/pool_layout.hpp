#pragma once

#include "engine/index/index.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace winnow {

/// The scored sections of a pool's applications. Most applications have the same ones, so that what depends on them is
/// asked once for each set of sections. The same for all plans. Immutable; shared between threads.
class PoolLayout {
  public:
    /// Sections that some applications have, and where their names stand.
    struct Layout {
        std::vector<SectionRange> sections;        ///< scored ones, by their ids and whether they have text
        std::vector<std::uint32_t> names;          ///< [sections], numbers below names(); kNoName of those without text
        std::vector<std::uint32_t> names_of_text;  ///< the same without kNoName
    };
    static constexpr std::uint32_t kNoName = std::numeric_limits<std::uint32_t>::max();
    /// A pool with more than so many names or layouts is not regular.
    static constexpr std::size_t kMostNames = 256;
    static constexpr std::size_t kMostLayouts = 4096;

    /// \complexity O(sections of all documents).
    explicit PoolLayout(Index const& index);

    /// Whether the applications have so few names and sets of sections that it is worth to look at a pool by them.
    /// Nothing else may be asked where they have not.
    [[nodiscard]] bool regular() const { return regular_; }
    [[nodiscard]] std::span<Layout const> layouts() const { return layouts_; }
    /// Into layouts().
    [[nodiscard]] std::uint32_t layout(DocId document) const { return places_[number(document)].layout; }
    /// Distinct ids of sections with text; another number for each that stands in one application again.
    [[nodiscard]] std::size_t names() const { return name_numbers_.size(); }

    /// One past the last position of each of a document's sections that have text, in their order; and the sections'
    /// names.
    [[nodiscard]] std::span<std::uint32_t const> section_ends(DocId document) const {
        std::size_t const d = number(document);
        return std::span{section_ends_}.subspan(places_[d].ends, places_[d + 1].ends - places_[d].ends);
    }
    [[nodiscard]] std::span<std::uint32_t const> section_names(DocId document) const {
        return layouts_[layout(document)].names_of_text;
    }

    /// Ask the memory for what section_ends and section_names of a document need, the first before the second.
    void prefetch_place(DocId document) const { __builtin_prefetch(&places_[number(document)]); }
    void prefetch_ends(DocId document) const {
        __builtin_prefetch(section_ends_.data() + places_[number(document)].ends);
    }

  private:
    /// Of a document.
    struct Place {
        std::size_t ends = 0;  ///< into section_ends_, where its own begin
        std::uint32_t layout = 0;
    };

    static std::size_t number(DocId document) { return static_cast<std::size_t>(document); }
    std::uint32_t find_layout(std::span<SectionRange const> sections);
    std::uint32_t add_layout(std::span<SectionRange const> sections);

    bool regular_ = true;
    std::vector<Layout> layouts_;
    std::unordered_map<std::string, std::uint32_t> layout_numbers_;  ///< by ids and whether they have text
    std::unordered_map<std::string, std::uint32_t> name_numbers_;
    std::vector<Place> places_;  ///< [documents + 1]
    std::vector<std::uint32_t> section_ends_;
};

}  // namespace winnow
