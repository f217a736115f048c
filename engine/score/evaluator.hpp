#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/score/answering.hpp"
#include "engine/score/compiled_plan.hpp"
#include "engine/score/document_view.hpp"
#include "engine/score/length_limit.hpp"
#include "engine/score/points.hpp"
#include "engine/score/result.hpp"
#include "engine/score/vector_lengths.hpp"

#include <optional>
#include <span>
#include <vector>

namespace winnow {

/// What all evaluations under one plan over one index share.
struct ScoringContext {
    Plan const& plan;
    CompiledPlan const& compiled;
    Index const& index;
    AnsweringRule const& rule;
    VectorLengths const* lengths;                  ///< null: the cosine is not asked for and stays 0
    double mean_length;                            ///< for bm25
    std::span<std::optional<TermId> const> terms;  ///< [compiled.terms.size()]
};

/// Occurrences of a document with those beyond the limits of its sections left out.
class TruncatedView {
  public:
    /// \param cuts  [sections], first position beyond the limit.
    TruncatedView(DocumentView const& whole, std::span<std::uint32_t const> cuts);
    TruncatedView(TruncatedView const&) = delete;
    TruncatedView& operator=(TruncatedView const&) = delete;

    [[nodiscard]] DocumentView const& view() const { return view_; }

  private:
    std::vector<Occurrence> kept_;
    std::vector<std::span<Occurrence const>> occurrences_;
    DocumentView view_;
};

/// Scores documents one after another: finds the plan's patterns, then adds up what each requirement
/// earns. One per thread.
class Evaluator {
  public:
    explicit Evaluator(ScoringContext const& context);

    /// \pre documents come in increasing order.
    Scores scores(DocId document, Weighting const& weighting);
    /// As scores, without what stands beyond the plan's limits.
    Scores scores_within_limits(DocId document, Weighting const& weighting, Analyzer& analyzer);

    /// The scores of a view, and the reasons too where `requirements` is given: [R], overwritten.
    Scores evaluate(DocumentView const& document, Weighting const& weighting,
                    std::vector<RequirementResult>* requirements);

    DocumentView const& view(DocId document) { return cursor_.at(document); }
    /// Of the document evaluated last.
    [[nodiscard]] std::span<Answer const> answers() const { return answers_; }
    /// Matches of a pattern in the document evaluated last.
    [[nodiscard]] std::span<Match const> matches(std::uint32_t pattern) const;
    /// The positions that answer a requirement in the document evaluated last; empty if it is missing.
    [[nodiscard]] PositionRange range(std::size_t requirement) const;

  private:
    /// Sums over one requirement, before any rounding but that of contributions.
    struct Sums {
        Wide covered = 0;   ///< Σ w·credit, 10⁻¹⁸
        Wide weighted = 0;  ///< Σ q·s, 10⁻¹⁸
        MicroPoints points = 0;
        double dot = 0.0;
        double bm25 = 0.0;
    };

    void find_all_matches(DocumentView const& document);
    [[nodiscard]] KeywordResult evaluate_keyword(CompiledKeyword const& keyword, PositionRange range) const;
    void add_keywords(std::size_t requirement, Weighting const& weighting, RequirementResult* result, Sums& sums) const;
    void add_terms(std::size_t requirement, DocumentView const& document, Weighting const& weighting,
                   RequirementResult* result, Sums& sums) const;

    ScoringContext context_;
    Saturation saturation_;
    DampedFrequencies damped_frequency_;
    DocumentCursor cursor_;
    DocumentView const* document_ = nullptr;
    std::vector<Answer> answers_;
    std::vector<StepOccurrences> steps_;
    std::vector<Match> matches_;
    std::vector<std::size_t> match_starts_;  ///< [patterns + 1], into matches_
};

/// Where a document goes beyond the plan's limits.
struct DocumentCuts {
    std::vector<std::uint32_t> positions;       ///< [sections], the first beyond the limit
    std::vector<std::optional<LimitCut>> over;  ///< [sections], the limit that text stands beyond
};

/// Nothing if the document keeps to all limits.
std::optional<DocumentCuts> document_cuts(ScoringContext const& context, DocumentView const& document,
                                          std::span<Answer const> answers, Analyzer& analyzer);

}  // namespace winnow
