#include "tools/winnow/system/printable.hpp"

#include "engine/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace winnow {
namespace {

struct CodePoint {
    char32_t value;
    std::size_t size;
};

/// \pre text is valid UTF-8 and not empty.
CodePoint first_code_point(std::string_view text) {
    auto const byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    auto const tail = [&byte](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3FU); };
    unsigned char const lead = byte(0);
    if (lead < 0x80) { return {lead, 1}; }
    if (lead < 0xE0) { return {(static_cast<char32_t>(lead & 0x1FU) << 6U) | tail(1), 2}; }
    if (lead < 0xF0) { return {(static_cast<char32_t>(lead & 0x0FU) << 12U) | (tail(1) << 6U) | tail(2), 3}; }
    return {(static_cast<char32_t>(lead & 0x07U) << 18U) | (tail(1) << 12U) | (tail(2) << 6U) | tail(3), 4};
}

bool is_between(char32_t value, char32_t first, char32_t last) { return value >= first && value <= last; }

bool is_unsafe(char32_t c) {
    return c < 0x20 || is_between(c, 0x7F, 0x9F) || c == 0xAD || c == 0x61C || is_between(c, 0x200B, 0x200F) ||
           is_between(c, 0x2028, 0x202E) || is_between(c, 0x2060, 0x206F) || c == 0xFEFF ||
           is_between(c, 0xE0000, 0xE007F);
}

void append_escape(std::string& out, char32_t c) {
    switch (c) {
        case '\n': out += "\\n"; return;
        case '\r': out += "\\r"; return;
        case '\t': out += "\\t"; return;
        default: break;
    }
    auto const number = static_cast<std::uint32_t>(c);
    if (number < 0x80) {
        fmt::format_to(std::back_inserter(out), "\\x{:02x}", number);
    } else {
        fmt::format_to(std::back_inserter(out), "\\u{{{:x}}}", number);
    }
}

std::string padding(std::string_view text, std::size_t width) {
    std::size_t const taken = display_width(text);
    return std::string(taken < width ? width - taken : 0, ' ');
}

}  // namespace

std::string printable(std::string_view text) {
    std::string repaired;
    if (!is_valid_utf8(text)) {
        repaired = repair_utf8(text);
        text = repaired;
    }
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        CodePoint const c = first_code_point(text);
        if (is_unsafe(c.value)) {
            append_escape(out, c.value);
        } else {
            out += text.substr(0, c.size);
        }
        text.remove_prefix(c.size);
    }
    return out;
}

std::size_t display_width(std::string_view text) { return count_code_points(text); }

std::string pad_right(std::string_view text, std::size_t width) { return std::string{text} + padding(text, width); }

std::string pad_left(std::string_view text, std::size_t width) { return padding(text, width) + std::string{text}; }

std::string wrap(std::string_view text, std::size_t width, std::size_t indent) {
    std::string out;
    std::size_t column = 0;
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        if (text.empty()) { break; }
        std::string_view const word = text.substr(0, text.find(' '));
        text.remove_prefix(word.size());
        std::size_t const size = display_width(word);
        if (column != 0 && column + 1 + size > width) {
            out += '\n';
            column = 0;
        }
        if (column == 0) {
            out.append(indent, ' ');
            column = indent;
        } else {
            out += ' ';
            ++column;
        }
        out += word;
        column += size;
    }
    if (column != 0) { out += '\n'; }
    return out;
}

}  // namespace winnow
