#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/index/index_builder.hpp"
#include "engine/plan/plan_json.hpp"
#include "engine/record/background.hpp"
#include "engine/score/plan_scorer.hpp"

#include <string>
#include <utility>
#include <vector>

namespace winnow::testing {

/// A background of 999 applicants' texts: budget in 99 of them, audit in 9, the rest unlisted (as 4).
inline Background small_background(Analyzer const& analyzer) {
    return Background::parse("winnow.background/1\t" + analyzer.description() +
                                 "\ntexts\t999\t0\ntokens\t9990\t0\naudit\t9\t0\nbudget\t99\t0\n",
                             "test");
}

inline Plan plan_for(Analyzer const& analyzer, Background const& background, Mode mode,
                     std::vector<Requirement> requirements) {
    Plan plan;
    plan.announcement_id = "TEST-1";
    plan.mode = mode;
    plan.analyzer = analyzer.description();
    plan.background_sha256 = background.sha256;
    plan.requirements = std::move(requirements);
    return plan;
}

inline Requirement requirement(std::string id, RequirementKind kind, Nano weight, std::string text,
                               std::vector<std::pair<std::string, Nano>> const& keywords) {
    Requirement made;
    made.label = id;
    made.id = std::move(id);
    made.kind = kind;
    made.weight = weight;
    made.text = std::move(text);
    for (auto const& [keyword, keyword_weight] : keywords) {
        made.keywords.emplace_back();
        made.keywords.back().keyword = keyword;
        made.keywords.back().weight = keyword_weight;
    }
    return made;
}

inline Application resume(std::string id, std::string text) {
    return {std::move(id), {{"resume", "resume", std::move(text)}}, {}, {}};
}

inline Index index_of(Analyzer const& analyzer, std::vector<Application> applications) {
    IndexBuilder builder{analyzer};
    for (Application& application : applications) { builder.add(std::move(application)); }
    return std::move(builder).build();
}

}  // namespace winnow::testing
