#include "tools/winnow/report/ranking_report.hpp"

#include "engine/index/parallel.hpp"
#include "engine/text/counted.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <span>

namespace winnow {

std::string RankingReport::summary() const {
    std::size_t const applicants = index().documents();
    std::string text = fmt::format("{} ranked by {} as of {}", counted(applicants, "applicant"), name_of(by), as_of);
    if (lines.size() < applicants) {
        text += lines.size() == 1 ? "; the first is listed" : fmt::format("; the first {} are listed", lines.size());
    }
    if (scorer.idf_source() == IdfSource::pool) { text += "; weights of words from this pool"; }
    return text;
}

std::string RankingReport::ranked_value(Scores const& scores) const {
    bool const points = by == Column::score || by == Column::tq || by == Column::ecq;
    return format_decimal(scores.by(by), points ? 2 : 6);
}

void RankingReport::for_each_result(std::function<void(Ranked const&, ApplicationResult const&)> const& take) const {
    constexpr std::size_t kBlock = 4096;
    constexpr std::size_t kTask = 128;
    std::vector<ApplicationResult> results;
    std::vector<std::size_t> rising;
    for (std::size_t first = 0; first < lines.size(); first += kBlock) {
        std::size_t const count = std::min(kBlock, lines.size() - first);
        results.assign(count, {});
        // A task's documents are near each other, so that little of the postings is passed from one to the next.
        rising.resize(count);
        std::iota(rising.begin(), rising.end(), std::size_t{0});
        std::sort(rising.begin(), rising.end(),
                  [&](std::size_t a, std::size_t b) { return lines[first + a].document < lines[first + b].document; });
        run_parallel(threads, (count + kTask - 1) / kTask, [&](std::size_t, std::size_t task) {
            auto const own = std::span{rising}.subspan(task * kTask, std::min(kTask, count - task * kTask));
            std::vector<DocId> documents;
            for (std::size_t const i : own) { documents.push_back(lines[first + i].document); }
            std::vector<ApplicationResult> part = scorer.results(documents, explain);
            for (std::size_t i = 0; i < own.size(); ++i) { results[own[i]] = std::move(part[i]); }
        });
        for (std::size_t i = 0; i < count; ++i) { take(lines[first + i], results[i]); }
    }
}

}  // namespace winnow
