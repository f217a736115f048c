#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"

#include <fmt/format.h>

#include <array>

namespace winnow {
namespace {

constexpr std::array kParameters{
    RuleParameter{"share", 0.5, "share of the deeds (\"we built\" against \"I built\") from which on it is said"}};

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
                if (((word == "we" || word == "we've") && !next.empty() && next != "were" && next != "are") ||
                    our_group) {
                    ++ours;
                    if (first == nullptr) { first = &sentence; }
                }
            }
        }
        if (first != nullptr && static_cast<double>(ours) >= run.parameter("share") * static_cast<double>(own + ours)) {
            run.report(*section, *first,
                       fmt::format("\"we\" does {} of {} deeds; it does not show what you did", ours, own + ours));
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
