#include "engine/plan/plan_json.hpp"
#include "engine/plan/plan_seal.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/input_files.hpp"
#include "tools/winnow/plan_source.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/verbs.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>

namespace winnow {
namespace {

std::string now() {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}",
                       fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
}

class PlanSealVerb : public Verb {
  public:
    PlanSealVerb()
        : Verb({"seal", "Freeze a plan: a sealed plan that was edited is refused",
                "  winnow plan seal plan.json -o sealed.json\n"
                "  winnow plan seal plan.json -o plan.json"}) {}

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("PLAN", plan_, "A plan as `winnow plan` writes it, edited or not")->required()->type_name("");
        output_.declare(app, {"json"});
    }

    ExitCode work(Console const& console) override {
        std::string const sealed = seal_plan(read_input(plan_), plan_, now());
        Plan const plan = read_plan(sealed, plan_);
        print_plan_warnings(plan, console);
        Output output{output_.path};
        output.stream() << sealed;
        output.commit();
        console.note(fmt::format("sealed at {}, SHA-256 {}", plan.sealed->at, plan.sha256));
        return ExitCode::done;
    }

    std::string plan_;
    OutputOptions output_;
};

}  // namespace

std::unique_ptr<Verb> make_plan_seal_verb() { return std::make_unique<PlanSealVerb>(); }

}  // namespace winnow
