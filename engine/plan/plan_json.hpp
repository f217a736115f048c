#pragma once

#include "engine/json/writer.hpp"
#include "engine/plan/plan.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace winnow {

/// What becomes of a plan whose weights do not sum to one. Only `winnow plan lint`, which names every such sum, keeps
/// it.
enum class WrongSums : std::uint8_t { refuse, keep };

/// Reads `winnow.plan/1`.
///
/// `schema`, `requirements` and, in them, `id` and each `keyword` must be there. What else a person leaves out:
/// texts, lists, `span`, `limit` and `sealed` are empty; `composite` is 0.7 and 0.25; `beyond_limit` is `score`;
/// `framework` is `none`; `mode` is `narrative` if an ECQ, TQ or question is among the requirements, else `resume`;
/// a requirement's `label` is its id, its `kind` what the id says (`MTQ1` is a `tq`; else `qualification`), and it is
/// `mandatory`; a limit within a requirement applies to that requirement. Weights may be left out for all requirements
/// (shares by kind: weights.hpp), or for all keywords of a requirement (equal). Without `analyzer` or `background` the
/// plan is content with any.
///
/// Refused, each with the place of the fault (`requirements[2].keywords[0].weight`): no JSON, unknown
/// keys, wrong types, duplicate requirement ids, weights outside [0, 1], weights that do not sum to 1 ± 10⁻⁶, a seal
/// whose hash is not the plan's.
/// \param place  the file, for messages.
/// \throws Error.
Plan read_plan(std::string_view json, std::string_view place, WrongSums wrong_sums = WrongSums::refuse);

/// Writes `winnow.plan/1` with every key. In JsonWriter::Style::readable a keyword takes one line.
void write_plan(Plan const& plan, JsonWriter& json);

/// Fills in `plan.sha256`.
void finish_plan(Plan& plan);

}  // namespace winnow
