#include "engine/record/severity.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace winnow {
namespace {

constexpr std::array<std::string_view, 3> kNames{"suggestion", "warning", "error"};

}  // namespace

std::string_view name_of(Severity severity) { return kNames[static_cast<std::size_t>(severity)]; }

std::optional<Severity> severity_named(std::string_view name) {
    auto const* const found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) { return std::nullopt; }
    return static_cast<Severity>(found - kNames.begin());
}

}  // namespace winnow
