#pragma once

#include "engine/review/draft.hpp"
#include "engine/review/finding.hpp"
#include "engine/review/rule.hpp"
#include "engine/review/spelling.hpp"

#include <span>
#include <vector>

namespace winnow {

/// Runs the rules over the draft.
/// \param settings  checked ones (check_settings).
/// \param spelling  may be null: then nothing is said of spelling.
/// \return the findings in the order of the sections, within a section by place, then by rule.
std::vector<Finding> review(Draft const& draft, std::span<RuleSetting const> settings, Spelling const* spelling);

/// \throws Error naming the place of the setting for an unknown rule, an unknown key, or a value that does not fit.
void check_setting(RuleSetting const& setting, std::string_view place);

}  // namespace winnow
