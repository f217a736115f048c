#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace winnow::testing {

inline std::string utf8_of(unsigned long point) {
    std::string out;
    auto const put = [&](unsigned long byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0U | (point >> 6U)), put(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        put(0xE0U | (point >> 12U)), put(0x80U | ((point >> 6U) & 0x3FU)), put(0x80U | (point & 0x3FU));
    } else {
        put(0xF0U | (point >> 18U)), put(0x80U | ((point >> 12U) & 0x3FU));
        put(0x80U | ((point >> 6U) & 0x3FU)), put(0x80U | (point & 0x3FU));
    }
    return out;
}

/// A line of WordBreakTest.txt and its siblings: a text, and the offsets where it breaks.
struct BreakCase {
    std::string line;
    std::string text;
    std::vector<std::size_t> breaks;
};

inline std::vector<BreakCase> read_break_cases(std::string const& path) {
    std::vector<BreakCase> cases;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line.substr(0, line.find('#')));
        BreakCase one{line, {}, {}};
        for (std::string word; words >> word;) {
            if (word == "\xC3\xB7") {
                one.breaks.push_back(one.text.size());
            } else if (word != "\xC3\x97") {
                one.text += utf8_of(std::stoul(word, nullptr, 16));
            }
        }
        if (!one.text.empty()) { cases.push_back(std::move(one)); }
    }
    return cases;
}

}  // namespace winnow::testing
