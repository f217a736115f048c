#include "engine/plan/grade.hpp"

#include "engine/plan/plain_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <utility>

namespace winnow {
namespace {

constexpr auto kPayPlans =
    std::to_array<std::string_view>({"GS", "GG", "GL", "GM", "GP", "ES", "SL", "ST", "WG", "WL", "WS",
                                     "NF", "NH", "NJ", "NK", "NQ", "IR", "CT", "FV", "SV", "ZP", "ZA"});
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

/// A grade and where it stands.
struct Place {
    std::size_t begin;
    std::size_t end;
    std::string grade;
};

/// One past the digits that begin at `at`; `at` if they are no level: none or more than two.
std::size_t end_of_level(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_ascii_digit(text[end])) { ++end; }
    return end - at > 2 ? at : end;
}

/// Whether more stands right behind a number, so that it is no level: "12th", "95%", "9-12", which are a school's.
bool goes_on(std::string_view text, std::size_t end) {
    return end < text.size() && (is_word_byte(text[end]) || text[end] == '%' || text[end] == '-');
}

/// Behind the "0343-" of "GS-0343-13", the occupation. "GS-0343" alone has no level.
std::size_t behind_series(std::string_view text, std::size_t at) {
    constexpr std::size_t kDigits = 4;
    std::string_view const series = text.substr(at, kDigits + 1);
    bool const named = series.size() == kDigits + 1 && series.back() == '-' &&
                       std::all_of(series.begin(), series.end() - 1, is_ascii_digit);
    return named ? at + series.size() : at;
}

/// "GS-13", "GS 9", "GS-11/12", "GS-0343-13".
void find_with_plan(std::string_view text, std::vector<Place>& places) {
    for (std::size_t at = 0; at + 3 <= text.size(); ++at) {
        std::string_view const plan = text.substr(at, 2);
        bool const begins_word = at == 0 || !is_word_byte(text[at - 1]);
        if (!begins_word || std::find(kPayPlans.begin(), kPayPlans.end(), plan) == kPayPlans.end()) { continue; }
        std::size_t digits = at + 2;
        while (digits < text.size() && digits - at < 4 && (text[digits] == '-' || text[digits] == ' ')) { ++digits; }
        digits = behind_series(text, digits);
        std::size_t end = end_of_level(text, digits);
        for (std::size_t begin = at; end > digits; begin = digits) {
            places.push_back({begin, end, fmt::format("{}-{}", plan, text.substr(digits, end - digits))});
            at = end - 1;
            digits = end + 1;
            end = end < text.size() && text[end] == '/' ? end_of_level(text, digits) : digits;
        }
    }
}

std::string without_zero(std::string_view level) {
    return std::string{level.substr(level.size() == 2 && level[0] == '0')};
}

/// The number right before "grade": "the 13 grade level".
void find_number_before(std::string_view text, std::size_t word, std::vector<Place>& places) {
    if (word < 2 || text[word - 1] != ' ') { return; }
    std::size_t begin = word - 1;
    while (begin > 0 && is_ascii_digit(text[begin - 1])) { --begin; }
    bool const apart = begin == 0 || text[begin - 1] == ' ';
    if (apart && begin < word - 1 && end_of_level(text, begin) == word - 1) {
        places.push_back({begin, word - 1, without_zero(text.substr(begin, word - 1 - begin))});
    }
}

/// The numbers behind "grade": "grade 12", "grades 11 and 12", "grade level 9".
void find_numbers_behind(std::string_view text, std::size_t at, std::vector<Place>& places) {
    for (std::string_view const joint : {" level ", " ", "/", ", ", " and ", " or "}) {
        if (!text.substr(at).starts_with(joint)) { continue; }
        std::size_t const begin = at + joint.size();
        std::size_t const end = end_of_level(text, begin);
        if (end == begin || goes_on(text, end)) { continue; }
        places.push_back({begin, end, without_zero(text.substr(begin, end - begin))});
        at = end;
    }
}

void find_without_plan(std::string_view text, std::vector<Place>& places) {
    std::string const lower = lower_ascii(text);
    for (std::string_view const word : {"grade", "grades"}) {
        for (std::size_t at = find_phrase(lower, word); at != lower.npos; at = find_phrase(lower, word, at + 1)) {
            find_number_before(lower, at, places);
            find_numbers_behind(lower, at + word.size(), places);
        }
    }
}

}  // namespace

std::vector<GradeMention> find_grades(std::string_view text) {
    std::vector<Place> places;
    find_with_plan(text, places);
    find_without_plan(text, places);
    std::sort(places.begin(), places.end(), [](Place const& a, Place const& b) { return a.begin < b.begin; });
    std::vector<GradeMention> mentions;
    std::size_t previous_end = 0;
    for (Place& place : places) {
        if (place.begin < previous_end) { continue; }
        std::size_t const from = std::max(previous_end, place.begin > kBefore ? place.begin - kBefore : 0);
        bool const together = !mentions.empty() && place.begin <= previous_end + 1;
        bool const compared =
            together ? mentions.back().for_comparison : compares(text.substr(from, place.begin - from));
        mentions.push_back({std::move(place.grade), compared});
        previous_end = place.end;
    }
    return mentions;
}

bool names_grade(std::string_view mention, std::string_view grade) {
    bool const number = std::all_of(mention.begin(), mention.end(), is_ascii_digit);
    std::string_view const level = number ? grade.substr(std::min(grade.find('-'), grade.size() - 1) + 1) : grade;
    return same_grade(mention, level.substr(number ? std::min(level.find_first_not_of('0'), level.size()) : 0));
}

bool same_grade(std::string_view a, std::string_view b) { return squeezed(a) == squeezed(b); }

}  // namespace winnow
