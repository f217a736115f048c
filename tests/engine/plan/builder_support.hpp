#pragma once

#include "engine/plan/plan_builder.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow::testing {

/// An announcement made by hand: a field a passage.
class AnnouncementMaker {
  public:
    explicit AnnouncementMaker(std::string title) {
        made_.id = "A-1";
        made_.title = std::move(title);
    }
    AnnouncementMaker& passage(PassageKind kind, std::string text) {
        std::string name = "field" + std::to_string(made_.fields.size() + 1);
        made_.passages.push_back({kind, made_.fields.size(), 0, text.size()});
        made_.fields.push_back({std::move(name), std::move(text)});
        return *this;
    }
    AnnouncementMaker& grades(std::vector<std::string> grades) {
        made_.grades = std::move(grades);
        return *this;
    }
    AnnouncementMaker& closes(std::string date) {
        made_.closes = std::move(date);
        return *this;
    }
    operator Announcement const&() const { return made_; }  // NOLINT(google-explicit-constructor)

  private:
    Announcement made_;
};

/// Two frameworks and a background of a thousand texts each, small enough to see through: common words are listed,
/// words of trades are not, so that they count as rare.
class Shelf {
  public:
    Shelf() {
        background_.analyzer = analyzer_.description();
        background_.sha256 = "b";
        background_.applicants = {1000, 100'000};
        background_.announcements = {1000, 100'000};
        for (std::string_view const word : {"manage", "plan", "customer", "team", "goals", "report"}) {
            list(word, 700, 700);
        }
        for (std::string_view const word :
             {"dam",      "safety",   "reservoir", "budget",    "formulation", "physician", "family",
              "practice", "patients", "diagnosis", "treatment", "grants",      "audit",     "vision",
              "change",   "natural",  "gas",       "petroleum", "EKG",         "MRI"}) {
            list(word, 50, 50);
        }
        frameworks_.push_back(
            {"opm-2006", "2006", "2006-10-01", "2025-10-01", {"leading change", "results driven"}, {}, {}});
        frameworks_.push_back({"opm-2025", "2025", "2025-10-01", "", {"driving efficiency"}, {}, {}});
        for (auto& framework : frameworks_) {
            bool const old = framework.id == "opm-2006";
            for (int i = 1; i <= 5; ++i) {
                std::string const name = i > 1 ? "Name" + std::to_string(i) : old ? "Leading Change" : "Rule of Law";
                framework.qualifications.push_back(
                    {"ECQ" + std::to_string(i), name, "What it is.", {{"Vision", {"strategic plan", "reform"}, {}}}});
            }
        }
    }

    Plan build(Announcement const& announcement, PlanOptions const& options = {}) {
        return build_plan(announcement, {frameworks_, background_, boilerplate_}, analyzer_, options);
    }

    Analyzer& analyzer() { return analyzer_; }
    Background& background() { return background_; }
    std::vector<Framework> const& frameworks() const { return frameworks_; }
    std::vector<std::string> const& boilerplate() const { return boilerplate_; }

    void list(std::string_view word, std::uint32_t applicants, std::uint32_t announcements) {
        analyzer_.analyze(word, buffer_);
        for (Token const& token : buffer_.tokens) {
            background_.applicants.set(std::string{buffer_.term(token)}, applicants);
            background_.announcements.set(std::string{buffer_.term(token)}, announcements);
        }
    }

  private:
    Analyzer analyzer_ = Analyzer::named("winnow");
    TokenBuffer buffer_;
    Background background_;
    std::vector<Framework> frameworks_;
    std::vector<std::string> boilerplate_{"equivalent to at least the", "in the federal service"};
};

inline std::vector<std::string> ids(Plan const& plan) {
    std::vector<std::string> ids;
    for (Requirement const& requirement : plan.requirements) { ids.push_back(requirement.id); }
    return ids;
}

inline Requirement const& requirement(Plan const& plan, std::string_view id) {
    auto const found = std::find_if(plan.requirements.begin(), plan.requirements.end(),
                                    [id](Requirement const& candidate) { return candidate.id == id; });
    INFO("requirement " << id);
    REQUIRE(found != plan.requirements.end());
    return *found;
}

inline std::vector<std::string> words(Requirement const& requirement) {
    std::vector<std::string> words;
    for (Keyword const& keyword : requirement.keywords) { words.push_back(keyword.keyword); }
    return words;
}

inline bool has_keyword(Requirement const& requirement, std::string_view keyword) {
    auto const all = words(requirement);
    return std::find(all.begin(), all.end(), keyword) != all.end();
}

}  // namespace winnow::testing
