#pragma once

#include "corpus/extract/document.hpp"
#include "engine/record/section_pages.hpp"

#include <cstddef>
#include <cstdint>

namespace winnow {

/// A section's bytes in Document::text.
struct SectionBytes {
    std::size_t begin = 0;       ///< of its heading's line
    std::size_t text_begin = 0;  ///< of its text
    std::size_t text_end = 0;
};

/// On which pages a section stands. Nothing is known of documents whose format fixes no pages: how much a Word
/// document's page holds depends on the program, the fonts and the paper of whoever prints it.
/// \param number  SectionPages::document.
SectionPages section_pages(Document const& document, SectionBytes section, std::uint32_t number);

}  // namespace winnow
