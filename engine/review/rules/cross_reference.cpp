#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"

namespace winnow {
namespace {

PhraseSet const& references() {
    static PhraseSet const kPhrases{"in ecq #",
                                    "in ecq1",
                                    "in ecq2",
                                    "in ecq3",
                                    "in ecq4",
                                    "in ecq5",
                                    "to ecq #",
                                    "see ecq #",
                                    "under ecq #",
                                    "see ecq1",
                                    "see ecq2",
                                    "see ecq3",
                                    "see ecq4",
                                    "see ecq5",
                                    "see my resume",
                                    "see my résumé",
                                    "see resume",
                                    "see the resume",
                                    "see attached",
                                    "see the attached",
                                    "see attachment*",
                                    "as mentioned above",
                                    "as described above",
                                    "as stated above",
                                    "as noted above",
                                    "as discussed above",
                                    "mentioned above",
                                    "described above",
                                    "as stated in my",
                                    "refer to my",
                                    "refer to the",
                                    "please refer",
                                    "please see",
                                    "previous ecq",
                                    "other ecq*",
                                    "my previous answer*",
                                    "as mentioned in my",
                                    "as noted in my",
                                    "as described in my",
                                    "as indicated in",
                                    "in my answer to",
                                    "in my response to",
                                    "my answer to tq*",
                                    "to tq*",
                                    "in tq*",
                                    "see tq*",
                                    "see mtq*",
                                    "in mtq*",
                                    "as mentioned previously",
                                    "as previously mentioned",
                                    "as previously described",
                                    "as previously stated",
                                    "as detailed in my",
                                    "as shown in my resume",
                                    "attached hereto",
                                    "see above",
                                    "see below",
                                    "as mentioned earlier",
                                    "in the previous narrative",
                                    "in my cover letter",
                                    "on my resume",
                                    "in my resume",
                                    "noted earlier",
                                    "mentioned earlier",
                                    "described earlier",
                                    "discussed earlier",
                                    "stated earlier",
                                    "as i mentioned in",
                                    "as i mentioned earlier",
                                    "as i described in",
                                    "as i noted in",
                                    "as i explained in",
                                    "in more detail under",
                                    "in more detail in",
                                    "described under",
                                    "discussed under",
                                    "mentioned under",
                                    "discussed elsewhere",
                                    "described elsewhere",
                                    "outlined above",
                                    "elsewhere in this package",
                                    "elsewhere in my application",
                                    "the preceding ecq*",
                                    "the following ecq*",
                                    "the next ecq",
                                    "the prior ecq",
                                    "my other narrative*",
                                    "the previous section",
                                    "the preceding narrative"};
    return kPhrases;
}

void find_references(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        for (DraftSentence const& sentence : section->sentences) {
            for (PhraseMatch const& match : references().find(*section, sentence)) {
                run.report_words(*section, match.first, match.last, "points to another part of the package");
                break;
            }
        }
    }
}

}  // namespace

Rule cross_reference_rule() {
    return {"cross-reference",
            Severity::warning,
            kResponses,
            "Each part is read, and scored, by itself; not everybody gets the others.",
            "Say here what the reader needs to know here.",
            kGuide,
            {},
            find_references};
}

}  // namespace winnow
