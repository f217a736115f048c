#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"
#include "engine/text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace winnow {
namespace {

constexpr std::array kParameters{RuleParameter{"pieces", 6, "pieces in a row from which on an enumeration is a dump"},
                                 RuleParameter{"words", 3.5, "mean number of words of a piece up to which it is one"}};

/// The pieces of a sentence between commas and semicolons, as words; figures in a row are one.
std::vector<std::size_t> pieces_of(DraftSection const& section, DraftSentence const& sentence) {
    std::vector<std::size_t> pieces;
    std::size_t words = 0;
    for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
        bool const figure = is_ascii_digit(section.word(i).front()) && words == 0;
        words += figure ? 0U : 1U;
        std::size_t const end = section.words[i].end;
        std::size_t const next = i + 1 < sentence.last_word ? section.words[i + 1].begin : sentence.end;
        if (words != 0 && section.slice(end, next).find_first_of(",;|") != std::string_view::npos) {
            pieces.push_back(words);
            words = 0;
        }
    }
    if (words != 0) { pieces.push_back(words); }
    return pieces;
}

/// Deeds in the enumeration: "formulated the budget, defended it".
std::size_t verbs_in(DraftSection const& section, DraftSentence const& sentence) {
    std::size_t verbs = 0;
    for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
        std::string_view const word = section.word(i);
        verbs += is_past_verb(word) && !is_stative_verb(word) ? 1U : 0U;
    }
    return verbs;
}

/// Names of places, partners or people may be as many as they are.
bool mostly_names(DraftSection const& section, DraftSentence const& sentence) {
    static constexpr std::array<std::string_view, 3> kPlaces{"serves", "visited", "states"};
    return std::any_of(kPlaces.begin(), kPlaces.end(), [&](std::string_view place) {
        for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
            if (section.word(i) == place) { return true; }
        }
        return false;
    });
}

void find_dumps(RuleRun& run) {
    auto const least = static_cast<std::size_t>(run.parameter("pieces"));
    for (DraftSection const* section : run.sections()) {
        for (DraftSentence const& sentence : section->sentences) {
            std::vector<std::size_t> const pieces = pieces_of(*section, sentence);
            if (pieces.size() < least || verbs_in(*section, sentence) > 1 || mostly_names(*section, sentence)) {
                continue;
            }
            double const mean = static_cast<double>(sentence.words()) / static_cast<double>(pieces.size());
            if (mean > run.parameter("words")) { continue; }
            run.report(*section, sentence,
                       fmt::format("{} things in a row, and nothing is said of any", pieces.size()));
        }
    }
}

}  // namespace

Rule list_dump_rule() {
    return {"list-dump",
            Severity::warning,
            kResponses,
            "A list of subjects is no evidence of work on them; reviewers skip it, and its words count for less.",
            "Take the two or three that matter and say what you did with each.",
            kGuide,
            kParameters,
            find_dumps};
}

}  // namespace winnow
