#pragma once

#include <string>
#include <string_view>

namespace winnow {

/// "thin-plan: ..." in plain words, for a code in Plan::warnings; the bare code if it is not known.
std::string describe_plan_warning(std::string_view code);

}  // namespace winnow
