#include "engine/record/section_name.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace winnow {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// Letters and digits only, in upper case; what joins words in file names and headings is dropped. The é of "Résumé" is
/// an E (written as e and a combining accent, it loses the accent like everything that is no ASCII letter).
std::string squeeze(std::string_view name) {
    constexpr std::string_view kSmallEAcute = "\u00E9";
    constexpr std::string_view kCapitalEAcute = "\u00C9";
    std::string squeezed;
    for (std::size_t i = 0; i < name.size(); ++i) {
        char const c = upper(name[i]);
        std::string_view const rest = name.substr(i);
        if (is_digit(c) || (c >= 'A' && c <= 'Z')) {
            squeezed += c;
        } else if (rest.starts_with(kSmallEAcute) || rest.starts_with(kCapitalEAcute)) {
            squeezed += 'E';
        }
    }
    return squeezed;
}

using Alias = std::pair<std::string_view, std::string_view>;

constexpr auto kParts = std::to_array<Alias>({
    {"RESUME", "resume"},
    {"CV", "resume"},
    {"CURRICULUMVITAE", "resume"},
    {"COVERLETTER", "cover-letter"},
    {"TEXT", "text"},
});

/// The names of the Executive Core Qualifications, and their numbers in each framework (0: not in it).
struct EcqName {
    std::string_view squeezed;
    std::string_view id;
    int number_2006;
    int number_2025;
};

constexpr auto kEcqNames = std::to_array<EcqName>({
    {"LEADINGCHANGE", "leading-change", 1, 0},
    {"LEADINGPEOPLE", "leading-people", 2, 4},
    {"RESULTSDRIVEN", "results-driven", 3, 0},
    {"BUSINESSACUMEN", "business-acumen", 4, 0},
    {"BUILDINGCOALITIONS", "building-coalitions", 5, 0},
    {"COMMITMENTTOTHERULEOFLAWANDTHEPRINCIPLESOFTHEAMERICANFOUNDING", "rule-of-law", 0, 1},
    {"COMMITMENTTOTHERULEOFLAW", "rule-of-law", 0, 1},
    {"DRIVINGEFFICIENCY", "driving-efficiency", 0, 2},
    {"MERITANDCOMPETENCE", "merit-and-competence", 0, 3},
    {"ACHIEVINGRESULTS", "achieving-results", 0, 5},
});

bool is_ecq_name(std::string_view id) {
    return std::any_of(kEcqNames.begin(), kEcqNames.end(), [id](EcqName const& name) { return name.id == id; });
}

constexpr auto kResponsePrefixes = std::to_array<std::string_view>(
    {"ECQ", "TQ", "MTQ", "PTQ", "DTQ", "TCQ", "MTCQ", "DTCQ", "SE", "Q", "KSA", "DUTY", "QUAL"});

/// Letters and number of "MTQ12"; the number is empty where there is none.
std::pair<std::string_view, std::string_view> split(std::string_view id) {
    auto const first_digit = std::find_if(id.begin(), id.end(), is_digit);
    auto const letters = static_cast<std::size_t>(first_digit - id.begin());
    return {id.substr(0, letters), id.substr(letters)};
}

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

std::optional<std::string> numbered(std::string_view squeezed) {
    auto const [letters, number] = split(squeezed);
    if (!all_digits(number)) { return std::nullopt; }
    std::string_view digits = number;
    while (digits.size() > 1 && digits.front() == '0') { digits.remove_prefix(1); }
    if (letters == "ESSAY") { return "essay" + std::string{digits}; }
    if (std::find(kResponsePrefixes.begin(), kResponsePrefixes.end(), letters) == kResponsePrefixes.end()) {
        return std::nullopt;
    }
    return std::string{letters} + std::string{digits};
}

std::optional<std::string> lookup(std::string_view squeezed) {
    for (auto const& [name, id] : kParts) {
        if (squeezed == name) { return std::string{id}; }
    }
    for (EcqName const& name : kEcqNames) {
        if (squeezed == name.squeezed) { return std::string{name.id}; }
    }
    return numbered(squeezed);
}

}  // namespace

std::optional<std::string> section_id(std::string_view name) {
    std::string const squeezed = squeeze(name);
    if (auto id = lookup(squeezed)) { return id; }
    // "2-Leading People": a number that only orders the files.
    std::string_view rest = squeezed;
    while (!rest.empty() && is_digit(rest.front())) { rest.remove_prefix(1); }
    return rest.size() == squeezed.size() ? std::nullopt : lookup(rest);
}

std::vector<std::string_view> ecq_name_ids() {
    std::vector<std::string_view> ids;
    for (EcqName const& name : kEcqNames) {
        if (ids.empty() || ids.back() != name.id) { ids.push_back(name.id); }
    }
    return ids;
}

bool is_response_id(std::string_view id) {
    auto const [letters, number] = split(id);
    bool const numbered = all_digits(number) && std::find(kResponsePrefixes.begin(), kResponsePrefixes.end(),
                                                          letters) != kResponsePrefixes.end();
    return numbered || is_ecq_name(id);
}

std::optional<std::string> ecq_of_name(std::string_view id, std::string_view framework) {
    for (EcqName const& name : kEcqNames) {
        if (name.id != id) { continue; }
        int number = framework == "opm-2025" ? name.number_2025 : name.number_2006;
        // Without a framework the name decides where only one framework has it.
        if (framework != "opm-2006" && framework != "opm-2025" && number == 0) { number = name.number_2025; }
        if (number == 0) { return std::nullopt; }
        return "ECQ" + std::to_string(number);
    }
    return std::nullopt;
}

bool is_scored_section(std::string_view id) {
    return !id.starts_with("essay") && id != "cover-letter" && !id.starts_with("attachment:");
}

SectionRank section_rank(std::string_view id) {
    auto const [letters, number] = split(id);
    SectionRank rank{4, letters, 0, id};
    std::from_chars(number.data(), number.data() + number.size(), rank.number);
    if (is_response_id(id)) {
        rank.group = id.starts_with("ECQ") || is_ecq_name(id) ? 0 : 1;
    } else if (id == "resume") {
        rank.group = 2;
    } else if (is_scored_section(id)) {
        rank.group = 3;
    }
    return rank;
}

}  // namespace winnow
