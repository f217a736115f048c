#include "engine/plan/answer_length.hpp"

#include "engine/plan/plain_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <span>

namespace winnow {
namespace {

struct Unit {
    std::string_view printed;
    std::string_view unit;
};
constexpr auto kUnits =
    std::to_array<Unit>({{"pages", "pages"}, {"page", "pages"}, {"words", "words"}, {"characters", "characters"}});

constexpr auto kNumberWords = std::to_array<std::string_view>(
    {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"});

/// The number that ends at `end`: "10", "1,200", "five", "five (5)".
std::optional<std::uint64_t> number_before(std::string_view text, std::size_t end) {
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '-' || text[end - 1] == ')')) { --end; }
    std::string digits;
    while (end > 0 && (is_ascii_digit(text[end - 1]) || (text[end - 1] == ',' && !digits.empty()))) {
        if (text[end - 1] != ',') { digits.insert(digits.begin(), text[end - 1]); }
        --end;
    }
    if (!digits.empty()) {
        std::uint64_t value = 0;
        auto const [rest, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc{} ? std::optional{value} : std::nullopt;
    }
    std::size_t begin = end;
    while (begin > 0 && is_ascii_lower(text[begin - 1])) { --begin; }
    auto const word = std::find(kNumberWords.begin(), kNumberWords.end(), text.substr(begin, end - begin));
    if (word == kNumberWords.end()) { return std::nullopt; }
    return static_cast<std::uint64_t>(word - kNumberWords.begin());
}

/// Where a length ends, and how long it is.
struct Reading {
    Length length;
    std::size_t end;
};

std::optional<Reading> read_length(std::string_view sentence, std::span<Unit const> units) {
    for (Unit const& unit : units) {
        for (std::size_t at = find_phrase(sentence, unit.printed); at != sentence.npos;
             at = find_phrase(sentence, unit.printed, at + 1)) {
            auto const value = number_before(sentence, at);
            std::size_t const end = at + unit.printed.size();
            bool const speed = sentence.substr(end).starts_with(" per minute");
            if (value && *value > 0 && !speed) { return Reading{{std::string{unit.unit}, *value}, end}; }
        }
    }
    return std::nullopt;
}

/// "(250 words)" at the beginning of a text.
std::optional<Length> in_brackets(std::string_view text) {
    std::size_t const begin = std::min(text.find_first_not_of(' '), text.size());
    if (!text.substr(begin).starts_with('(')) { return std::nullopt; }
    auto const reading = read_length(text.substr(begin, text.find(')', begin) - begin), std::span{kUnits}.subspan(2));
    return reading ? std::optional{reading->length} : std::nullopt;
}

}  // namespace

std::optional<Length> length_in(std::string_view sentence) {
    auto const reading = read_length(sentence, kUnits);
    if (!reading) { return std::nullopt; }
    auto const counted = in_brackets(sentence.substr(reading->end));
    return counted ? counted : reading->length;
}

bool limits_length(std::string_view sentence) {
    bool const sets_limit = has_any(sentence, {"exceed", "exceeds", "limit", "limited", "maximum", "no more than",
                                               "no longer than", "not be longer than", "or less", "or fewer"});
    bool const may_set_limit =
        has_any(sentence, {"excess", "up to", "page resume", "beyond", "over"}) &&
        has_any(sentence, {"resume", "resumes", "response", "responses", "narrative", "narratives", "ecq", "ecqs", "tq",
                           "tqs", "mtq", "mtqs", "ptq", "ptqs", "executive core qualification",
                           "executive core qualifications", "technical qualification", "technical qualifications"});
    return (sets_limit || may_set_limit) && length_in(sentence);
}

}  // namespace winnow
