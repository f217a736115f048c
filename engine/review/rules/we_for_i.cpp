#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <unordered_set>

namespace winnow {
namespace {

constexpr std::array kParameters{
    RuleParameter{"share", 0.5, "share of the deeds (\"we built\" against \"I built\") from which on it is said"}};

/// What "we" are, may or will do is no deed.
bool is_no_deed(std::string_view next) {
    static std::unordered_set<std::string_view> const kWords{"were",   "are",  "may",   "will",  "can",       "would",
                                                             "should", "must", "could", "might", "encourage", ""};
    return kWords.contains(next);
}

void find_we(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        std::size_t own = 0;
        std::size_t ours = 0;
        DraftSentence const* first = nullptr;
        for (DraftSentence const& sentence : section->sentences) {
            for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
                std::string_view const word = section->word(i);
                std::string_view const next = i + 1 < sentence.last_word ? section->word(i + 1) : std::string_view{};
                if (word == "i" || word == "i've") { ++own; }
                bool const acts = is_past_verb(next) && !is_stative_verb(next);
                bool const group = word == "team" || word == "office" || word == "staff" || word == "engineers";
                bool const our_group = group && i > sentence.first_word && section->word(i - 1) == "our" && acts;
                if (((word == "we" || word == "we've") && !is_no_deed(next)) || our_group) {
                    ++ours;
                    if (first == nullptr) { first = &sentence; }
                }
            }
        }
        if (first != nullptr && static_cast<double>(ours) >= run.parameter("share") * static_cast<double>(own + ours)) {
            run.report(*section, *first,
                       ours + own == 1 ? std::string{"\"we\" does the only deed; it does not show what you did"}
                                       : fmt::format("\"we\" does {} of {} deeds; it does not show what you did", ours,
                                                     own + ours));
        }
    }
}

}  // namespace

Rule we_for_i_rule() {
    return {"we-for-i",
            Severity::warning,
            kResponses,
            "Reviewers judge one person. \"We\" hides what that person did.",
            "Say what you did yourself (\"I\"), and name the others' part apart from yours.",
            kGuide,
            kParameters,
            find_we};
}

}  // namespace winnow
