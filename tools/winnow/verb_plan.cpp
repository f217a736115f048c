#include "corpus/announcement/announcement_reader.hpp"
#include "corpus/extract/file.hpp"
#include "corpus/framework/reference_data.hpp"
#include "engine/json/parse.hpp"
#include "engine/plan/plan_json.hpp"
#include "engine/record/error.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/document_options.hpp"
#include "tools/winnow/plan_files.hpp"
#include "tools/winnow/plan_source.hpp"
#include "tools/winnow/questionnaire.hpp"
#include "tools/winnow/report/plan_html.hpp"
#include "tools/winnow/report/plan_text.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/system/progress.hpp"
#include "tools/winnow/verbs.hpp"

#include <fmt/format.h>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <optional>
#include <variant>

namespace winnow {
namespace {

class PlanVerb : public Verb {
  public:
    PlanVerb()
        : Verb({"plan", "Make a plan of an announcement: requirements and weighted keywords, for people to edit",
                "  winnow plan announcement.json -o plan.json\n"
                "  winnow plan announcement.md questionnaire.txt --grade GS-13\n"
                "  winnow plan plan.json --format html -o panel.html\n"
                "  winnow plan search-response.json --all -o plans/"}) {
        add_subverb(make_plan_lint_verb());
        add_subverb(make_plan_seal_verb());
        add_subverb(make_plan_diff_verb());
    }

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("ANNOUNCEMENT", announcement_,
                       "USAJOBS JSON, PDF, DOCX, HTML, Markdown or text; with --format text or html also a plan")
            ->type_name("");
        app.add_option("QUESTIONNAIRE", questionnaires_, "Texts of the announcement's questionnaires")->type_name("");
        options_.declare(app);
        app.add_flag("--all", all_, "A plan of every announcement of the file: NDJSON, or a file each with -o DIR/");
        output_.declare(app, {"json", "text", "html"});
        documents_.declare(app);
    }

    ExitCode work(Console const& console) override {
        if (announcement_.empty()) { throw Error("ANNOUNCEMENT is required (see winnow plan --help)"); }
        ReferenceData const reference = ReferenceData::load();
        Analyzer analyzer = Analyzer::named("winnow");
        Reading const reading = documents_.reading(console);
        if (all_) { return plan_all(read_announcements(announcement_, reading), reference, analyzer, console); }
        print(
            shows_plan() ? read_plan(read_file(announcement_), announcement_) : make_plan(reference, analyzer, reading),
            console);
        return ExitCode::done;
    }

    /// Whether a plan is given in place of an announcement: to be shown, after people have edited it.
    [[nodiscard]] bool shows_plan() const {
        if (output_.format == "json" || !questionnaires_.empty() || options_.any()) { return false; }
        auto const parsed = parse_json(read_file(announcement_));
        auto const* const document = std::get_if<boost::json::value>(&parsed);
        auto const* const object = document == nullptr ? nullptr : document->if_object();
        auto const* const schema = object == nullptr ? nullptr : object->if_contains("schema");
        return schema != nullptr && *schema == "winnow.plan/1";
    }

    [[nodiscard]] Plan make_plan(ReferenceData const& reference, Analyzer& analyzer, Reading const& reading) const {
        Announcement announcement =
            select_announcement(read_announcements(announcement_, reading), options_.position, announcement_);
        add_questionnaires(announcement, questionnaires_, reading);
        return plan_of(announcement, reference, analyzer, options_.plan_options());
    }

    void print(Plan const& plan, Console const& console) const {
        Output output{output_.path};
        if (output_.format == "json") {
            print_plan_warnings(plan, console);
            JsonWriter json{output.stream(), JsonWriter::Style::readable};
            write_plan(plan, json);
            output.stream() << '\n';
        } else if (output_.format == "html") {
            print_plan_warnings(plan, console);
            print_plan_html(plan, output.stream());
        } else {
            print_plan_text(plan, {Console::width(output_.path), console.colors(output_.path)}, output.stream());
        }
        output.commit();
    }

    ExitCode plan_all(std::vector<Announcement> const& announcements, ReferenceData const& reference,
                      Analyzer& analyzer, Console const& console) const {
        if (!options_.position.empty() || !questionnaires_.empty() || output_.format != "json") {
            throw Error("--all goes without --position and QUESTIONNAIRE, and with --format json only");
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
    OutputOptions output_;
    DocumentOptions documents_;
};

}  // namespace

std::unique_ptr<Verb> make_plan_verb() { return std::make_unique<PlanVerb>(); }

}  // namespace winnow
