#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/plan/plan.hpp"
#include "engine/record/announcement.hpp"
#include "engine/record/background.hpp"
#include "engine/record/framework.hpp"
#include "engine/record/occupation.hpp"
#include "engine/record/synonyms.hpp"

#include <span>
#include <string>
#include <vector>

namespace winnow {

/// What building a plan draws on besides the announcement; all of it ships with winnow.
struct PlanResources {
    std::span<Framework const> frameworks;
    Background const& background;
    std::span<std::string const> boilerplate;  ///< phrases of federal announcements that describe no work
    std::span<Occupation const> occupations = {};
    std::span<Synonyms const> thesaurus = {};
    std::span<std::string const> phrases = {};  ///< terms of art that are made of common words
};

struct PlanOptions {
    std::string framework;  ///< "opm-2006", "opm-2025", "none"; empty: by the announcement's words and date
    std::string grade;      ///< "GS-13": that grade's requirements and those common to all; empty: all
};

/// Requirements and keywords out of an announcement, with finished hash.
///
/// Deterministic. An announcement without any requirement gives one made of its title and the warning
/// `thin-plan`.
/// \throws Error for an unknown framework or a grade that the announcement does not have.
Plan build_plan(Announcement const& source, PlanResources const& resources, Analyzer& analyzer,
                PlanOptions const& options);

}  // namespace winnow
