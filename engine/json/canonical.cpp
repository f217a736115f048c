#include "engine/json/canonical.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow {
namespace {

namespace json = boost::json;

/// Orders UTF-8 strings by their UTF-16 code units: as bytes, but for code points above U+FFFF, whose
/// surrogates (D800..DFFF) sort before U+E000..U+FFFF.
bool less_utf16(std::string_view a, std::string_view b) {
    auto const [at, bt] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (at == a.end() || bt == b.end()) { return at == a.end() && bt != b.end(); }
    auto const left = static_cast<unsigned char>(*at);
    auto const right = static_cast<unsigned char>(*bt);
    bool const left_above = left >= 0xF0;
    bool const right_above = right >= 0xF0;
    if (left_above != right_above) { return left_above ? right >= 0xEE : left < 0xEE; }
    return left < right;
}

/// ECMA-262 Number::toString: the shortest digits that round-trip, in plain notation from 1e-6 up to
/// 1e21 and in exponent notation outside.
std::string ecmascript_number(double number) {
    if (number == 0.0) { return "0"; }
    // std::to_chars in scientific form gives the shortest digits: "-1.25e-07".
    std::array<char, 32> buffer{};
    auto const end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific).ptr;
    std::string_view text{buffer.data(), static_cast<std::size_t>(end - buffer.data())};
    std::string const sign = text.front() == '-' ? "-" : "";
    text.remove_prefix(sign.size());
    std::size_t const e = text.find('e');
    int exponent = 0;
    std::size_t const exponent_digits = e + (text[e + 1] == '+' ? 2 : 1);
    std::from_chars(text.data() + exponent_digits, text.data() + text.size(), exponent);
    std::string digits{text.substr(0, 1)};
    if (e > 2) { digits += text.substr(2, e - 2); }

    int const count = static_cast<int>(digits.size());
    int const point = exponent + 1;  // digits before the decimal point
    if (point > 21 || point <= -6) {
        std::string const fraction = count > 1 ? "." + digits.substr(1) : "";
        return fmt::format("{}{}{}e{:+}", sign, digits[0], fraction, exponent);
    }
    if (point <= 0) { return sign + "0." + std::string(static_cast<std::size_t>(-point), '0') + digits; }
    if (point >= count) { return sign + digits + std::string(static_cast<std::size_t>(point - count), '0'); }
    return sign + digits.substr(0, static_cast<std::size_t>(point)) + "." +
           digits.substr(static_cast<std::size_t>(point));
}

void append(std::string& out, json::value const& value);

void append_string(std::string& out, std::string_view text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    out += '"';
    for (char const c : text) {
        switch (c) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\b': out += "\\b"; break;
            case '\t': out += "\\t"; break;
            case '\n': out += "\\n"; break;
            case '\f': out += "\\f"; break;
            case '\r': out += "\\r"; break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    out += "\\u00";
                    out += kHex[static_cast<unsigned char>(c) >> 4U];
                    out += kHex[static_cast<unsigned char>(c) & 15U];
                } else {
                    out += c;
                }
        }
    }
    out += '"';
}

void append_object(std::string& out, json::object const& object) {
    std::vector<std::pair<std::string_view, json::value const*>> members;
    members.reserve(object.size());
    for (auto const& member : object) {
        members.emplace_back(std::string_view{member.key().data(), member.key().size()}, &member.value());
    }
    std::sort(members.begin(), members.end(),
              [](auto const& a, auto const& b) { return less_utf16(a.first, b.first); });
    out += '{';
    bool first = true;
    for (auto const& [name, value] : members) {
        if (!std::exchange(first, false)) { out += ','; }
        append_string(out, name);
        out += ':';
        append(out, *value);
    }
    out += '}';
}

void append(std::string& out, json::value const& value) {
    switch (value.kind()) {
        case json::kind::null: out += "null"; break;
        case json::kind::bool_: out += value.get_bool() ? "true" : "false"; break;
        case json::kind::int64: out += ecmascript_number(static_cast<double>(value.get_int64())); break;
        case json::kind::uint64: out += ecmascript_number(static_cast<double>(value.get_uint64())); break;
        case json::kind::double_: out += ecmascript_number(value.get_double()); break;
        case json::kind::string: append_string(out, {value.get_string().data(), value.get_string().size()}); break;
        case json::kind::array: {
            out += '[';
            bool first = true;
            for (json::value const& element : value.get_array()) {
                if (!std::exchange(first, false)) { out += ','; }
                append(out, element);
            }
            out += ']';
            break;
        }
        case json::kind::object: append_object(out, value.get_object()); break;
    }
}

}  // namespace

std::string canonical_json(json::value const& value) {
    std::string out;
    append(out, value);
    return out;
}

}  // namespace winnow
