#include "engine/rank/batch_search.hpp"

#include "engine/index/parallel.hpp"
#include "engine/rank/hit_order.hpp"
#include "engine/rank/lane_group.hpp"
#include "engine/rank/sum_scale.hpp"
#include "engine/rank/term_weight.hpp"

#include <algorithm>
#include <cassert>

namespace winnow {
namespace {

/// Each halves the scale of the queries whose sums stopped at the largest.
constexpr int kMostAttempts = 4;
/// Choosing more than this share of the documents saves nothing.
constexpr std::size_t kWorthwhileShare = 8;
/// Adding a posting to 64 sums takes as long as adding so many to one (bench/many_search_bench.cpp).
constexpr std::size_t kCostOfLanes = 5;
/// Putting a posting into ForwardPostings takes so much longer than into ImpactColumns.
constexpr std::size_t kCostOfPreparing = 20;
/// Scores that one task works out.
constexpr std::size_t kScoresOfTask = 1024;

/// A query that waits, and its scale.
struct Pending {
    std::size_t query = 0;
    double scale = 0.0;
};

/// A document that may be among the best of a query of the group.
struct Candidate {
    std::uint32_t document = 0;
    std::uint32_t lane = 0;
    LaneGroup::Scorer::Result result;
};

}  // namespace

/// One group on its way.
struct BatchSearch::Task {
    std::span<Pending const> queries;
    LaneGroup group;
    std::vector<std::vector<BestSums>> chosen;  ///< [parts of the pool][queries]
    std::vector<Candidate> candidates;
    std::vector<std::size_t> saturated;  ///< of queries
};

BatchSearch::BatchSearch(Index const& index, ForwardPostings const& postings, std::span<double const> norms)
    : index_(index), postings_(postings), norms_(norms) {}

bool BatchSearch::pays(Index const& index, std::span<std::vector<KnownTerm> const> queries) {
    std::size_t singly = 0;
    for (auto const& query : queries) {
        for (KnownTerm const& known : query) { singly += index.document_frequency(known.term); }
    }
    std::size_t const groups = (queries.size() + kQueryLanes - 1) / kQueryLanes;
    return singly > (kCostOfLanes * groups + kCostOfPreparing) * index.postings();
}

namespace {

double first_scale(ForwardPostings const& postings, std::span<KnownTerm const> terms) {
    SumScale scale;
    for (KnownTerm const& known : terms) {
        std::size_t const df = postings.document_frequency(postings.place_of(known.term));
        scale.add(static_cast<double>(df) / static_cast<double>(postings.documents()),
                  known.frequency * bm25_idf(postings.documents(), df));
    }
    return scale.scale();
}

/// The first of the queries, as many as a group takes.
std::size_t group_size(std::span<Pending const> pending, std::span<std::vector<KnownTerm> const> queries) {
    std::size_t terms = 0;
    std::size_t size = 0;
    while (size < std::min(pending.size(), kQueryLanes)) {
        terms += queries[pending[size].query].size();
        if (terms > LaneGroup::kMostTerms && size > 0) { break; }
        ++size;
    }
    return size;
}

LaneGroup make_group(ForwardPostings const& postings, std::span<Pending const> pending,
                     std::span<std::vector<KnownTerm> const> queries) {
    std::vector<ScaledQuery> scaled;
    for (Pending const& own : pending) { scaled.push_back({queries[own.query], own.scale}); }
    return {postings, scaled};
}

/// Puts the choices of the parts together: candidates by document, and the queries whose sums stopped.
void collect(std::vector<std::vector<BestSums>>& chosen, std::size_t documents, std::vector<Candidate>& candidates,
             std::vector<std::size_t>& saturated) {
    for (std::size_t lane = 0; lane < chosen.front().size(); ++lane) {
        BestSums& best = chosen.front()[lane];
        for (std::size_t part = 1; part < chosen.size(); ++part) { best.add_all(chosen[part][lane]); }
        auto const found = best.finish();
        if (best.saturated()) { saturated.push_back(lane); }
        if (!found || found->size() > documents / kWorthwhileShare) { continue; }
        for (std::uint32_t const document : *found) {
            candidates.push_back({document, static_cast<std::uint32_t>(lane), {}});
        }
    }
    std::sort(candidates.begin(), candidates.end(), [](Candidate const& a, Candidate const& b) {
        return a.document != b.document ? a.document < b.document : a.lane < b.lane;
    });
}

}  // namespace

std::vector<std::optional<BatchSearch::Hits>> BatchSearch::search(
    std::span<std::vector<KnownTerm> const> queries, std::size_t k, std::size_t threads,
    std::function<void(std::size_t)> const& advance) const {
    assert(k >= 1);
    std::size_t const documents = index_.documents();
    std::vector<std::optional<Hits>> hits(queries.size());
    std::vector<Pending> pending;
    for (std::size_t query = 0; query < queries.size(); ++query) {
        bool const fits = k <= documents / kWorthwhileShare && queries[query].size() <= LaneGroup::kMostTerms;
        if (fits && !queries[query].empty()) { pending.push_back({query, first_scale(postings_, queries[query])}); }
    }
    for (int attempt = 0; attempt < kMostAttempts && !pending.empty(); ++attempt) {
        std::vector<Pending> again;
        for (std::span<Pending const> rest = pending; !rest.empty();) {
            // As many groups at a time as there are threads; where they are fewer, each passes parts of the pool.
            std::vector<Task> tasks;
            while (!rest.empty() && tasks.size() < threads) {
                auto const own = rest.first(group_size(rest, queries));
                tasks.push_back({own, make_group(postings_, own, queries), {}, {}, {}});
                rest = rest.subspan(own.size());
            }
            run(tasks, k, threads);
            for (Task const& task : tasks) {
                take_hits(task, k, hits);
                for (std::size_t const lane : task.saturated) {
                    again.push_back({task.queries[lane].query, task.queries[lane].scale / 2.0});
                }
                if (advance) { advance(task.queries.size() - task.saturated.size()); }
            }
        }
        pending = std::move(again);
    }
    return hits;
}

void BatchSearch::run(std::span<Task> tasks, std::size_t k, std::size_t threads) const {
    std::size_t const documents = index_.documents();
    std::size_t const parts = tasks.size() < threads ? threads : 1;
    for (Task& task : tasks) { task.chosen.resize(parts); }
    run_parallel(threads, tasks.size() * parts, [&](std::size_t, std::size_t piece) {
        Task& task = tasks[piece / parts];
        std::size_t const part = piece % parts;
        task.chosen[part] =
            task.group.choose(postings_, norms_, documents * part / parts, documents * (part + 1) / parts, k);
    });
    run_parallel(threads, tasks.size(), [&](std::size_t, std::size_t t) {
        collect(tasks[t].chosen, documents, tasks[t].candidates, tasks[t].saturated);
    });
    for (Task& task : tasks) { score(task, threads); }
}

void BatchSearch::score(Task& task, std::size_t threads) const {
    std::span<Candidate> const all = task.candidates;
    run_parallel(threads, (all.size() + kScoresOfTask - 1) / kScoresOfTask, [&](std::size_t, std::size_t piece) {
        LaneGroup::Scorer scorer{task.group, index_, postings_, norms_};
        std::size_t const first = piece * kScoresOfTask;
        std::span<Candidate> const own = all.subspan(first, std::min(kScoresOfTask, all.size() - first));
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (i == 0 || own[i].document != own[i - 1].document) { scorer.take(own[i].document); }
            own[i].result = scorer.score(own[i].lane);
        }
    });
}

void BatchSearch::take_hits(Task const& task, std::size_t k, std::span<std::optional<Hits>> hits) {
    for (Candidate const& candidate : task.candidates) {
        auto& own = hits[task.queries[candidate.lane].query];
        if (!own) { own.emplace(); }
        if (candidate.result.score > 0.0) {
            own->push_back({DocId{candidate.document}, candidate.result.matched, candidate.result.score});
        }
    }
    for (Pending const& query : task.queries) {
        if (hits[query.query]) { keep_best(*hits[query.query], k); }
    }
}

}  // namespace winnow
