#pragma once

#include "corpus/extract/extract.hpp"
#include "corpus/framework/reference_data.hpp"
#include "engine/analysis/analyzer.hpp"
#include "engine/plan/plan.hpp"
#include "engine/plan/plan_builder.hpp"
#include "engine/record/announcement.hpp"
#include "tools/winnow/system/console.hpp"

#include <CLI/App.hpp>

#include <string>
#include <vector>

namespace winnow {

/// How a plan is made of an announcement: the options that go with every verb that takes one.
struct AnnouncementOptions {
    std::string position;   ///< PositionID or control number
    std::string grade;      ///< "GS-13"
    std::string framework;  ///< "opm-2006"
    std::string as_of;      ///< ISO date

    void declare(CLI::App& app);
    [[nodiscard]] PlanOptions plan_options() const { return {framework, grade}; }
    [[nodiscard]] bool any() const;
};

/// `--announcement A | --plan P` with what goes with them.
class PlanSource {
  public:
    /// \param several  whether --plan may be given more than once.
    void declare(CLI::App& app, bool several);

    [[nodiscard]] bool given() const { return !announcement_.empty() || !plans_.empty(); }
    /// The plans, in the order in which they were given.
    /// \throws Error where none, or both an announcement and a plan, are given.
    [[nodiscard]] std::vector<Plan> load(ReferenceData const& reference, Analyzer& analyzer,
                                         Reading const& reading) const;
    /// The value of --framework; empty if it was not given.
    [[nodiscard]] std::string const& framework() const { return options_.framework; }
    /// The day that "ten years ago" counts from: --as-of, else the plan's closing date, else today.
    [[nodiscard]] std::string as_of(Plan const& plan) const;

  private:
    [[nodiscard]] bool use_plans() const;

    std::string announcement_;
    std::vector<std::string> plans_;
    bool takes_several_ = false;
    AnnouncementOptions options_;
    CLI::Option* announcement_option_ = nullptr;
    CLI::Option* plan_option_ = nullptr;
};

/// What plans draw on, out of the data that ships with winnow, which must outlive it.
PlanResources resources_of(ReferenceData const& reference);

/// The plan of an announcement with the data that ships with winnow.
Plan plan_of(Announcement const& announcement, ReferenceData const& reference, Analyzer& analyzer,
             PlanOptions const& options);

/// A line on standard error for each warning of the plan.
void print_plan_warnings(Plan const& plan, Console const& console);

}  // namespace winnow
