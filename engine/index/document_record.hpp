#pragma once

#include "engine/record/application.hpp"

#include <cstdint>
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
};

/// What an index keeps of a document beside its terms. Sections stand in section_order.
///
/// Their positions follow from these numbers: the first section that has positions begins with 0, every other one
/// kSentenceGap behind the end of the one before that has any.
struct DocumentRecord {
    std::string id;
    TextPlace text;
    std::vector<SectionRecord> sections;
    std::vector<SectionPages> pages;  ///< [sections]; empty where none has pages
    std::vector<std::string> exempt;
    std::vector<Flag> flags;
};

}  // namespace winnow
