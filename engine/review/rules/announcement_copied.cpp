#include "engine/review/draft_words.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <unordered_set>

namespace winnow {
namespace {

constexpr std::array kParameters{RuleParameter{"words", 10, "words in a row from which on they count as copied"}};

constexpr std::size_t kRun = 5;

/// Five words from `first` on, joined.
std::string run_at(DraftSection const& section, std::size_t first) {
    std::string run;
    for (std::size_t i = first; i < first + kRun; ++i) { run.append(section.word(i)).push_back(' '); }
    return run;
}

std::unordered_set<std::string> runs_of(std::vector<Asked> const& all) {
    std::unordered_set<std::string> runs;
    for (Asked const& asked : all) {
        DraftSection section;
        section.text = asked.text;
        cut_up(section);
        for (std::size_t i = 0; i + kRun <= section.words.size(); ++i) { runs.insert(run_at(section, i)); }
    }
    return runs;
}

void find_copies(RuleRun& run) {
    if (run.draft().context.asked.empty()) { return; }
    auto const asked = runs_of(run.draft().context.asked);
    auto const least = static_cast<std::size_t>(run.parameter("words"));
    for (DraftSection const* section : run.sections()) {
        for (std::size_t i = 0; i + kRun <= section->words.size();) {
            std::size_t last = i;
            while (last + kRun <= section->words.size() && asked.contains(run_at(*section, last))) { ++last; }
            std::size_t const length = last == i ? 0 : last - i + kRun - 1;
            if (length != 0 && length >= least) {
                run.report_words(*section, i, i + length,
                                 fmt::format("{} words in a row are the announcement's", length));
            }
            i += length == 0 ? 1 : length;
        }
    }
}

}  // namespace

Rule announcement_copied_rule() {
    return {"announcement-copied",
            Severity::warning,
            kAllText,
            "The announcement's own sentences show that it was read, not that the work was done.",
            "Say in your own words what you did of it.",
            kGuide,
            kParameters,
            find_copies};
}

}  // namespace winnow
