#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// The words around an occurrence, on one line and printable.
struct Snippet {
    std::string before;  ///< ends with the blank before the occurrence, if there is one
    std::string match;
    std::string after;
};

/// Bytes [begin, end) of `text` with up to `context` bytes on each side, cut between words; "…" stands
/// for what is left out.
/// \pre begin <= end <= text.size(), both at code points of valid UTF-8.
Snippet snippet(std::string_view text, std::size_t begin, std::size_t end, std::size_t context);

/// The text on one line: runs of white space become one blank, and the rest is made printable.
std::string one_line(std::string_view text);

/// The lines of a text that hold more than white space, each as one_line has it.
std::vector<std::string> lines_of(std::string_view text);

}  // namespace winnow
