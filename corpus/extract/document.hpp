#pragma once

#include "engine/record/application.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace winnow {

/// A heading of a document, where its format has headings or its look shows one.
struct Heading {
    std::size_t begin = 0;  ///< first byte of the heading's line in Document::text
    std::size_t end = 0;    ///< one past its last byte, the line end not included
    int level = 1;          ///< 1 is the highest
};

/// What a reader got out of a file: the text that a person would see, in reading order.
struct Document {
    std::string reader;  ///< name and version: "text/1", "html/1"
    std::string text;    ///< valid UTF-8, line ends `\n`; blocks (paragraphs, items, rows) end with a line end
    std::vector<Heading> headings;  ///< in order, not overlapping
    std::vector<Flag> flags;        ///< "repaired-text", "hidden-text", ...
};

}  // namespace winnow
