#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"

#include <fmt/format.h>

#include <array>

namespace winnow {
namespace {

constexpr std::array kParameters{
    RuleParameter{"share", 0.45, "share of the words up to which challenge and context may go"},
    RuleParameter{"sentences", 5, "shorter texts are left alone"}};

/// An obstacle on the way that the next sentence deals with belongs to the actions.
bool is_met_at_once(DraftSection const& section, DraftSentence const& sentence) {
    return &sentence != &section.sentences.back() && (&sentence + 1)->role == SentenceRole::action;
}

void find_heavy(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        if (static_cast<double>(section->sentences.size()) < run.parameter("sentences")) { continue; }
        std::size_t set_out = 0;
        std::size_t all = 0;
        bool acts = false;
        DraftSentence const* first = nullptr;
        DraftSentence const* last = nullptr;
        for (DraftSentence const& sentence : section->sentences) {
            all += sentence.words();
            acts = acts || sentence.role == SentenceRole::action || sentence.role == SentenceRole::result;
            bool const leads_in = !acts && sentence.role == SentenceRole::other;  // a description as often as a remark
            bool const sets_out = sentence.role == SentenceRole::challenge || sentence.role == SentenceRole::context;
            if (!sets_out && !leads_in) { continue; }
            if (acts && is_met_at_once(*section, sentence)) { continue; }
            auto const deed = deed_of(*section, sentence);
            bool const own = deed && !deed->plural && has_measure(*section, sentence);
            if (own && section->kind == DraftKind::tq_response) { continue; }  // duties with their size are an answer
            set_out += sentence.words();
            if (!acts) {
                first = first == nullptr ? &sentence : first;
                last = &sentence;
            }
        }
        if (!acts || all == 0 || first == nullptr) { continue; }
        double const share = static_cast<double>(set_out) / static_cast<double>(all);
        if (share > run.parameter("share")) {
            run.report(
                *section, first->begin, last->end,
                fmt::format("challenge and context take {} % of the words", static_cast<int>(share * 100 + 0.5)));
        }
    }
}

}  // namespace

Rule context_heavy_rule() {
    return {"context-heavy",
            Severity::warning,
            kNarratives,
            "What you did and what came of it should weigh more than where it happened.",
            "Keep challenge and context to a third; give the room to your actions and their results.",
            kGuide,
            kParameters,
            find_heavy};
}

}  // namespace winnow
