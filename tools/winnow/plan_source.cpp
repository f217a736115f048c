#include "tools/winnow/plan_source.hpp"

#include "corpus/announcement/announcement_reader.hpp"
#include "corpus/extract/file.hpp"
#include "engine/plan/plan_json.hpp"
#include "engine/record/error.hpp"
#include "tools/winnow/choice.hpp"
#include "tools/winnow/report/plan_warning.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <chrono>
#include <string_view>

namespace winnow {
namespace {

std::string today() {
    std::chrono::year_month_day const day{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

/// \param has  what the plan in the file was made with; empty where a person wrote it and left that out.
void require_same(std::string const& path, std::string_view member, std::string_view has, std::string_view expected) {
    if (has.empty() || has == expected) { return; }
    throw Error(fmt::format("{}: {}: made with \"{}\", and this winnow has \"{}\": make the plan again", path, member,
                            has, expected));
}

}  // namespace

void AnnouncementOptions::declare(CLI::App& app) {
    app.add_option("--position", position, "Which announcement of the file: its position ID or control number")
        ->type_name("ID");
    app.add_option("--grade", grade, "Keep what all grades ask for and what this one does, as GS-13")
        ->type_name("GRADE");
    allow_only(*app.add_option("--framework", framework, "The ECQ framework, if the announcement does not show it"),
               {"opm-2006", "opm-2025", "none"});
    app.add_option("--as-of", as_of,
                   "The day that \"ten years ago\" counts from (default: the closing date, else today); it is "
                   "printed, and no score depends on it")
        ->type_name("DATE")
        ->check(iso_date());
}

bool AnnouncementOptions::any() const { return !position.empty() || !grade.empty() || !framework.empty(); }

void PlanSource::declare(CLI::App& app, bool several) {
    takes_several_ = several;
    announcement_option_ = app.add_option("--announcement", announcement_,
                                          "The announcement: USAJOBS JSON, PDF, DOCX, HTML, Markdown or text")
                               ->type_name("FILE");
    plan_option_ =
        app.add_option("--plan", plans_,
                       several ? "A plan as `winnow plan` writes it; may be given several times"
                               : "A plan as `winnow plan` writes it")
            ->type_name("FILE")
            ->expected(1)
            ->multi_option_policy(several ? CLI::MultiOptionPolicy::TakeAll : CLI::MultiOptionPolicy::TakeLast);
    options_.declare(app);
}

/// A flag beats a setting of winnow.toml, also one for the other option.
bool PlanSource::use_plans() const {
    bool const plan_flag = plan_option_->count() > 0;
    bool const announcement_flag = announcement_option_->count() > 0;
    if (plan_flag != announcement_flag) { return plan_flag; }
    if (!plans_.empty() && !announcement_.empty()) {
        throw Error("--announcement and --plan are both given: one of them is enough");
    }
    if (!given()) { throw Error("nothing to rank by: give --announcement FILE or --plan FILE"); }
    return !plans_.empty();
}

std::vector<Plan> PlanSource::load(ReferenceData const& reference, Analyzer& analyzer, Reading const& reading) const {
    std::vector<Plan> plans;
    if (use_plans()) {
        if (options_.any()) {
            throw Error("--position, --grade and --framework go with --announcement; a plan has them settled");
        }
        if (!takes_several_ && plan_option_->count() > 1) { throw Error("--plan is given twice: this verb takes one"); }
        for (std::string const& path : plans_) {
            plans.push_back(read_plan(read_file(path), path));
            require_same(path, "analyzer", plans.back().analyzer, analyzer.description());
            require_same(path, "background.sha256", plans.back().background_sha256, reference.background.sha256);
        }
    } else {
        Announcement const announcement =
            select_announcement(read_announcements(announcement_, reading), options_.position, announcement_);
        plans.push_back(plan_of(announcement, reference, analyzer, options_.plan_options()));
    }
    return plans;
}

std::string PlanSource::as_of(Plan const& plan) const {
    if (!options_.as_of.empty()) { return options_.as_of; }
    return plan.closes.empty() ? today() : plan.closes;
}

PlanResources resources_of(ReferenceData const& reference) {
    return {reference.frameworks,  reference.background, reference.boilerplate,
            reference.occupations, reference.thesaurus,  reference.phrases};
}

Plan plan_of(Announcement const& announcement, ReferenceData const& reference, Analyzer& analyzer,
             PlanOptions const& options) {
    return build_plan(announcement, resources_of(reference), analyzer, options);
}

void print_plan_warnings(Plan const& plan, Console const& console) {
    for (std::string const& code : plan.warnings) { console.warning(describe_plan_warning(code)); }
}

}  // namespace winnow
