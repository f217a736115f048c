#include "engine/plan/plan_difference.hpp"
#include "engine/plan/plan_json.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/input_files.hpp"
#include "tools/winnow/report/plan_difference_report.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/verbs.hpp"

namespace winnow {
namespace {

class PlanDiffVerb : public Verb {
  public:
    PlanDiffVerb()
        : Verb({"diff", "Show what changed from one plan to another",
                "  winnow plan diff plan.json edited.json\n"
                "  winnow plan diff plan.json edited.json --format json"}) {}

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("BEFORE", before_, "A plan")->required()->type_name("");
        app.add_option("AFTER", after_, "The plan to compare it with")->required()->type_name("");
        output_.declare(app, {"text", "json"});
    }

    ExitCode work(Console const& console) override {
        Plan const before = read_plan(read_input(before_), before_);
        Plan const after = read_plan(read_input(after_), after_);
        ComparedPlans const plans{before_, before, after_, after};
        PlanDifference const difference = compare_plans(before, after);
        Output output{output_.path};
        if (output_.format == "json") {
            print_plan_difference_json(plans, difference, output.stream());
        } else {
            print_plan_difference_text(plans, difference, {Console::width(output_.path), console.colors(output_.path)},
                                       output.stream());
        }
        output.commit();
        return ExitCode::done;
    }

    std::string before_;
    std::string after_;
    OutputOptions output_;
};

}  // namespace

std::unique_ptr<Verb> make_plan_diff_verb() { return std::make_unique<PlanDiffVerb>(); }

}  // namespace winnow
