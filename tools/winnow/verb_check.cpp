#include "corpus/application/pool_reader.hpp"
#include "corpus/framework/reference_data.hpp"
#include "engine/record/error.hpp"
#include "engine/screening.hpp"
#include "tools/winnow/choice.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/input_files.hpp"
#include "tools/winnow/plan_source.hpp"
#include "tools/winnow/report/check_report.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/verbs.hpp"

#include <filesystem>
#include <optional>

namespace winnow {
namespace {

class CheckVerb : public Verb {
  public:
    CheckVerb()
        : Verb({"check", "Show a candidate what the engine sees in a draft, with the score that rank would give",
                "  winnow check draft.md --announcement announcement.json\n"
                "  winnow check ECQ1.txt ECQ2.txt TQ1.txt resume.txt --plan plan.json"}) {}

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("DRAFT", drafts_, "A document, several named after sections (ECQ1.txt), or a folder of them")
            ->required()
            ->type_name("");
        plan_.declare(app, false);
        output_.declare(app, {"text", "json"});
        allow_only(
            *app.add_option("--fail-on", fail_on_, "Exit with 1 on findings of this severity or above (default never)"),
            {"error", "warning", "suggestion", "never"});
    }

    ExitCode work(Console const& console) override {
        require_existing(drafts_);
        ReferenceData const reference = ReferenceData::load();
        Analyzer analyzer = Analyzer::named("winnow");
        std::optional<Plan> plan;
        if (plan_.given()) { plan = plan_.load(reference, analyzer).front(); }
        Output output{output_.path};

        std::optional<Application> draft;
        try {
            draft = read_draft({drafts_.begin(), drafts_.end()});
        } catch (Error const& error) {
            console.error(error.what());
            return ExitCode::unreadable;
        }
        CheckReport report{*draft, reference.background, analyzer.description(), nullptr, nullptr, {}};
        ApplicationResult result;
        if (plan) {
            result = score(*draft, *plan, reference, analyzer);
            report.plan = &*plan;
            report.result = &result;
            report.as_of = plan_.as_of(*plan);
        }
        print(report, console, output.stream());
        output.commit();
        return ExitCode::done;
    }

    /// The same steps as for an applicant of a pool.
    static ApplicationResult score(Application const& draft, Plan const& plan, ReferenceData const& reference,
                                   Analyzer const& analyzer) {
        IndexBuilder builder{analyzer};
        builder.add(draft);
        Index const index = std::move(builder).build();
        if (index.documents() != 1) { throw Error(index.unreadable().front().reason); }
        PlanScorer const scorer{
            plan, reference.background, analyzer, index, {IdfSource::background, reference.boilerplate}};
        return scorer.result(DocId{0}, true);
    }

    void print(CheckReport const& report, Console const& console, std::ostream& out) const {
        if (output_.format == "json") {
            if (report.plan != nullptr) { print_plan_warnings(*report.plan, console); }
            print_check_json(report, out);
        } else {
            print_check_text(report, {Console::width(output_.path), console.colors(output_.path)}, out);
        }
    }

    std::vector<std::string> drafts_;
    PlanSource plan_;
    OutputOptions output_;
    std::string fail_on_ = "never";
};

}  // namespace

std::unique_ptr<Verb> make_check_verb() { return std::make_unique<CheckVerb>(); }

}  // namespace winnow
