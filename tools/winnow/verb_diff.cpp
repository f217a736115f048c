#include "corpus/extract/file.hpp"
#include "engine/record/error.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/document_options.hpp"
#include "tools/winnow/draft_checker.hpp"
#include "tools/winnow/input_files.hpp"
#include "tools/winnow/plan_source.hpp"
#include "tools/winnow/ranking_file.hpp"
#include "tools/winnow/report/draft_difference.hpp"
#include "tools/winnow/report/ranking_difference.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/verbs.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <vector>

namespace winnow {
namespace {

class DiffVerb : public Verb {
  public:
    DiffVerb()
        : Verb({"diff", "Show what is different between two drafts (score, keywords, findings) or two rankings",
                "  winnow diff draft-1.md draft-2.md --announcement announcement.json\n"
                "  winnow diff old/ new/ --plan plan.json --format json\n"
                "  winnow diff ecq2-old.txt ecq2.txt --section ECQ2\n"
                "  winnow diff monday.json friday.json    (by winnow rank --format json or ndjson)"}) {}

    void configure(RuleSetting const& setting) override { settings_.push_back(setting); }

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("BEFORE", before_,
                       "A draft: a document, or a folder of documents named after sections; or a ranking")
            ->required()
            ->type_name("");
        app.add_option("AFTER", after_, "Another")->required()->type_name("");
        plan_.declare(app, false);
        output_.declare(app, {"text", "json"});
        documents_.declare(app);
        app.add_option("--section", section_, "What two lone texts are: ECQ2, TQ1, resume")->type_name("ID");
    }

    ExitCode work(Console const& console) override {
        require_stored(std::array{before_, after_});
        bool const is_ranking = is_ranking_file(before_);
        for (std::string const& path : {before_, after_}) {
            std::string const made = what_winnow_made(path);
            if (!made.empty() && !is_ranking_file(path)) {
                throw Error{fmt::format("{}: is {}; give two drafts, or two rankings as JSON or NDJSON", path, made)};
            }
        }
        if (is_ranking != is_ranking_file(after_)) {
            throw Error{fmt::format("{} is a ranking and {} is none: give two drafts or two rankings",
                                    is_ranking ? before_ : after_, is_ranking ? after_ : before_)};
        }
        return is_ranking ? compare_ranking_files(console) : compare_draft_files(console);
    }

    ExitCode compare_ranking_files(Console const& console) const {
        if (plan_.given() || !section_.empty()) {
            throw Error{fmt::format("{}: a ranking: --announcement, --plan and --section are for drafts", before_)};
        }
        RankingFile const before = read_ranking(read_file(before_), before_);
        RankingFile const after = read_ranking(read_file(after_), after_);
        RankingDifference const difference = compare_rankings(before, after);
        Output output{output_.path};
        if (output_.format == "json") {
            print_ranking_difference_json(difference, output.stream());
        } else {
            print_ranking_difference_text(difference, style(console), output.stream());
        }
        output.commit();
        return ExitCode::done;
    }

    ExitCode compare_draft_files(Console const& console) const {
        DraftChecker const checker{plan_, settings_, documents_.reading(console), console};
        try {
            CheckReport const before = checker.check({before_}, section_, CheckView::all);
            CheckReport const after = checker.check({after_}, section_, CheckView::all);
            print(compare_drafts(before, after), console);
            return ExitCode::done;
        } catch (Unread const& error) {
            console.error(error.what());
            return ExitCode::unreadable;
        }
    }

    void print(DraftDifference const& difference, Console const& console) const {
        Output output{output_.path};
        Plan const* const plan = difference.before.plan;
        if (output_.format == "json") {
            if (plan != nullptr) { print_plan_warnings(*plan, console); }
            print_draft_difference_json(difference, output.stream());
        } else {
            print_draft_difference_text(difference, style(console), output.stream());
        }
        output.commit();
    }

    [[nodiscard]] TerminalStyle style(Console const& console) const {
        return {Console::width(output_.path), console.colors(output_.path)};
    }

    std::string before_;
    std::string after_;
    PlanSource plan_;
    OutputOptions output_;
    DocumentOptions documents_;
    std::string section_;
    std::vector<RuleSetting> settings_;
};

}  // namespace

std::unique_ptr<Verb> make_diff_verb() { return std::make_unique<DiffVerb>(); }

}  // namespace winnow
