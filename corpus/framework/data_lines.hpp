#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Calls `read(line, number)` for each line of a data file that is for the program: empty lines and lines that start
/// with '#' are for people. Lines are counted from 1.
template <typename Read>
void each_data_line(std::string_view file, Read read) {
    for (std::size_t number = 1; !file.empty(); ++number) {
        std::size_t const end = std::min(file.find('\n'), file.size());
        std::string_view const line = file.substr(0, end);
        file.remove_prefix(std::min(end + 1, file.size()));
        if (!line.empty() && line.front() != '#') { read(line, number); }
    }
}

/// The phrases of "one; another; a third".
inline std::vector<std::string> split_phrases(std::string_view list) {
    std::vector<std::string> phrases;
    phrases.reserve(static_cast<std::size_t>(std::count(list.begin(), list.end(), ';')) + 1);
    for (std::size_t begin = 0; begin <= list.size();) {
        std::size_t const end = std::min(list.find("; ", begin), list.size());
        phrases.emplace_back(list.substr(begin, end - begin));
        begin = end + 2;
    }
    return phrases;
}

/// Whether it has a word, and no space around it.
inline bool is_phrase(std::string_view text) {
    return !text.empty() && text.front() != ' ' && text.back() != ' ' && text.find('\t') == text.npos &&
           text.find('\r') == text.npos;
}

inline bool are_phrases(std::vector<std::string> const& phrases) {
    return std::all_of(phrases.begin(), phrases.end(), is_phrase);
}

}  // namespace winnow
