#include "engine/plan/grade.hpp"

#include "engine/plan/plain_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace winnow {
namespace {

constexpr auto kPayPlans = std::to_array<std::string_view>(
    {"GS", "GG", "GL", "GM", "GP", "ES", "SL", "ST", "WG", "WL", "WS", "NF", "IR", "CT", "FV", "SV", "ZP", "ZA"});
/// How far before a grade the words stand that make it a measure of experience.
constexpr std::size_t kBefore = 60;

/// Letters and digits in capitals, without leading zeros of the number: "GS9".
std::string squeezed(std::string_view grade) {
    std::string key;
    for (char const c : grade) {
        bool const leading_zero = c == '0' && !key.empty() && !is_ascii_digit(key.back());
        if (!is_word_byte(c) || leading_zero) { continue; }
        key += is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return key;
}

bool compares(std::string_view before) {
    return has_any(lower_ascii(before), {"equivalent", "at least", "next lower", "comparable", "at or above",
                                         "at the level of", "lower grade"});
}

}  // namespace

std::vector<GradeMention> find_grades(std::string_view text) {
    std::vector<GradeMention> mentions;
    std::size_t previous_end = 0;
    for (std::size_t at = 0; at + 3 <= text.size(); ++at) {
        bool const begins_word = at == 0 || !is_word_byte(text[at - 1]);
        bool const plan = std::find(kPayPlans.begin(), kPayPlans.end(), text.substr(at, 2)) != kPayPlans.end();
        if (!begins_word || !plan) { continue; }
        std::size_t digits = at + 2;
        while (digits < text.size() && (text[digits] == '-' || text[digits] == ' ')) { ++digits; }
        std::size_t end = digits;
        while (end < text.size() && is_ascii_digit(text[end])) { ++end; }
        bool const series = end - digits > 2;  // GS-0343 names an occupation
        if (end == digits || series || digits - at > 4) { continue; }
        std::size_t const from = std::max(previous_end, at > kBefore ? at - kBefore : 0);
        mentions.push_back({fmt::format("{}-{}", text.substr(at, 2), text.substr(digits, end - digits)),
                            compares(text.substr(from, at - from))});
        previous_end = end;
    }
    return mentions;
}

bool same_grade(std::string_view a, std::string_view b) { return squeezed(a) == squeezed(b); }

}  // namespace winnow
