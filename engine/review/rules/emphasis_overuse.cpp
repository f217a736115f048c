#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace winnow {
namespace {

constexpr std::array kParameters{
    RuleParameter{"share", 0.25, "share of the letters that may be bold, underlined or italic"},
    RuleParameter{"underlined", 0.15, "share that may be underlined"},
    RuleParameter{"resume", 0.5, "share in résumés, whose headings and posts are bold"}};

/// Words of four letters and more in capitals, as a share; abbreviations are shorter or few.
double shouted(DraftSection const& section, DraftSentence const& sentence) {
    std::size_t capitals = 0;
    for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
        std::string_view const word = section.slice(section.words[i].begin, section.words[i].end);
        capitals += std::all_of(word.begin(), word.end(), is_ascii_upper) ? 1U : 0U;
    }
    return static_cast<double>(capitals) / static_cast<double>(std::max<std::size_t>(sentence.words(), 1));
}

void find_by_look(RuleRun& run, DraftSection const& section) {
    Layout::Summary const look = section.layout->summary(section.text);
    double const all = look.bold_share + look.underline_share + look.italic_share;
    double const limit = run.parameter(section.is_resume() ? "resume" : "share");
    bool const underlined = !section.is_resume() && look.underline_share > run.parameter("underlined");
    if (all <= limit && !underlined) { return; }
    run.report_all(section, fmt::format("{:.0f} % of the letters are bold, {:.0f} % underlined, {:.0f} % italic",
                                        100 * look.bold_share, 100 * look.underline_share, 100 * look.italic_share));
}

void find_by_text(RuleRun& run, DraftSection const& section) {
    std::size_t stars = 0;
    for (std::size_t at = section.text.find("**"); at != std::string::npos; at = section.text.find("**", at + 2)) {
        ++stars;
    }
    if (stars >= 8 && stars * 12 > section.words.size()) {
        run.report_all(section, fmt::format("{} words or phrases are marked bold", stars / 2));
    }
    for (DraftSentence const& sentence : section.sentences) {
        bool const long_enough = sentence.words() >= 6 && sentence.kind == SentenceKind::sentence;
        if (long_enough && shouted(section, sentence) > 0.7) { run.report(section, sentence, "written in capitals"); }
    }
}

void find_emphasis(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        if (section->layout && !section->layout->runs.empty()) { find_by_look(run, *section); }
        if (!section->is_resume()) { find_by_text(run, *section); }
    }
}

}  // namespace

Rule emphasis_overuse_rule() {
    return {"emphasis-overuse",
            Severity::suggestion,
            kAllText,
            "Where everything is emphasised nothing is, and readers feel shouted at.",
            "Keep bold for headings, and let the sentences carry the rest.",
            kGuide,
            kParameters,
            find_emphasis};
}

}  // namespace winnow
