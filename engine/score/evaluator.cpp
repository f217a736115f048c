#include "engine/score/evaluator.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <utility>

namespace winnow {
namespace {

Occurrences count(std::span<Occurrence const> occurrences) {
    Occurrences counts;
    for (Occurrence const occurrence : occurrences) {
        switch (occurrence.context()) {
            case Context::prose: ++counts.prose; break;
            case Context::listed: ++counts.listed; break;
            case Context::negated: ++counts.negated; break;
        }
    }
    return counts;
}

}  // namespace

TruncatedView::TruncatedView(DocumentView const& whole, std::span<std::uint32_t const> cuts) : view_(whole) {
    auto const is_kept = [&](Occurrence occurrence) {
        for (std::size_t s = 0; s < cuts.size(); ++s) {
            if (occurrence.position() < whole.sections[s].end_position) { return occurrence.position() < cuts[s]; }
        }
        return true;
    };
    std::vector<std::size_t> starts;
    for (std::span<Occurrence const> const occurrences : whole.occurrences) {
        starts.push_back(kept_.size());
        std::copy_if(occurrences.begin(), occurrences.end(), std::back_inserter(kept_), is_kept);
    }
    starts.push_back(kept_.size());
    for (std::size_t t = 0; t < whole.occurrences.size(); ++t) {
        occurrences_.push_back(std::span{kept_}.subspan(starts[t], starts[t + 1] - starts[t]));
    }
    view_.occurrences = occurrences_;
}

Evaluator::Evaluator(ScoringContext const& context)
    : context_(context), saturation_(context.plan.composite.listed_credit), cursor_(context.index, context.terms) {}

void Evaluator::find_all_matches(DocumentView const& document) {
    matches_.clear();
    match_starts_.clear();
    for (Pattern const& pattern : context_.compiled.patterns) {
        match_starts_.push_back(matches_.size());
        find_matches(pattern, document, steps_, matches_);
    }
    match_starts_.push_back(matches_.size());
}

std::span<Match const> Evaluator::matches(std::uint32_t pattern) const {
    return std::span{matches_}.subspan(match_starts_[pattern], match_starts_[pattern + 1] - match_starts_[pattern]);
}

PositionRange Evaluator::range(std::size_t requirement) const {
    Answer const& answer = answers_[requirement];
    switch (answer.kind) {
        case Answer::Kind::everything: return {0, std::numeric_limits<std::uint32_t>::max()};
        case Answer::Kind::response: {
            SectionRange const& section = document_->sections[answer.section];
            return {section.first_position, section.end_position};
        }
        case Answer::Kind::missing: break;
    }
    return {0, 0};
}

KeywordResult Evaluator::evaluate_keyword(CompiledKeyword const& keyword, PositionRange range) const {
    KeywordResult result;
    auto const starts_earlier = [&](std::size_t pattern, std::uint32_t position) {
        for (std::size_t p = 0; p < pattern; ++p) {
            std::span<Match const> const others = matches(keyword.patterns[p]);
            if (std::binary_search(others.begin(), others.end(), Match{position, Context::prose},
                                   [](Match const& a, Match const& b) { return a.position < b.position; })) {
                return true;
            }
        }
        return false;
    };
    for (std::size_t p = 0; p < keyword.patterns.size(); ++p) {
        for (Match const& match : matches(keyword.patterns[p])) {
            if (match.position < range.begin || match.position >= range.end) { continue; }
            // A keyword and its alias that start at the same word are one occurrence.
            if (!starts_earlier(p, match.position)) { ++result.count; }
            result.state = std::max(result.state, state_of(match.context));
        }
    }
    if (result.state == State::evidenced) { result.credit = kNano; }
    if (result.state == State::listed) { result.credit = context_.plan.composite.listed_credit; }
    return result;
}

void Evaluator::add_keywords(std::size_t requirement, Weighting const& weighting, RequirementResult* result,
                             Sums& sums) const {
    PositionRange const answering = range(requirement);
    for (CompiledKeyword const& keyword : context_.compiled.requirements[requirement].keywords) {
        KeywordResult found = evaluate_keyword(keyword, answering);
        found.points = weighting.keyword_points(requirement, keyword.weight, found.credit);
        sums.covered += Wide{keyword.weight} * found.credit;
        sums.points += found.points;
        if (result != nullptr) { result->keywords.push_back(std::move(found)); }
    }
}

void Evaluator::add_terms(std::size_t requirement, DocumentView const& document, Weighting const& weighting,
                          RequirementResult* result, Sums& sums) const {
    CompiledRequirement const& compiled = context_.compiled.requirements[requirement];
    Answer const& answer = answers_[requirement];
    PositionRange const answering = range(requirement);
    std::uint32_t const length = answer.kind == Answer::Kind::response ? document.sections[answer.section].length
                                                                       : context_.index.length(document.document);
    double const length_factor = bm25_length_factor(length, context_.mean_length);
    for (std::size_t t = 0; t < compiled.query.size(); ++t) {
        QueryTerm const& query = compiled.query[t];
        Occurrences const occurrences = count(within(document.occurrences[query.term], answering));
        std::uint32_t const frequency = occurrences.total();
        if (frequency == 0) { continue; }
        Micro const saturation = saturation_.of(occurrences);
        MicroPoints const points = weighting.term_points(requirement, query.weight, saturation, compiled.query_weight);
        sums.weighted += Wide{query.weight} * saturation;
        sums.points += points;
        sums.dot += query.cosine_weight * (damped_frequency_(frequency) * query.idf);
        sums.bm25 += query.bm25_weight * (frequency / (frequency + length_factor));
        if (result != nullptr) {
            result->terms.push_back({context_.compiled.terms[query.term], compiled.words[t], frequency, points});
        }
    }
}

Scores Evaluator::evaluate(DocumentView const& document, Weighting const& weighting,
                           std::vector<RequirementResult>* requirements) {
    document_ = &document;
    context_.rule.answer(document.sections, answers_);
    find_all_matches(document);
    if (requirements != nullptr) { requirements->assign(context_.plan.requirements.size(), {}); }

    Scores scores;
    Wide coverage = 0;
    Wide similarity = 0;
    double cosine = 0.0;
    double bm25 = 0.0;
    std::array<MicroPoints, kRequirementKinds> kind_points{};
    std::array<Nano, kRequirementKinds> kind_weights{};
    for (std::size_t r = 0; r < context_.plan.requirements.size(); ++r) {
        CompiledRequirement const& compiled = context_.compiled.requirements[r];
        RequirementResult* const result = requirements == nullptr ? nullptr : &(*requirements)[r];
        Sums sums;
        add_keywords(r, weighting, result, sums);
        add_terms(r, document, weighting, result, sums);

        Nano const weight = weighting.weight(r);
        Micro const covered = divide_half_even(sums.covered, Wide{kNano} * kNano / kMicro);
        Micro const similar = compiled.query_weight == 0 ? 0 : divide_half_even(sums.weighted, compiled.query_weight);
        Answer const& answer = answers_[r];
        double const share = static_cast<double>(weight) / static_cast<double>(kNano);
        if (sums.dot > 0.0 && context_.lengths != nullptr) {
            double const length = answer.kind == Answer::Kind::response
                                      ? context_.lengths->section(document.document, answer.section)
                                      : context_.lengths->whole(document.document);
            cosine += share * (sums.dot / (compiled.query_norm * length));
        }
        bm25 += share * sums.bm25;
        coverage += Wide{weight} * covered;
        similarity += Wide{weight} * similar;
        scores.exact += sums.points;
        auto const kind = static_cast<std::size_t>(context_.plan.requirements[r].kind);
        kind_points[kind] += sums.points;
        kind_weights[kind] += weight;
        if (result != nullptr) {
            result->weight = weight;
            result->coverage = covered;
            result->similarity = similar;
            result->points = sums.points;
        }
    }
    scores.coverage = divide_half_even(coverage, kNano);
    scores.similarity = divide_half_even(similarity, kNano);
    scores.cosine = to_fixed(cosine, kMicro);
    scores.bm25 = to_fixed(bm25, kMicro);
    for (std::size_t k = 0; k < kRequirementKinds; ++k) {
        if (kind_weights[k] > 0) { scores.kinds[k] = divide_half_even(Wide{kind_points[k]} * kNano, kind_weights[k]); }
    }
    return scores;
}

Scores Evaluator::scores(DocId document, Weighting const& weighting) {
    return evaluate(cursor_.at(document), weighting, nullptr);
}

Scores Evaluator::scores_within_limits(DocId document, Weighting const& weighting, Analyzer& analyzer) {
    DocumentView const& whole = cursor_.at(document);
    context_.rule.answer(whole.sections, answers_);
    auto const cuts = document_cuts(context_, whole, answers_, analyzer);
    if (!cuts) { return evaluate(whole, weighting, nullptr); }
    TruncatedView const truncated{whole, cuts->positions};
    return evaluate(truncated.view(), weighting, nullptr);
}

std::optional<DocumentCuts> document_cuts(ScoringContext const& context, DocumentView const& document,
                                          std::span<Answer const> answers, Analyzer& analyzer) {
    if (!has_counted_limits(context.plan) && !context.index.has_pages(document.document)) { return std::nullopt; }
    Application application = context.index.application(document.document);
    std::erase_if(application.sections, [](Section const& section) { return !is_scored_section(section.id); });
    std::vector<LimitedText> texts;
    std::transform(application.sections.begin(), application.sections.end(), std::back_inserter(texts),
                   LimitedText::of);
    auto over = limit_cuts(context.plan, texts, answers);
    if (std::none_of(over.begin(), over.end(), [](auto const& cut) { return cut.has_value(); })) {
        return std::nullopt;
    }
    DocumentCuts cuts;
    TokenBuffer tokens;
    for (std::size_t s = 0; s < over.size(); ++s) {
        SectionRange const& section = document.sections[s];
        cuts.positions.push_back(section.end_position);
        if (!over[s]) { continue; }
        analyzer.analyze(application.sections[s].text, tokens);
        for (Token const& token : tokens.tokens) {
            if (token.begin < over[s]->offset) { continue; }
            cuts.positions.back() = section.first_position + token.position;
            break;
        }
    }
    cuts.over = std::move(over);
    return cuts;
}

}  // namespace winnow
