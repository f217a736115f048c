#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace winnow {
namespace {

constexpr std::array kParameters{
    RuleParameter{"narrative", 1, "from how many such words in a sentence on, in narratives"},
    RuleParameter{"resume", 2, "the same in résumés"}};

PhraseSet const& buzzwords() {
    static PhraseSet const kPhrases{"results-oriented",
                                    "results oriented",
                                    "result-oriented",
                                    "results-driven",
                                    "proven track record",
                                    "track record of",
                                    "outside the box",
                                    "outside of the box",
                                    "synerg*",
                                    "transformational",
                                    "move the needle",
                                    "moved the needle",
                                    "moving the needle",
                                    "change agent",
                                    "visionary",
                                    "best-in-class",
                                    "best in class",
                                    "cutting-edge",
                                    "cutting edge",
                                    "passionate",
                                    "self-starter",
                                    "self starter",
                                    "team player",
                                    "excellent interpersonal skills",
                                    "paradigm shift*",
                                    "world-class",
                                    "world class",
                                    "forward-thinking",
                                    "forward thinking",
                                    "game changer",
                                    "game-changer",
                                    "game-changing",
                                    "adds value",
                                    "add value",
                                    "added value",
                                    "value-added",
                                    "value add",
                                    "dynamic leader*",
                                    "dynamic manager*",
                                    "dynamic professional*",
                                    "dynamic executive*",
                                    "dynamic individual",
                                    "dynamic environment*",
                                    "dynamic team*",
                                    "dynamic results*",
                                    "results-oriented dynamic",
                                    "dynamic and",
                                    "go-getter",
                                    "hit the ground running",
                                    "low-hanging fruit",
                                    "low hanging fruit",
                                    "win-win",
                                    "seasoned professional",
                                    "highly motivated",
                                    "detail-oriented",
                                    "detail oriented",
                                    "strategic alignment",
                                    "thought leader*",
                                    "thought leadership",
                                    "bleeding edge",
                                    "core competenc*",
                                    "deep dive",
                                    "guru",
                                    "ninja",
                                    "rock star",
                                    "hands-on leader",
                                    "excellent communication skills",
                                    "strong work ethic",
                                    "strategic thinker",
                                    "people person",
                                    "think outside",
                                    "out-of-the-box",
                                    "circle back",
                                    "boil the ocean",
                                    "actionable insights",
                                    "innovative solutions",
                                    "results driven leader",
                                    "extensive experience in"};
    return kPhrases;
}

/// Words that also have a plain use ("I leveraged the union's own survey"): no more than half a word of fashion.
PhraseSet const& fashionable() {
    static PhraseSet const kPhrases{
        "leveraged",        "leveraging",       "spearheaded",      "robust",          "seamless*",  "empower*",
        "ecosystem",        "proactive",        "proactively",      "mindset",         "disruptive", "holistic*",
        "mission-critical", "state-of-the-art", "state of the art", "next-generation", "paradigm"};
    return kPhrases;
}

void find_buzzwords(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        auto const least = static_cast<std::size_t>(run.parameter(section->is_resume() ? "resume" : "narrative"));
        for (DraftSentence const& sentence : section->sentences) {
            auto matches = buzzwords().find(*section, sentence);
            auto const half = fashionable().find(*section, sentence);
            if (matches.size() * 2 + half.size() < 2 * least) { continue; }
            matches.insert(matches.end(), half.begin(), half.end());
            std::sort(matches.begin(), matches.end(),
                      [](PhraseMatch const& a, PhraseMatch const& b) { return a.first < b.first; });
            for (PhraseMatch const& match : matches) {
                std::string_view const words =
                    section->slice(section->words[match.first].begin, section->words[match.last - 1].end);
                run.report_words(*section, match.first, match.last,
                                 fmt::format("\"{}\" could be said of anybody", words));
            }
        }
    }
}

}  // namespace

Rule buzzwords_rule() {
    return {"buzzwords",
            Severity::suggestion,
            kAllText,
            "Words that everybody uses of themselves are no evidence.",
            "Leave them out, or tell the deed that made you think of them.",
            kGuide,
            kParameters,
            find_buzzwords};
}

}  // namespace winnow
