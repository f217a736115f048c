#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"

namespace winnow {
namespace {

PhraseSet const& statements() {
    static PhraseSet const kPhrases{"i believe",
                                    "i firmly believe",
                                    "i strongly believe",
                                    "i have always believed",
                                    "i truly believe",
                                    "i deeply believe",
                                    "in my opinion",
                                    "my philosophy",
                                    "my leadership philosophy",
                                    "my management philosophy",
                                    "i feel strongly",
                                    "i feel that",
                                    "i have always felt",
                                    "it is my conviction",
                                    "it is my _ conviction",
                                    "my _ conviction",
                                    "my _ belief",
                                    "it is my belief",
                                    "my belief",
                                    "my personal belief*",
                                    "i am convinced that",
                                    "my core values",
                                    "my values",
                                    "as a christian",
                                    "as a catholic",
                                    "as a muslim",
                                    "as a jew",
                                    "as a person of faith",
                                    "my faith",
                                    "i think that",
                                    "my religion",
                                    "my guiding principle",
                                    "i am a firm believer",
                                    "i hold the belief",
                                    "in my view",
                                    "i have faith",
                                    "i sincerely believe",
                                    "my conviction"};
    return kPhrases;
}

/// The qualification of 2025 that asks for commitment to the rule of law is answered with convictions.
bool asks_for_convictions(Draft const& draft, DraftSection const& section) {
    CoreQualification const* const qualification = draft.qualification_of(section);
    return qualification != nullptr && qualification->name.starts_with("Commitment to the Rule of Law");
}

void find_beliefs(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        if (asks_for_convictions(run.draft(), *section)) { continue; }
        for (DraftSentence const& sentence : section->sentences) {
            auto const matches = statements().find(*section, sentence);
            if (matches.empty()) { continue; }
            run.report_words(*section, matches.front().first, matches.front().last,
                             "says what you believe, not what you did");
        }
    }
}

}  // namespace

Rule beliefs_rule() {
    return {"beliefs",
            Severity::suggestion,
            kResponses,
            "Anybody can hold a belief; reviewers look for what was done.",
            "Tell the deed in which the belief showed.",
            kGuide,
            {},
            find_beliefs};
}

}  // namespace winnow
