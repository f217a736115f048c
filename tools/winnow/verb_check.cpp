#include "tools/winnow/choice.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/document_options.hpp"
#include "tools/winnow/draft_checker.hpp"
#include "tools/winnow/input_files.hpp"
#include "tools/winnow/plan_source.hpp"
#include "tools/winnow/report/check_report.hpp"
#include "tools/winnow/system/file_watch.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/verbs.hpp"

#include <algorithm>
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
                "  winnow check draft.docx --announcement announcement.json --format html -o report.html\n"
                "  winnow check draft.txt --section ECQ2 --fail-on warning\n"
                "  winnow check draft.docx --announcement announcement.json --watch"}) {}

    void configure(RuleSetting const& setting) override { settings_.push_back(setting); }

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("DRAFT", drafts_, "A document, several named after sections (ECQ1.txt), or a folder of them")
            ->required()
            ->type_name("");
        plan_.declare(app, false);
        output_.declare(app, {"text", "json", "html", "sarif"});
        app.add_option("--section", section_, "What a lone text is: ECQ2, TQ1, resume")->type_name("ID");
        documents_.declare(app);
        allow_only(
            *app.add_option("--view", view_, "As a review board has it: ECQs and résumé, no scores (default all)"),
            {"all", "qrb"});
        allow_only(
            *app.add_option("--fail-on", fail_on_, "Exit with 1 on findings of this severity or above (default never)"),
            {"error", "warning", "suggestion", "never"});
        app.add_flag("--watch", watch_, "Report again whenever the draft is saved, until interrupted (Ctrl-C)");
    }

    ExitCode work(Console const& console) override {
        DraftChecker const checker{plan_, settings_, documents_.reading(console), console};
        if (watch_) { watch(checker, console); }
        return check(checker, console);
    }

    /// Ends by interruption, or where nobody reads the output any more. A draft that cannot be read now may be
    /// readable when it is saved again.
    [[noreturn]] void watch(DraftChecker const& checker, Console const& console) const {
        bool const to_terminal = output_.path.empty() || output_.path == "-";
        if (to_terminal && output_.format != "text") {
            throw Error("--watch prints text; for --format " + output_.format + " name a file with -o");
        }
        require_existing(drafts_);
        FileWatch saved{drafts_, to_terminal ? "" : output_.path};
        while (true) {
            try {
                check(checker, console);
            } catch (BrokenPipe const&) { throw; } catch (Error const& error) {
                console.error(error.what());
            }
            console.note("waiting for the draft to be saved; Ctrl-C ends");
            saved.wait();
            if (to_terminal) { start_again(); }
        }
    }

    /// A new report begins on an empty screen; in a pipe, after an empty line.
    static void start_again() {
        Output output{""};
        output.stream() << (Console::is_terminal() ? "\033[H\033[2J" : "\n");
        output.commit();
    }

    ExitCode check(DraftChecker const& checker, Console const& console) const {
        Output output{output_.path};
        try {
            CheckReport const report =
                checker.check(drafts_, section_, view_ == "qrb" ? CheckView::qrb : CheckView::all);
            print(report, console, output.stream());
            output.commit();
            return fails(report.findings) ? ExitCode::findings : ExitCode::done;
        } catch (Unread const& error) {
            console.error(error.what());
            return ExitCode::unreadable;
        }
    }

    [[nodiscard]] bool fails(std::vector<Finding> const& findings) const {
        auto const least = severity_named(fail_on_);
        return least && std::any_of(findings.begin(), findings.end(),
                                    [least](Finding const& finding) { return finding.severity >= *least; });
    }

    void print(CheckReport const& report, Console const& console, std::ostream& out) const {
        if (output_.format == "json") {
            if (report.plan != nullptr) { print_plan_warnings(*report.plan, console); }
            print_check_json(report, out);
        } else if (output_.format == "html") {
            print_check_html(report, out);
        } else if (output_.format == "sarif") {
            print_check_sarif(report, out);
        } else {
            print_check_text(report, {Console::width(output_.path), console.colors(output_.path)}, out);
        }
    }

    std::vector<std::string> drafts_;
    PlanSource plan_;
    OutputOptions output_;
    std::string section_;
    DocumentOptions documents_;
    std::string view_ = "all";
    std::string fail_on_ = "never";
    bool watch_ = false;
    std::vector<RuleSetting> settings_;
};

}  // namespace

std::unique_ptr<Verb> make_check_verb() { return std::make_unique<CheckVerb>(); }

}  // namespace winnow
