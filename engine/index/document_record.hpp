#pragma once

#include "engine/record/application.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace winnow {

/// Where the texts of a document begin; they lie one behind the other.
struct TextPlace {
    std::uint32_t file = 0;   ///< in the order of the commit's files of texts
    std::uint64_t start = 0;  ///< in the stream of all texts of that file
};

/// A section of a document, as the index keeps it.
struct SectionRecord {
    std::uint32_t heading = 0;    ///< into a table of pairs of id and label
    std::uint32_t positions = 0;  ///< taken by its tokens, stop words and gaps included
    std::uint32_t length = 0;     ///< tokens kept
    std::uint32_t text_bytes = 0;
    std::uint32_t first_page =
        0;                       ///< 0: no pages; else twice the page on which it begins, and one more if it shares it
    std::uint32_t document = 0;  ///< SectionPages::document
    std::uint32_t breaks = 0;    ///< pages that begin in its text

    void set_pages(SectionPages const& pages);
    /// \param page_breaks  [breaks], of its text.
    [[nodiscard]] SectionPages pages(std::span<std::uint32_t const> page_breaks) const;
};

/// What an index keeps of a document beside its terms. Sections stand in section_order.
///
/// Their positions follow from these numbers: the first section that has positions begins with 0, every other one
/// kSentenceGap behind the end of the one before that has any.
struct DocumentRecord {
    std::string id;
    TextPlace text;
    std::vector<SectionRecord> sections;
    std::vector<std::uint32_t> page_breaks;  ///< of the sections' texts, one section behind the other
    std::vector<std::string> exempt;
    std::vector<Flag> flags;
};

}  // namespace winnow
