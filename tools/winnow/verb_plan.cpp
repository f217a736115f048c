#include "corpus/announcement/announcement_reader.hpp"
#include "corpus/framework/reference_data.hpp"
#include "engine/plan/plan_json.hpp"
#include "engine/record/error.hpp"
#include "tools/winnow/choice.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/plan_actions.hpp"
#include "tools/winnow/plan_files.hpp"
#include "tools/winnow/plan_source.hpp"
#include "tools/winnow/questionnaire.hpp"
#include "tools/winnow/report/plan_text.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/system/progress.hpp"
#include "tools/winnow/verbs.hpp"

#include <fmt/format.h>

#include <optional>

namespace winnow {
namespace {

class PlanVerb : public Verb {
  public:
    PlanVerb()
        : Verb({"plan", "Make a plan of an announcement: requirements and weighted keywords, for people to edit",
                "  winnow plan announcement.json -o plan.json\n"
                "  winnow plan announcement.md questionnaire.txt --grade GS-13\n"
                "  winnow plan search-response.json --all -o plans/\n"
                "  winnow plan lint plan.json\n"
                "  winnow plan seal plan.json -o sealed.json\n"
                "  winnow plan diff plan.json edited.json"}) {}

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("ANNOUNCEMENT", announcement_,
                       "USAJOBS JSON, text, Markdown or HTML; or lint, seal or diff, and plans")
            ->required()
            ->type_name("");
        app.add_option("QUESTIONNAIRE", questionnaires_, "Texts of the announcement's questionnaires")->type_name("");
        options_.declare(app);
        app.add_flag("--all", all_, "A plan of every announcement of the file: NDJSON, or a file each with -o DIR/");
        allow_only(*app.add_option("--fail-on", fail_on_, "lint: exit with 1 for findings from here on"),
                   {"error", "warning", "suggestion", "never"});
        output_.declare(app, {"json", "text"});
    }

    ExitCode work(Console const& console) override {
        ReferenceData const reference = ReferenceData::load();
        if (announcement_ == "lint" || announcement_ == "seal" || announcement_ == "diff") { return act(reference); }
        Analyzer analyzer = Analyzer::named("winnow");
        std::vector<Announcement> announcements = read_announcements(announcement_);
        if (all_) { return plan_all(announcements, reference, analyzer, console); }

        Announcement announcement = select_announcement(std::move(announcements), options_.position, announcement_);
        add_questionnaires(announcement, questionnaires_);
        Plan const plan = plan_of(announcement, reference, analyzer, options_.plan_options());
        Output output{output_.path};
        if (output_.format == "json") {
            print_plan_warnings(plan, console);
            JsonWriter json{output.stream(), JsonWriter::Style::readable};
            write_plan(plan, json);
            output.stream() << '\n';
        } else {
            print_plan_text(plan, {Console::width(output_.path), console.colors(output_.path)}, output.stream());
        }
        output.commit();
        return ExitCode::done;
    }

    /// What is done with plans that are there. A file of such a name is read as ./lint.
    ExitCode act(ReferenceData const& reference) const {
        std::size_t const plans = announcement_ == "diff" ? 2 : 1;
        if (questionnaires_.size() != plans) {
            throw Error(fmt::format("plan {} takes {}", announcement_, plans == 1 ? "one plan" : "two plans"));
        }
        Output output{output_.path};
        if (announcement_ == "lint") { return lint_plan_file(questionnaires_[0], fail_on_, reference, output); }
        if (announcement_ == "seal") { return seal_plan_file(questionnaires_[0], output); }
        return diff_plan_files(questionnaires_[0], questionnaires_[1], output);
    }

    ExitCode plan_all(std::vector<Announcement> const& announcements, ReferenceData const& reference,
                      Analyzer& analyzer, Console const& console) const {
        if (!options_.position.empty() || !questionnaires_.empty() || output_.format != "json") {
            throw Error("--all goes without --position, QUESTIONNAIRE and --format text");
        }
        PlanFiles files{output_.path};
        Progress progress{console, "planning:"};
        ExitCode code = ExitCode::done;
        for (Announcement const& announcement : announcements) {
            std::optional<Plan> plan;
            try {
                plan = plan_of(announcement, reference, analyzer, options_.plan_options());
            } catch (Error const& error) {
                console.error(fmt::format("{}: {}: {}", announcement_, announcement.id, error.what()));
                code = ExitCode::unreadable;
            }
            if (plan) { files.add(*plan); }
            progress.advance();
        }
        files.commit();
        return code;
    }

    std::string announcement_;
    std::vector<std::string> questionnaires_;
    AnnouncementOptions options_;
    bool all_ = false;
    std::string fail_on_ = "error";
    OutputOptions output_;
};

}  // namespace

std::unique_ptr<Verb> make_plan_verb() { return std::make_unique<PlanVerb>(); }

}  // namespace winnow
