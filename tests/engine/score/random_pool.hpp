#pragma once

#include "tests/engine/score/scoring_fixture.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace winnow::testing {

/// Makes applications and plans of few words, so that they have much in common: prose, lists, denials, blank and
/// missing responses, exemptions, phrases and aliases.
class RandomPool {
  public:
    explicit RandomPool(std::uint64_t seed) : random_(seed) {}

    std::size_t number(std::size_t below) { return random_() % below; }

    std::string word() {
        static constexpr std::array kWords{"budget",   "audit",    "formulation", "workforce", "planning",
                                           "contract", "analysis", "policy",      "grants",    "risk",
                                           "merger",   "ledger",   "pension",     "hydrology"};
        // The first words are frequent, the last ones rare.
        return kWords[number(number(kWords.size()) + 1)];
    }

    std::string words(std::string const& separator, std::size_t count) {
        std::string made = word();
        for (std::size_t i = 1; i < count; ++i) { made += separator + word(); }
        return made;
    }

    std::string text(std::size_t sentences) {
        std::string made;
        for (std::size_t i = 0; i < sentences; ++i) {
            switch (number(4)) {
                case 0: made += "I led " + words(" ", 4) + " for the agency.\n"; break;
                case 1: made += "Skills: " + words(", ", 3 + number(20)) + "\n\n"; break;
                case 2: made += "I have no experience in " + words(" ", 2) + ".\n"; break;
                default: made += "We improved " + words(" and ", 3) + " in 2019.\n"; break;
            }
        }
        return made;
    }

    Application application(std::size_t id) {
        Application made{fmt::format("A{:05}", id), {}, {}, {}};
        for (char const* section : {"ECQ1", "ECQ2", "MTQ1", "TQ2", "resume", "essay1"}) {
            if (number(3) != 0) { made.sections.push_back({section, section, text(number(5))}); }
        }
        if (number(5) == 0) { made.exempt.emplace_back(number(2) == 0 ? "ECQ" : "TQ1"); }
        return made;
    }

    /// Sections on pages of a document, but for some.
    Application with_pages(Application made) {
        for (Section& section : made.sections) {
            if (section.text.empty() || number(4) == 0) { continue; }
            section.pages.first = 1;
            for (std::size_t at = 0; number(3) != 0;) {
                at += number(section.text.size() - at);
                section.pages.breaks.push_back(static_cast<std::uint32_t>(at));
            }
        }
        return made;
    }

    Plan plan(Analyzer const& analyzer, Background const& background) {
        static constexpr std::array kKinds{RequirementKind::ecq, RequirementKind::ecq, RequirementKind::tq,
                                           RequirementKind::tq, RequirementKind::duty};
        static constexpr std::array kIds{"ECQ1", "ECQ2", "TQ1", "TQ2", "DUTY1"};
        std::vector<Requirement> requirements;
        for (std::size_t r = 0; r < kKinds.size(); ++r) {
            std::vector<std::pair<std::string, Nano>> const keywords{
                {word(), 300'000'000}, {words(" ", 2), 450'000'000}, {word() + " of the " + word(), 250'000'000}};
            requirements.push_back(requirement(kIds[r], kKinds[r], 200'000'000, text(number(4)), keywords));
            requirements.back().keywords[0].aliases = {word(), words(" ", 2)};
        }
        requirements.back().keywords.clear();
        Plan made = plan_for(analyzer, background, number(2) == 0 ? Mode::resume : Mode::narrative, requirements);
        made.composite.listed_credit = number(2) == 0 ? 250'000'000 : 7'000'000;
        return made;
    }

  private:
    std::mt19937_64 random_;
};

}  // namespace winnow::testing
