#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"

namespace winnow {
namespace {

/// Parties and campaigns as one's own.
PhraseSet const& affiliations() {
    static PhraseSet const kPhrases{"lifelong republican",
                                    "lifelong democrat",
                                    "registered republican",
                                    "registered democrat",
                                    "as a republican",
                                    "as a democrat",
                                    "a proud republican",
                                    "a proud democrat",
                                    "loyal republican",
                                    "loyal democrat",
                                    "democratic candidate*",
                                    "republican candidate*",
                                    "republican party",
                                    "democratic party",
                                    "libertarian party",
                                    "green party",
                                    "democratic national committee",
                                    "republican national committee",
                                    "county republican*",
                                    "county democrat*",
                                    "obama campaign",
                                    "trump campaign",
                                    "biden campaign",
                                    "clinton campaign",
                                    "bush campaign",
                                    "romney campaign",
                                    "mccain campaign",
                                    "harris campaign",
                                    "sanders campaign",
                                    "presidential campaign",
                                    "campaign for president",
                                    "as a political appointee",
                                    "was a political appointee",
                                    "am a political appointee",
                                    "my political appoint*",
                                    "proud conservative",
                                    "proud liberal",
                                    "proud progressive",
                                    "as a conservative",
                                    "as a liberal",
                                    "as a progressive",
                                    "young republicans",
                                    "young democrats",
                                    "college republicans",
                                    "college democrats",
                                    "campaign manager for",
                                    "voted for",
                                    "my party",
                                    "my political",
                                    "party convention",
                                    "political campaign*",
                                    "maga",
                                    "america first",
                                    "supporter of president",
                                    "supporter of the president",
                                    "conservative values",
                                    "liberal values",
                                    "campaign volunteer",
                                    "i am a republican",
                                    "i am a democrat",
                                    "party's convention",
                                    "political action committee",
                                    "democratic national convention",
                                    "republican national convention",
                                    "helped elect",
                                    "elect a democratic",
                                    "elect a republican",
                                    "precinct captain*",
                                    "get out the vote",
                                    "get-out-the-vote",
                                    "party chair*",
                                    "campaign fundrais*",
                                    "reelection campaign",
                                    "re-election campaign",
                                    "senate campaign",
                                    "congressional campaign",
                                    "gubernatorial campaign",
                                    "i am a conservative",
                                    "i am a liberal",
                                    "i am a progressive",
                                    "a lifelong conservative",
                                    "a lifelong liberal",
                                    "vote republican",
                                    "vote democratic"};
    return kPhrases;
}

void find_affiliation(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        for (DraftSentence const& sentence : section->sentences) {
            auto const matches = affiliations().find(*section, sentence);
            if (matches.empty()) { continue; }
            run.report_words(*section, matches.front().first, matches.front().last, "tells of a political affiliation");
        }
    }
}

}  // namespace

Rule political_affiliation_rule() {
    return {"political-affiliation",
            Severity::warning,
            kAllText,
            "Agencies may not consider political affiliation, and readers wish they had not seen it.",
            "Leave party and campaign out; if the work matters, tell the work without them.",
            kMeritLaw,
            {},
            find_affiliation};
}

}  // namespace winnow
