#pragma once

#include "corpus/framework/reference_data.hpp"
#include "engine/plan/plan.hpp"
#include "engine/record/application.hpp"

#include <cstddef>
#include <vector>

namespace winnow::bench {

/// A synthetic pool with the plan of its announcement, as `winnow generate --seed 1` and `winnow plan` make them.
struct GeneratedPool {
    std::vector<Application> applications;
    Plan plan;
    std::size_t bytes = 0;  ///< of the sections' texts
};

/// What ships with winnow; loaded once.
ReferenceData const& reference_data();

/// The pool of so many applicants, 600 words each on average. Made once a size and kept.
GeneratedPool const& generated_pool(std::size_t applicants);

}  // namespace winnow::bench
