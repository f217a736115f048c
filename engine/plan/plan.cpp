#include "engine/plan/plan.hpp"

#include "engine/text/counted.hpp"

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

std::string length_of(Limit const& limit) {
    std::string_view const unit = limit.unit;
    return counted(limit.value, unit.substr(0, unit.size() - 1), unit);
}

std::optional<RequirementKind> requirement_kind(std::string_view name) {
    auto const found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) { return std::nullopt; }
    return static_cast<RequirementKind>(found - kNames.begin());
}

}  // namespace winnow
