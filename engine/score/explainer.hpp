#pragma once

#include "engine/score/evaluator.hpp"

#include <vector>

namespace winnow {

/// The scores and reasons of one document, with its flags; with `explain` also the spans of keywords
/// and the points of terms.
/// \param evaluator  of that context; documents come to it in rising order.
/// \param exempt    [R] or empty, as given to `weighting`.
/// \param analyzer  may be null unless `explain` is set or the plan has limits.
ApplicationResult explain_document(ScoringContext const& context, Evaluator& evaluator, DocId document,
                                   Weighting const& weighting, std::vector<bool> const& exempt, bool explain,
                                   Analyzer* analyzer);

}  // namespace winnow
