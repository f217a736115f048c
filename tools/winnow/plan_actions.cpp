#include "tools/winnow/plan_actions.hpp"

#include "corpus/extract/file.hpp"
#include "engine/analysis/analyzer.hpp"
#include "engine/plan/plan_diff.hpp"
#include "engine/plan/plan_json.hpp"
#include "engine/plan/plan_lint.hpp"
#include "engine/record/error.hpp"
#include "tools/winnow/system/printable.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>

namespace winnow {
namespace {

Plan read(std::string const& path) { return read_plan(read_file(path), path); }

}  // namespace

ExitCode lint_plan_file(std::string const& path, std::string const& fail_on, ReferenceData const& reference,
                        Output& output) {
    Plan const plan = read(path);
    Analyzer analyzer = Analyzer::named("winnow");
    auto const least = severity_named(fail_on);
    ExitCode code = ExitCode::done;
    for (PlanFinding const& finding : lint_plan(plan, reference.background, reference.boilerplate, analyzer)) {
        std::string const place = finding.requirement.empty() ? "the plan"
                                  : finding.keyword.empty()
                                      ? finding.requirement
                                      : fmt::format("{}: \"{}\"", finding.requirement, finding.keyword);
        output.stream() << printable(fmt::format("{}: {}: {} [{}]", name_of(finding.severity), place, finding.message,
                                                 finding.rule))
                        << '\n';
        if (least && finding.severity >= *least) { code = ExitCode::findings; }
    }
    output.commit();
    return code;
}

ExitCode seal_plan_file(std::string const& path, Output& output) {
    Plan plan = read(path);
    if (plan.sealed) {
        throw Error{fmt::format("{}: was sealed at {} already: to seal it anew, set \"sealed\" to null", path,
                                plan.sealed->at)};
    }
    finish_plan(plan);
    auto const now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    plan.sealed =
        Seal{fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(now))), plan.sha256};
    JsonWriter json{output.stream(), JsonWriter::Style::readable};
    write_plan(plan, json);
    output.stream() << '\n';
    output.commit();
    return ExitCode::done;
}

ExitCode diff_plan_files(std::string const& before, std::string const& after, Output& output) {
    for (std::string const& line : diff_plans(read(before), read(after))) {
        output.stream() << printable(line) << '\n';
    }
    output.commit();
    return ExitCode::done;
}

}  // namespace winnow
