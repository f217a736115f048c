#include "engine/score/block_scorer.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace winnow {
namespace {

/// Counts of occurrences by context, 21 bits each.
constexpr std::uint32_t kCountBits = 21;
constexpr std::uint64_t kCountMask = (std::uint64_t{1} << kCountBits) - 1;
static_assert(BlockScorer::kLongestDocument <= kCountMask);
constexpr std::array<std::uint64_t, 4> kUnits{1, std::uint64_t{1} << kCountBits, std::uint64_t{1} << (2 * kCountBits),
                                              0};

Occurrences unpack(std::uint64_t packed) {
    return {static_cast<std::uint32_t>(packed & kCountMask),
            static_cast<std::uint32_t>((packed >> kCountBits) & kCountMask),
            static_cast<std::uint32_t>(packed >> (2 * kCountBits))};
}

std::uint64_t unit(Occurrence occurrence, AnswerColumn::Range range) {
    std::uint64_t const inside = range.contains(occurrence.position()) ? 1 : 0;
    return kUnits[static_cast<std::size_t>(occurrence.context())] & (0 - inside);
}

/// Of the occurrences in a range, how many stand in each context.
std::uint64_t count(Occurrence const* first, Occurrence const* last, AnswerColumn::Range range) {
    // Without branches for the usual one or two: whether they are in the range is hard to foresee.
    Occurrence const* const second = first + (last - first > 1 ? 1 : 0);
    std::uint64_t packed =
        unit(*first, range) + (unit(*second, range) & (0 - static_cast<std::uint64_t>(second != first)));
    for (first += 2; first < last; ++first) { packed += unit(*first, range); }
    return packed;
}

State state_of(Occurrences const& occurrences) {
    if (occurrences.prose > 0) { return State::evidenced; }
    if (occurrences.listed > 0) { return State::listed; }
    return occurrences.negated > 0 ? State::possible : State::absent;
}

/// As divide_half_even of the whole that quotient and remainder stand for.
template <std::int64_t kDivisor>
std::int64_t divide_half_even(std::int64_t numerator) {
    return round_half_even(numerator / kDivisor, numerator % kDivisor, kDivisor);
}

}  // namespace

BlockScorer::BlockScorer(ScoringContext const& context)
    : context_(context),
      postings_(context.index, context.terms),
      answers_(context),
      phrases_(context.compiled),
      sums_(kBlockDocuments),
      totals_(kBlockDocuments),
      counted_(kBlockDocuments + 1),
      states_(kBlockDocuments, State::absent) {
    with_states_.reserve(kBlockDocuments);
}

void BlockScorer::move_to(DocId first, DocId last) {
    first_ = first;
    count_ = static_cast<std::size_t>(last) - static_cast<std::size_t>(first);
    postings_.move_to(first, last);
    answers_.move_to(first, last);
    phrases_.find(postings_, first);
}

void BlockScorer::count_occurrences(std::uint32_t term, AnswerColumn const& answers) {
    PostingBlock const& postings = postings_[term];
    Occurrence const* const occurrences = postings.occurrences.data();
    std::size_t found = 0;
    for (std::size_t i = 0; i < postings.documents.size(); ++i) {
        std::size_t const place = static_cast<std::size_t>(postings.documents[i]) - static_cast<std::size_t>(first_);
        std::uint64_t const packed =
            count(occurrences + postings.starts[i], occurrences + postings.starts[i + 1], answers.ranges[place]);
        counted_[found] = {packed, place};
        found += static_cast<std::size_t>(packed != 0);
    }
    found_ = std::span{counted_}.first(found);
}

void BlockScorer::add_terms(std::size_t requirement, Contributions const& contributions) {
    CompiledRequirement const& compiled = context_.compiled.requirements[requirement];
    AnswerColumn const& answers = answers_[requirement];
    std::size_t const between_reductions = contributions.terms_between_reductions(requirement);
    for (std::size_t t = 0; t < compiled.query.size(); ++t) {
        QueryTerm const& query = compiled.query[t];
        count_occurrences(query.term, answers);
        for (Counted const& counted : found_) {
            Occurrences const occurrences = unpack(counted.packed);
            std::uint32_t const frequency = occurrences.total();
            TermWorth room;
            TermWorth const& worth = contributions.term(requirement, t, occurrences, room);
            RequirementSums& sums = sums_[counted.place];
            sums.points += worth.points;
            sums.quotient += worth.quotient;
            sums.remainder += worth.remainder;
            sums.dot += query.cosine_weight * (damped_frequency_(frequency) * query.idf);
            sums.bm25 += query.bm25_weight * (frequency / (frequency + answers.length_factors[counted.place]));
        }
        if ((t + 1) % between_reductions == 0) { reduce(compiled.query_weight); }
    }
}

void BlockScorer::reduce(std::int64_t query_weight) {
    for (RequirementSums& sums : std::span{sums_}.first(count_)) {
        sums.quotient += sums.remainder / query_weight;
        sums.remainder %= query_weight;
    }
}

template <class Take>
void BlockScorer::for_each_state(std::uint32_t pattern, AnswerColumn const& answers, Take take) {
    std::vector<Pattern::Step> const& steps = context_.compiled.patterns[pattern].steps;
    if (steps.empty()) { return; }
    if (steps.size() > 1) {
        for (BlockMatch const& found : phrases_.matches(pattern)) {
            if (answers.ranges[found.place].contains(found.match.position)) {
                take(found.place, winnow::state_of(found.match.context));
            }
        }
        return;
    }
    count_occurrences(steps.front().term, answers);
    for (Counted const& counted : found_) { take(counted.place, state_of(unpack(counted.packed))); }
}

void BlockScorer::add_keywords(std::size_t requirement, Contributions const& contributions) {
    auto const& keywords = context_.compiled.requirements[requirement].keywords;
    AnswerColumn const& answers = answers_[requirement];
    for (std::size_t k = 0; k < keywords.size(); ++k) {
        with_states_.clear();
        for (std::uint32_t const pattern : keywords[k].patterns) {
            for_each_state(pattern, answers, [this](std::size_t place, State state) {
                if (states_[place] == State::absent) { with_states_.push_back(static_cast<std::uint32_t>(place)); }
                states_[place] = std::max(states_[place], state);
            });
        }
        for (std::uint32_t const place : with_states_) {
            KeywordWorth const worth =
                contributions.keyword(requirement, k, std::exchange(states_[place], State::absent));
            sums_[place].points += worth.points;
            sums_[place].covered += worth.covered;
        }
    }
}

void BlockScorer::close(std::size_t requirement, Nano weight) {
    CompiledRequirement const& compiled = context_.compiled.requirements[requirement];
    AnswerColumn const& answers = answers_[requirement];
    auto const kind = static_cast<std::size_t>(context_.plan.requirements[requirement].kind);
    double const share = static_cast<double>(weight) / static_cast<double>(kNano);
    for (std::size_t d = 0; d < count_; ++d) {
        RequirementSums& sums = sums_[d];
        DocumentSums& total = totals_[d];
        total.points[kind] += sums.points;
        total.coverage += weight * divide_half_even<kNano*(kNano / kMicro)>(sums.covered);
        if (sums.dot > 0.0) {
            total.similarity += weight * round_half_even(sums.quotient, sums.remainder, compiled.query_weight);
            if (context_.lengths != nullptr) {
                total.cosine += share * (sums.dot / (compiled.query_norm * answers.vector_lengths[d]));
            }
            total.bm25 += share * sums.bm25;
        }
        sums = {};
    }
}

void BlockScorer::score(Contributions const& contributions, std::span<Scores> scores) {
    assert(scores.size() == count_);
    Weighting const& weighting = contributions.weighting();
    std::array<Nano, kRequirementKinds> kind_weights{};
    for (std::size_t r = 0; r < context_.plan.requirements.size(); ++r) {
        add_keywords(r, contributions);
        add_terms(r, contributions);
        close(r, weighting.weight(r));
        kind_weights[static_cast<std::size_t>(context_.plan.requirements[r].kind)] += weighting.weight(r);
    }
    for (std::size_t d = 0; d < count_; ++d) {
        DocumentSums& total = totals_[d];
        Scores& made = scores[d];
        made = {};
        made.coverage = divide_half_even<kNano>(total.coverage);
        made.similarity = divide_half_even<kNano>(total.similarity);
        made.cosine = to_fixed(total.cosine, kMicro);
        made.bm25 = to_fixed(total.bm25, kMicro);
        for (std::size_t k = 0; k < kRequirementKinds; ++k) {
            made.exact += total.points[k];
            if (kind_weights[k] == 0) { continue; }
            // At most 10⁸·10⁹.
            std::int64_t const numerator = total.points[k] * kNano;
            made.kinds[k] = round_half_even(numerator / kind_weights[k], numerator % kind_weights[k], kind_weights[k]);
        }
        total = {};
    }
}

}  // namespace winnow
