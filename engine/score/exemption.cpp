#include "engine/score/exemption.hpp"

#include "engine/record/section_name.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>
#include <string_view>

namespace winnow {
bool exempts(std::string const& entry, Requirement const& requirement, Plan const& plan) {
    if (equal_ignoring_ascii_case(entry, name_of(requirement.kind))) { return true; }
    if (equal_ignoring_ascii_case(entry, requirement.id)) { return true; }
    auto const id = section_id(entry);
    return id && (*id == requirement.id || ecq_of_name(*id, plan.framework) == requirement.id);
}

std::vector<bool> exempt_requirements(Plan const& plan, std::span<std::string const> entries) {
    std::vector<bool> flags;
    for (std::size_t r = 0; r < plan.requirements.size(); ++r) {
        bool const is_exempt = std::any_of(entries.begin(), entries.end(), [&](std::string const& entry) {
            return exempts(entry, plan.requirements[r], plan);
        });
        if (!is_exempt) { continue; }
        flags.resize(plan.requirements.size());
        flags[r] = true;
    }
    return flags;
}

std::vector<std::string> unknown_exemptions(Plan const& plan, std::span<std::string const> entries) {
    std::vector<std::string> unknown;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(unknown), [&](std::string const& entry) {
        return std::none_of(plan.requirements.begin(), plan.requirements.end(),
                            [&](Requirement const& requirement) { return exempts(entry, requirement, plan); });
    });
    return unknown;
}

}  // namespace winnow
