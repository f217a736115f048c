#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/story.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace winnow {
namespace {

constexpr std::array kParameters{
    RuleParameter{"actions", 2, "sentences of action from which on a story should have a result"}};

void find_missing_results(RuleRun& run) {
    auto const least = static_cast<std::size_t>(run.parameter("actions"));
    for (DraftSection const* section : run.sections()) {
        bool const none = std::none_of(section->sentences.begin(), section->sentences.end(),
                                       [](DraftSentence const& s) { return s.role == SentenceRole::result; });
        std::vector<Story> const stories = stories_of(*section);
        for (Story const& story : stories) {
            // Where one story ends and the next begins is a guess; the last one's end is not.
            if (!none && story.last != stories.back().last) { continue; }
            std::size_t actions = 0;
            bool has_result = false;
            for (std::size_t i = story.first; i < story.last; ++i) {
                SentenceRole const role = section->sentences[i].role;
                actions += role == SentenceRole::action ? 1U : 0U;
                has_result =
                    has_result || role == SentenceRole::result || tells_effect(*section, section->sentences[i]);
            }
            if (actions < least || has_result) { continue; }
            run.report(*section, section->sentences[story.first].begin, section->sentences[story.last - 1].end,
                       "the story ends without a result");
        }
    }
}

}  // namespace

Rule result_missing_rule() {
    return {"result-missing",
            Severity::warning,
            kNarratives,
            "Reviewers look for what came of the actions; a story without a result shows effort only.",
            "End each example with what changed, for whom, and by how much.",
            kGuide,
            kParameters,
            find_missing_results};
}

}  // namespace winnow
