#include "engine/plan/plan.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace winnow {
namespace {

/// In the order of RequirementKind.
constexpr std::array<std::string_view, kRequirementKinds> kNames{
    "ecq", "tq", "specialized-experience", "duty", "qualification", "question",
};

}  // namespace

std::string_view name_of(RequirementKind kind) { return kNames.at(static_cast<std::size_t>(kind)); }

std::optional<RequirementKind> requirement_kind(std::string_view name) {
    auto const found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) { return std::nullopt; }
    return static_cast<RequirementKind>(found - kNames.begin());
}

}  // namespace winnow
