#pragma once

#include "corpus/framework/reference_data.hpp"
#include "tools/winnow/system/exit_code.hpp"
#include "tools/winnow/system/output.hpp"

#include <string>

namespace winnow {

/// `plan lint`: one finding a line; `findings` if one is at or above `fail_on` ("error", "warning", "suggestion" or
/// "never").
ExitCode lint_plan_file(std::string const& path, std::string const& fail_on, ReferenceData const& reference,
                        Output& output);

/// `plan seal`: the plan with its hash and the time. \throws Error for one that is sealed already.
ExitCode seal_plan_file(std::string const& path, Output& output);

/// `plan diff`: what differs, a line each; nothing for plans that score alike.
ExitCode diff_plan_files(std::string const& before, std::string const& after, Output& output);

}  // namespace winnow
