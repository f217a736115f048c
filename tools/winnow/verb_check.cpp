#include "corpus/application/pool_reader.hpp"
#include "corpus/framework/reference_data.hpp"
#include "engine/record/error.hpp"
#include "engine/record/section_name.hpp"
#include "engine/review/review.hpp"
#include "engine/screening.hpp"
#include "tools/winnow/choice.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/input_files.hpp"
#include "tools/winnow/plan_source.hpp"
#include "tools/winnow/report/check_report.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/verbs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace winnow {
namespace {

class CheckVerb : public Verb {
  public:
    CheckVerb()
        : Verb({"check", "Show a candidate what the engine sees in a draft, with the score that rank would give",
                "  winnow check draft.md --announcement announcement.json\n"
                "  winnow check ECQ1.txt ECQ2.txt TQ1.txt resume.txt --plan plan.json\n"
                "  winnow check draft.txt --section ECQ2 --fail-on warning"}) {}

    void configure(RuleSetting const& setting) override { settings_.push_back(setting); }

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("DRAFT", drafts_, "A document, several named after sections (ECQ1.txt), or a folder of them")
            ->required()
            ->type_name("");
        plan_.declare(app, false);
        output_.declare(app, {"text", "json"});
        app.add_option("--section", section_, "What a lone text is: ECQ2, TQ1, resume")->type_name("ID");
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

        std::optional<DraftWithLooks> read;
        try {
            read = read_draft_with_looks({drafts_.begin(), drafts_.end()});
        } catch (Error const& error) {
            console.error(error.what());
            return ExitCode::unreadable;
        }
        if (!section_.empty()) { name_lone_section(*read); }
        Application const* const draft = &read->application;
        CheckReport report{*draft, reference.background, analyzer.description(), nullptr, nullptr, {}, {}, {}};
        ApplicationResult result;
        if (plan) {
            result = score(*draft, *plan, reference, analyzer);
            report.plan = &*plan;
            report.result = &result;
            report.as_of = plan_.as_of(*plan);
        }
        report.reviewed = make_draft(*draft, context_of(plan, *read, reference));
        report.findings = find(report.reviewed, console);
        print(report, console, output.stream());
        output.commit();
        return fails(report.findings) ? ExitCode::findings : ExitCode::done;
    }

    /// --section names a draft that is one text without labels.
    void name_lone_section(DraftWithLooks& read) const {
        Application& draft = read.application;
        auto const id = section_id(section_);
        if (!id) { throw Error(fmt::format("--section: \"{}\" names no section; ECQ2, TQ1 or resume do", section_)); }
        if (draft.sections.size() != 1) {
            throw Error(
                fmt::format("--section names a lone text, and {} has {} sections", draft.id, draft.sections.size()));
        }
        if (auto look = read.looks.extract(draft.sections.front().id)) {
            look.key() = *id;
            read.looks.insert(std::move(look));
        }
        draft.sections.front().id = *id;
        draft.sections.front().label = section_;
    }

    /// Where nothing names a framework, ECQs are those of 2006, which are answered in narratives.
    [[nodiscard]] DraftContext context_of(std::optional<Plan> const& plan, DraftWithLooks const& read,
                                          ReferenceData const& reference) const {
        DraftContext context;
        std::string id = plan ? plan->framework : plan_.framework();
        if (plan) {
            context.mode = plan->mode;
            context.limits = plan->limits;
            for (Requirement const& requirement : plan->requirements) {
                context.asked.push_back(requirement.text);
                if (!requirement.limit) { continue; }
                context.limits.push_back(*requirement.limit);
                context.limits.back().applies_to = requirement.id;
            }
        }
        for (auto const& [section, look] : read.looks) {
            context.layouts[section] = look.layout;
            context.documents[section] = look.document;
        }
        if (!plan && id == "opm-2025") { context.mode = Mode::resume; }
        if (id.empty() || id == "none") { id = "opm-2006"; }
        for (Framework const& framework : reference.frameworks) {
            if (framework.id == id) { context.framework = &framework; }
        }
        context.year = std::stoi(plan_.as_of(plan.value_or(Plan{})).substr(0, 4));
        return context;
    }

    [[nodiscard]] std::vector<Finding> find(Draft const& draft, Console const& console) const {
        auto const spelling = Spelling::load();
        if (!spelling) { console.warning("no dictionary en_US for hunspell is installed: spelling is not checked"); }
        return review(draft, settings_, spelling ? &*spelling : nullptr);
    }

    [[nodiscard]] bool fails(std::vector<Finding> const& findings) const {
        auto const least = severity_named(fail_on_);
        return least && std::any_of(findings.begin(), findings.end(),
                                    [least](Finding const& finding) { return finding.severity >= *least; });
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
    std::string section_;
    std::string fail_on_ = "never";
    std::vector<RuleSetting> settings_;
};

}  // namespace

std::unique_ptr<Verb> make_check_verb() { return std::make_unique<CheckVerb>(); }

}  // namespace winnow
