#include "corpus/framework/reference_data.hpp"
#include "engine/plan/plan_json.hpp"
#include "engine/plan/plan_lint.hpp"
#include "tools/winnow/choice.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/input_files.hpp"
#include "tools/winnow/plan_source.hpp"
#include "tools/winnow/report/plan_findings.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/verbs.hpp"

#include <algorithm>

namespace winnow {
namespace {

class PlanLintVerb : public Verb {
  public:
    PlanLintVerb()
        : Verb({"lint", "Say what is doubtful about a plan before anybody is scored under it",
                "  winnow plan lint plan.json\n"
                "  winnow plan lint plan.json --fail-on warning --format json"}) {}

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("PLAN", plan_, "A plan as `winnow plan` writes it, edited or not")->required()->type_name("");
        output_.declare(app, {"text", "json"});
        allow_only(
            *app.add_option("--fail-on", fail_on_, "Exit with 1 on findings of this severity or above (default error)"),
            {"error", "warning", "suggestion", "never"});
    }

    ExitCode work(Console const& console) override {
        ReferenceData const reference = ReferenceData::load();
        Analyzer analyzer = Analyzer::named("winnow");
        Plan const plan = read_plan(read_input(plan_), plan_, WrongSums::keep);
        auto const findings = lint_plan(plan, resources_of(reference), analyzer);
        Output output{output_.path};
        if (output_.format == "json") {
            print_plan_findings_json(plan, findings, output.stream());
        } else {
            print_plan_findings_text(plan, findings, {Console::width(output_.path), console.colors(output_.path)},
                                     output.stream());
        }
        output.commit();
        auto const least = severity_named(fail_on_);
        bool const failed = least && std::any_of(findings.begin(), findings.end(), [least](PlanFinding const& finding) {
                                return finding.rule->severity >= *least;
                            });
        return failed ? ExitCode::findings : ExitCode::done;
    }

    std::string plan_;
    OutputOptions output_;
    std::string fail_on_ = "error";
};

}  // namespace

std::unique_ptr<Verb> make_plan_lint_verb() { return std::make_unique<PlanLintVerb>(); }

}  // namespace winnow
