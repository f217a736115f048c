#pragma once

#include "engine/json/writer.hpp"
#include "engine/plan/plan.hpp"
#include "engine/record/application.hpp"
#include "engine/record/background.hpp"
#include "engine/review/finding.hpp"
#include "engine/score/plan_scorer.hpp"
#include "engine/score/result.hpp"

#include <span>
#include <string_view>

namespace winnow {

/// The members that `winnow.rank/1`, `winnow.explain/1` and `winnow.check/1` share, so that one
/// application looks the same in all three. Each writes members into an object that is open.

/// "engine", and what scores depend on: "announcement", "plan", "background", "analyzer", "composite".
/// \param analyzer  the one that made the terms that were scored; a plan need not name it.
void write_provenance(Plan const& plan, Background const& background, std::string_view analyzer, std::string_view as_of,
                      JsonWriter& json);

/// "score", "score_exact", "coverage", "similarity", "cosine", "bm25", "kinds".
void write_scores(Scores const& scores, JsonWriter& json);

/// "requirements". With `explain`, each keyword has "points" and "spans" and each requirement "points" and "terms".
void write_requirements(Plan const& plan, ApplicationResult const& result, bool explain, JsonWriter& json);

/// "flags".
void write_flags(std::span<Flag const> flags, JsonWriter& json);

/// "sections": id and text of those that can be scored or read.
void write_sections(std::span<Section const> sections, JsonWriter& json);

/// One finding of a draft, an object.
void write_finding(Finding const& finding, JsonWriter& json);

}  // namespace winnow
