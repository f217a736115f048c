#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace winnow {

/// How much a finding matters, of a draft or of a plan. From the lightest to the gravest.
enum class Severity : std::uint8_t { suggestion, warning, error };

/// "suggestion", "warning", "error".
std::string_view name_of(Severity severity);
/// \return nothing for a name that is none.
std::optional<Severity> severity_named(std::string_view name);

}  // namespace winnow
