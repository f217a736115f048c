#pragma once

#include "engine/plan/plan.hpp"
#include "engine/record/application.hpp"
#include "engine/score/answering.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace winnow {

/// Where a text passes a limit of words (runs without white space) or characters (code points): the
/// offset of the first byte beyond it. Nothing if the text keeps to the limit.
///
/// Pages cannot be told from text alone; a limit in pages is never passed here.
/// \pre text is valid UTF-8.
std::optional<std::size_t> limit_offset(std::string_view text, Limit const& limit);

/// Whether any limit of the plan can be told from text.
bool has_text_limits(Plan const& plan);

/// For each section, where its text passes the tightest limit that the plan sets: for the section by its
/// id, for a requirement that it answers as a response, or for all scored text together ("all").
/// \param sections  scored ones, in order.
/// \param answers   [R], what answers each requirement, by index into `sections`.
/// \return [sections.size()]
std::vector<std::optional<std::size_t>> limit_offsets(Plan const& plan, std::span<Section const> sections,
                                                      std::span<Answer const> answers);

}  // namespace winnow
