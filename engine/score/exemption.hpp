#pragma once

#include "engine/plan/plan.hpp"

#include <span>
#include <string>
#include <vector>

namespace winnow {

/// Whether an application's entry ("ECQ", "mtq 1", "Leading Change") exempts from a requirement: it names its kind, its
/// id, or the ECQ in the plan's framework.
bool exempts(std::string const& entry, Requirement const& requirement, Plan const& plan);

/// The requirements that an applicant need not answer: [R], or empty if all count.
std::vector<bool> exempt_requirements(Plan const& plan, std::span<std::string const> entries);

/// Entries that name nothing in the plan.
std::vector<std::string> unknown_exemptions(Plan const& plan, std::span<std::string const> entries);

}  // namespace winnow
