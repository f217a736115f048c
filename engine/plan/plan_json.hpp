#pragma once

#include "engine/json/writer.hpp"
#include "engine/plan/plan.hpp"

#include <string>
#include <string_view>

namespace winnow {

/// Reads `winnow.plan/1`.
///
/// Refused, each with the place of the fault (`requirements[2].keywords[0].weight`): no JSON, unknown
/// keys, wrong types, duplicate requirement ids, weights outside [0, 1], weights that do not sum to 1 ± 10⁻⁶, a seal
/// whose hash is not the plan's.
/// \param place  the file, for messages.
/// \throws Error.
Plan read_plan(std::string_view json, std::string_view place);

/// Writes `winnow.plan/1` with every key.
void write_plan(Plan const& plan, JsonWriter& json);

/// Fills in `plan.sha256`.
void finish_plan(Plan& plan);

}  // namespace winnow
