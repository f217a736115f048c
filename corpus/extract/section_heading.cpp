#include "corpus/extract/section_heading.hpp"

#include "corpus/extract/lines.hpp"
#include "engine/record/section_name.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kMostDigits = 2;
constexpr std::size_t kLongestTitleWithoutSeparator = 80;
constexpr std::size_t kLongestLabel = 80;

char upper(char c) { return is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

/// Labels as people spell them out, squeezed to capitals, and the letters they stand for.
constexpr auto kSpelledOut = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"EXECUTIVECOREQUALIFICATION", "ECQ"},
    {"TECHNICALQUALIFICATION", "TQ"},
    {"MANDATORYTECHNICALQUALIFICATION", "MTQ"},
    {"MANDATORYPROFESSIONALTECHNICALQUALIFICATION", "MTQ"},
    {"MANDATORYQUALIFICATION", "MTQ"},
    {"PROFESSIONALTECHNICALQUALIFICATION", "PTQ"},
    {"PROFESSIONALANDTECHNICALQUALIFICATION", "PTQ"},
    {"PROFESSIONALQUALIFICATION", "PTQ"},
    {"PREFERREDTECHNICALQUALIFICATION", "PTQ"},
    {"DESIREDTECHNICALQUALIFICATION", "DTQ"},
    {"DESIRABLETECHNICALQUALIFICATION", "DTQ"},
    {"TECHNICALCOREQUALIFICATION", "TCQ"},
    {"MANDATORYTECHNICALCOREQUALIFICATION", "MTCQ"},
    {"DESIREDTECHNICALCOREQUALIFICATION", "DTCQ"},
    {"SPECIALIZEDEXPERIENCE", "SE"},
    {"ESSAYQUESTION", "ESSAY"},
    {"QUESTION", "Q"},
});

/// "TECHNICALQUALIFICATIONSTATEMENTNO" without what may stand between a label and its number.
std::string_view without_filler(std::string_view letters) {
    for (std::string_view const filler : {"NUMBER", "NO", "STATEMENT", "RESPONSE", "NARRATIVE"}) {
        if (letters.size() > filler.size() && letters.ends_with(filler)) { letters.remove_suffix(filler.size()); }
    }
    return letters;
}

/// The short letters of a label: "TQ" for "TECHNICALQUALIFICATION" and for "TQ".
std::string_view label_letters(std::string_view squeezed) {
    for (std::string_view letters : {squeezed, without_filler(squeezed)}) {
        for (auto const& [spelled, label] : kSpelledOut) {
            bool const plural = letters.ends_with('S') && letters.substr(0, letters.size() - 1) == spelled;
            if (letters == spelled || plural) { return label; }
        }
    }
    return without_filler(squeezed);
}

/// The word that ends before `at`.
std::string_view word_before(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end > 0 && text[end - 1] == ' ') { --end; }
    std::size_t begin = end;
    while (begin > 0 && is_ascii_letter(text[begin - 1])) { --begin; }
    return text.substr(begin, end - begin);
}

/// Whether the "I" at `at` counts something: "Phase I", "Level I".
bool is_roman_numeral(std::string_view text, std::size_t at) {
    constexpr auto kCounted = std::to_array<std::string_view>(
        {"PHASE", "LEVEL", "CLASS", "TYPE", "TITLE", "TIER", "PART", "CATEGORY", "GRADE", "SECTION", "DIVISION"});
    std::string before{word_before(text, at)};
    std::transform(before.begin(), before.end(), before.begin(), upper);
    return std::find(kCounted.begin(), kCounted.end(), before) != kCounted.end();
}

/// Whether the text speaks in the first person, as an answer does and a title does not.
bool is_first_person(std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
        if (!is_ascii_letter(text[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < text.size() && is_ascii_letter(text[end])) { ++end; }
        std::string_view const word = text.substr(begin, end - begin);
        if (word == "my" || word == "My") { return true; }
        bool const goes_on =
            end + 1 < text.size() && (text[end] == '\'' || (text[end] == ' ' && is_ascii_lower(text[end + 1])));
        if (word == "I" && goes_on && !is_roman_numeral(text, begin)) { return true; }
        begin = end;
    }
    return false;
}

bool is_answer(std::string_view title) { return title.size() > kLongestTitle || is_first_person(title); }

/// "Budget Formulation and Execution": words of four letters and more begin with a capital, and no sentence ends.
bool is_in_title_case(std::string_view text) {
    if (text.size() > kLongestTitleWithoutSeparator || is_one_of(text.back(), ".,;?!")) { return false; }
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find(' ', begin), text.size());
        bool const is_long = end - begin >= 4 || begin == 0;
        if (is_long && is_ascii_lower(text[begin])) { return false; }
        begin = end + 1;
    }
    return true;
}

/// Size of the separator at the beginning of the text: a colon, full stop, bracket, bar or dash, with marks.
std::size_t separator_size(std::string_view text) {
    std::size_t size = 0;
    bool separates = false;
    while (size < text.size()) {
        std::string_view const rest = text.substr(size);
        if (rest.starts_with("\u2013") || rest.starts_with("\u2014")) {
            size += 3;
            separates = true;
        } else if (is_one_of(rest.front(), ":.)|-")) {
            size += 1;
            separates = true;
        } else if (is_one_of(rest.front(), " \t*_")) {
            size += 1;
        } else {
            break;
        }
    }
    return separates ? size : 0;
}

/// A line without the marks around it, and where it begins.
Line core_of(std::string_view line) {
    constexpr std::string_view kMarks = " \t#*_=~->\r";
    std::size_t const begin = line.find_first_not_of(kMarks);
    if (begin == std::string_view::npos) { return {}; }
    std::size_t const last = line.find_last_not_of(" \t#*_=~-\r");
    return {line.substr(begin, last - begin + 1), begin};
}

/// Letters of a label at the beginning of the text, squeezed, and where its number begins.
std::pair<std::string, std::size_t> leading_letters(std::string_view text) {
    std::string letters;
    std::size_t at = 0;
    for (; at < text.size() && !is_ascii_digit(text[at]); ++at) {
        if (text[at] == '(') {  // "Technical Qualification (TQ) 1"
            std::size_t const close = text.find(')', at);
            if (close == std::string_view::npos || letters.empty()) { return {}; }
            at = close;
        } else if (is_ascii_letter(text[at])) {
            letters += upper(text[at]);
        } else if (!is_one_of(text[at], " \t-/&#._")) {
            return {};
        }
    }
    return {letters, at};
}

/// "ECQ 1: Leading Change" and its kin. \param core  without marks around it.
std::optional<SectionHeading> labelled(std::string_view core) {
    auto const [squeezed, number] = leading_letters(core.substr(0, kLongestLabel));
    std::size_t end = number;
    while (end < core.size() && is_ascii_digit(core[end])) { ++end; }
    if (squeezed.empty() || end == number || end - number > kMostDigits) { return std::nullopt; }

    std::string const letters{label_letters(squeezed)};
    auto const id = section_id(letters + std::string{core.substr(number, end - number)});
    if (!id || !(is_response_id(*id) || id->starts_with("essay"))) { return std::nullopt; }
    SectionHeading heading{*id, core.size(), core.size(),
                           squeezed == "Q" ? SectionHeading::Evidence::name : SectionHeading::Evidence::label};

    std::string_view const rest = core.substr(end);
    if (rest.empty()) { return heading; }
    std::size_t const separator = separator_size(rest);
    std::string_view const title = rest.substr(separator);
    if (separator == 0) {
        std::string_view const words = trimmed(title);
        bool const apart = is_one_of(rest.front(), " \t(");
        bool const is_title = !words.empty() && (words.front() == '(' || is_in_title_case(words));
        return apart && is_title && !is_answer(words) ? std::optional{heading} : std::nullopt;
    }
    // "ECQ 1-5", "TQ 1.2": no separator but part of the number.
    if (separator == 1 && !title.empty() && is_ascii_digit(title.front())) { return std::nullopt; }
    heading.title = end + separator;
    if (is_answer(title)) { heading.end = heading.title; }
    return heading;
}

/// Whether the id is one that a bare name may give: an ECQ's name, or a part of an application.
bool is_name_id(std::string_view id) {
    return id == "resume" || id == "cover-letter" || ecq_of_name(id, "none").has_value();
}

/// "Leading People", "2. Leading People", "Leading People: I led …".
std::optional<SectionHeading> named(std::string_view core) {
    constexpr auto kName = SectionHeading::Evidence::name;
    std::size_t const digits = std::min(core.find_first_not_of("0123456789"), core.size());
    if (digits > kMostDigits) { return std::nullopt; }
    if (core.size() <= kLongestTitle) {
        if (auto const id = section_id(core); id && is_name_id(*id)) {
            return SectionHeading{*id, core.size(), core.size(), kName};
        }
    }
    std::size_t const colon = core.substr(0, kLongestLabel).find(':');
    if (colon == std::string_view::npos) { return std::nullopt; }
    auto const id = section_id(core.substr(0, colon));
    if (!id || !is_name_id(*id) || !is_answer(trimmed(core.substr(colon + 1)))) { return std::nullopt; }
    return SectionHeading{*id, colon + 1, colon + 1, kName};
}

/// "ECQ: Leading People".
std::optional<SectionHeading> named_behind_label(std::string_view core) {
    std::size_t const colon = core.substr(0, kLongestLabel).find(':');
    if (colon == std::string_view::npos) { return std::nullopt; }
    auto const [letters, unused] = leading_letters(core.substr(0, colon));
    if (label_letters(letters) != "ECQ") { return std::nullopt; }
    std::string_view const name = trimmed(core.substr(colon + 1));
    auto heading = named(name);
    if (!heading) { return std::nullopt; }
    heading->end += static_cast<std::size_t>(name.data() - core.data());
    heading->title = heading->end;
    heading->evidence = SectionHeading::Evidence::label;
    return heading;
}

}  // namespace

std::optional<SectionHeading> section_heading(std::string_view line) {
    Line const core = core_of(line);
    if (core.text.empty()) { return std::nullopt; }
    auto heading = labelled(core.text);
    if (!heading) { heading = named_behind_label(core.text); }
    if (!heading) { heading = named(core.text); }
    if (!heading) { return std::nullopt; }
    bool const whole = heading->end == core.text.size();
    bool const has_title = heading->title < heading->end;
    heading->end = whole ? line.size() : heading->end + core.begin;
    heading->title = has_title ? heading->title + core.begin : heading->end;
    return heading;
}

}  // namespace winnow
