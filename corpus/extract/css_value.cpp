#include "css_value.hpp"

#include "corpus/extract/lines.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace winnow {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kMostParts = 64;

/// Pixels in a unit that depends on nothing but the window.
constexpr auto kUnits = std::to_array<std::pair<std::string_view, double>>({{"px", 1},
                                                                            {"", 1},
                                                                            {"pt", 96.0 / 72},
                                                                            {"rem", 16},
                                                                            {"in", 96},
                                                                            {"cm", 96 / 2.54},
                                                                            {"mm", 96 / 25.4},
                                                                            {"pc", 16},
                                                                            {"vw", 10},
                                                                            {"vh", 8},
                                                                            {"vmax", 10},
                                                                            {"vmin", 8}});

std::optional<double> single_length(std::string_view text, double em, double whole) {
    auto const number = css_number(text);
    if (!number) { return std::nullopt; }
    auto const& [value, unit] = *number;
    for (auto const& [name, size] : kUnits) {
        if (unit == name) { return value * size; }
    }
    if (unit == "em") { return value * em; }
    if (unit == "ex" || unit == "ch") { return value * em / 2; }
    return unit == "%" ? std::optional{value * whole / 100} : std::nullopt;
}

/// "1em - 3px": terms with a sign between white space.
std::optional<double> sum(std::string_view text, double em, double whole) {
    double total = 0;
    double sign = 1;
    for (std::string_view const word : css_words(text)) {
        if (word == "+" || word == "-") {
            sign = word == "+" ? 1 : -1;
            continue;
        }
        auto const term = single_length(word, em, whole);
        if (!term) { return std::nullopt; }
        total += sign * *term;
    }
    return total;
}

}  // namespace

std::optional<CssNumber> css_number(std::string_view text) {
    bool const negative = text.starts_with('-');
    std::size_t at = negative || text.starts_with('+') ? 1 : 0;
    double value = 0;
    double scale = 1;
    bool point = false;
    bool digits = false;
    for (; at < text.size() && (is_ascii_digit(text[at]) || (text[at] == '.' && !point)); ++at) {
        if (text[at] == '.') {
            point = true;
            continue;
        }
        digits = true;
        value = value * 10 + (text[at] - '0');
        scale *= point ? 10 : 1;
    }
    if (!digits) { return std::nullopt; }
    std::string_view unit = text.substr(at);
    unit = unit.substr(0, unit.find_first_of(" ,)/!"));
    return CssNumber{(negative ? -value : value) / scale, unit};
}

std::optional<double> css_pixels(std::string_view text, double em, double whole) {
    constexpr std::string_view kCalc = "calc(";
    if (!text.starts_with(kCalc)) { return single_length(text, em, whole); }
    text.remove_prefix(kCalc.size());
    if (text.ends_with(')')) { text.remove_suffix(1); }
    return sum(text, em, whole);
}

std::size_t css_find(std::string_view text, std::string_view characters) {
    std::size_t depth = 0;
    char quote = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char const c = text[at];
        if (c == '\\') {
            ++at;
        } else if (quote != 0) {
            quote = c == quote ? '\0' : quote;
        } else if (depth == 0 && characters.find(c) != npos) {
            return at;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(' || c == '[') {
            ++depth;
        } else if ((c == ')' || c == ']') && depth > 0) {
            --depth;
        }
    }
    return text.size();
}

std::vector<std::string_view> css_words(std::string_view value) {
    std::vector<std::string_view> words;
    while (!value.empty() && words.size() < kMostParts) {
        std::size_t const end = css_find(value, " \t\r\n\f");
        if (end > 0) { words.push_back(value.substr(0, end)); }
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return words;
}

std::vector<CssFunction> css_functions(std::string_view value) {
    std::vector<CssFunction> functions;
    for (std::string_view word : css_words(value)) {
        while (!word.empty() && functions.size() < kMostParts) {
            std::size_t const open = word.find('(');
            if (open == npos) { break; }
            std::size_t const close = open + 1 + css_find(word.substr(open + 1), ")");
            CssFunction function{trimmed(word.substr(0, open)), {}};
            std::string_view rest = word.substr(open + 1, close - open - 1);
            while (!rest.empty() && function.arguments.size() < kMostParts) {
                std::size_t const comma = css_find(rest, ",");
                function.arguments.push_back(trimmed(rest.substr(0, comma)));
                rest.remove_prefix(std::min(comma + 1, rest.size()));
            }
            functions.push_back(std::move(function));
            word.remove_prefix(std::min(close + 1, word.size()));
        }
    }
    return functions;
}

}  // namespace winnow
