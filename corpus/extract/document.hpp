#pragma once

#include "engine/record/application.hpp"
#include "engine/record/layout.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

/// A heading of a document, where its format has headings or its look shows one.
struct Heading {
    std::size_t begin = 0;  ///< first byte of the heading's line in Document::text
    std::size_t end = 0;    ///< one past its last byte, the line end not included
    int level = 1;          ///< 1 is the highest, kDeepestHeading (limits.hpp) the lowest
};

/// Something that a reader noticed in a document.
struct DocumentFlag {
    std::string code;     ///< "hidden-text", "repaired-text", "partial-text", ...
    std::string text;     ///< the hidden words, or what happened; valid UTF-8
    std::string place{};  ///< "page 2", "white text", "document properties"; may be empty

    bool operator==(DocumentFlag const&) const = default;
};

/// The flag as an application carries it.
Flag application_flag(DocumentFlag const& flag);

/// What a reader got out of a file: the text that a person would see, in reading order.
struct Document {
    std::string reader;  ///< name and version: "text/1", "html/1"
    std::string text;    ///< valid UTF-8, line ends `\n`; blocks (paragraphs, items, rows) end with a line end
    std::vector<Heading> headings;    ///< in order, not overlapping
    std::vector<DocumentFlag> flags;  ///< what a person should know
    Layout layout{};                  ///< how it looks
    std::optional<double> quality{};  ///< 0 to 1 (quality.hpp); of recognised text, the machine's confidence
};

}  // namespace winnow
