#pragma once

#include <string>
#include <string_view>

namespace winnow {

/// Freezes a plan: its RFC 8785 form with `"sealed":{"at":…,"sha256":…}`, one line with its end. The plan's hash stays
/// what it was, and read_plan refuses the sealed plan once anything in it is changed.
/// \param json   a whole `winnow.plan/1` without a seal.
/// \param place  the file, for messages.
/// \param at     ISO 8601, UTC.
/// \throws Error as read_plan, and for a plan that is sealed already.
std::string seal_plan(std::string_view json, std::string_view place, std::string_view at);

}  // namespace winnow
