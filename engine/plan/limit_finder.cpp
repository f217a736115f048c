#include "engine/plan/limit_finder.hpp"

#include "engine/plan/plain_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <optional>
#include <string>

namespace winnow {
namespace {

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

struct Length {
    std::string unit;
    std::uint64_t value;
};

/// "5 pages", "two-page", "1,200 characters", "200 words".
std::optional<Length> length_in(std::string_view sentence) {
    struct Unit {
        std::string_view printed;
        std::string_view unit;
    };
    constexpr auto kUnits =
        std::to_array<Unit>({{"pages", "pages"}, {"page", "pages"}, {"words", "words"}, {"characters", "characters"}});
    for (Unit const& unit : kUnits) {
        for (std::size_t at = find_phrase(sentence, unit.printed); at != sentence.npos;
             at = find_phrase(sentence, unit.printed, at + 1)) {
            auto const value = number_before(sentence, at);
            if (value && *value > 0) { return Length{std::string{unit.unit}, *value}; }
        }
    }
    return std::nullopt;
}

bool sets_limit(std::string_view sentence) {
    return has_any(sentence,
                   {"exceed", "exceeds", "excess", "limit", "limited", "maximum", "no more than", "no longer than",
                    "not be longer than", "up to", "page resume", "page limit", "beyond", "over"});
}

std::optional<Limit> limit_in(std::string_view sentence) {
    if (!sets_limit(sentence)) { return std::nullopt; }
    auto const length = length_in(sentence);
    if (!length) { return std::nullopt; }
    bool const each = has_any(sentence, {"each", "per", "every"});
    bool const ecq =
        has_any(sentence, {"ecq", "ecqs", "executive core qualification", "executive core qualifications"});
    bool const tq = has_any(
        sentence, {"tq", "tqs", "mtq", "mtqs", "ptq", "ptqs", "technical qualification", "technical qualifications"});
    if (each && ecq) { return Limit{"ecq", length->unit, length->value}; }
    if (each && tq) { return Limit{"tq", length->unit, length->value}; }
    if (has_any(sentence, {"resume", "resumes"}) && !each) { return Limit{"resume", length->unit, length->value}; }
    return std::nullopt;
}

}  // namespace

std::vector<Limit> find_limits(Announcement const& announcement) {
    std::vector<Limit> limits;
    for (SourceField const& field : announcement.fields) {
        for (ByteRange const range : sentences(field.text, {0, field.text.size()})) {
            auto limit = limit_in(lower_ascii(slice(field.text, range)));
            bool const known = limit && std::any_of(limits.begin(), limits.end(), [&limit](Limit const& other) {
                                   return other.applies_to == limit->applies_to;
                               });
            if (limit && !known) { limits.push_back(std::move(*limit)); }
        }
    }
    return limits;
}

void apply_limits(std::vector<Limit> limits, Plan& plan) {
    for (Limit& limit : limits) {
        auto const kind = requirement_kind(limit.applies_to);
        if (!kind) {
            plan.limits.push_back(std::move(limit));
            continue;
        }
        for (Requirement& requirement : plan.requirements) {
            if (requirement.kind == *kind) { requirement.limit = Limit{requirement.id, limit.unit, limit.value}; }
        }
    }
}

}  // namespace winnow
