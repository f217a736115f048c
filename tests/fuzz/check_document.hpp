#pragma once

#include "corpus/extract/document.hpp"
#include "corpus/extract/document_wire.hpp"
#include "corpus/extract/limits.hpp"
#include "engine/text/utf8.hpp"

#include <cstddef>
#include <cstdlib>

namespace winnow::fuzz {

/// Ends the run where a promise is broken.
inline void require(bool promise) {
    if (!promise) { std::abort(); }
}

/// What document.hpp promises of every document.
inline void check_document(Document const& document) {
    require(is_valid_utf8(document.text));
    require(document.text.find('\r') == std::string::npos);
    // A confined process can hand it over, and is not taken for one that lies.
    require(document_from_wire(document_to_wire(document)).has_value());
    std::size_t last = 0;
    for (Heading const& heading : document.headings) {
        require(last <= heading.begin && heading.begin < heading.end && heading.end <= document.text.size());
        require(heading.begin == 0 || document.text[heading.begin - 1] == '\n');
        last = heading.end;
    }
    for (DocumentFlag const& flag : document.flags) { require(is_valid_utf8(flag.text) && is_valid_utf8(flag.place)); }
    last = 0;
    std::size_t page = 0;
    for (StyleRun const& run : document.layout.runs) {
        require(last <= run.begin && run.begin < run.end && run.end <= document.text.size());
        require(page <= run.page && run.page <= kMostPages);
        last = run.end;
        page = run.page;
    }
    require(!document.quality || (*document.quality >= 0 && *document.quality <= 1));
}

}  // namespace winnow::fuzz
