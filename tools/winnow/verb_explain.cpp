#include "corpus/framework/reference_data.hpp"
#include "engine/record/error.hpp"
#include "engine/screening.hpp"
#include "engine/text/utf8.hpp"
#include "tools/winnow/choice.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/document_options.hpp"
#include "tools/winnow/near_ids.hpp"
#include "tools/winnow/plan_source.hpp"
#include "tools/winnow/pool_source.hpp"
#include "tools/winnow/report/explain_html.hpp"
#include "tools/winnow/report/explain_json.hpp"
#include "tools/winnow/report/explain_text.hpp"
#include "tools/winnow/report/result_text.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/verbs.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace winnow {
namespace {

class ExplainVerb : public Verb {
  public:
    ExplainVerb()
        : Verb({"explain", "Show one applicant's score, part by part",
                "  winnow explain applications/ A-0001 --announcement announcement.json\n"
                "  winnow explain pool.ndjson A-0001 --plan plan.json --format json"}) {}

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("POOL", pool_, "A folder, ZIP, NDJSON or CSV file of applications, or an index")
            ->required()
            ->type_name("");
        app.add_option("ID", id_, "The applicant, by the id that rank prints")->required()->type_name("");
        plan_.declare(app, false);
        output_.declare(app, {"text", "json", "html"});
        allow_only(*app.add_option("--idf", idf_, "Where the weight of words comes from (default background)"),
                   {"background", "pool"});
        threads_.declare(app);
        documents_.declare(app);
    }

    ExitCode work(Console const& console) override {
        ReferenceData const reference = ReferenceData::load();
        Analyzer analyzer = Analyzer::named("winnow");
        Reading const reading = documents_.reading(console, threads_.threads);
        Plan const plan = plan_.load(reference, analyzer, reading).front();
        Output output{output_.path};
        Index const index = load_pool(pool_, analyzer, reading, console);
        DocId const document = find(index);

        ScoringOptions const scoring{.idf = idf_ == "pool" ? IdfSource::pool : IdfSource::background,
                                     .boilerplate = reference.boilerplate,
                                     .cosine = false,
                                     .listed = 1};
        PlanScorer const scorer{plan, reference.background, analyzer, index, scoring};
        RankingReport const report{scorer,
                                   reference.background,
                                   rank_pool(scorer, {Column::score, 0, threads_.threads}),
                                   Column::score,
                                   true,
                                   threads_.threads,
                                   plan_.as_of(plan)};
        auto const found = std::find_if(report.lines.begin(), report.lines.end(),
                                        [document](Ranked const& ranked) { return ranked.document == document; });
        Ranked line = *found;
        line.scores = scorer.result(document, false).scores;
        print(report, line, console, output.stream());
        output.commit();
        return index.unreadable().empty() ? ExitCode::done : ExitCode::unreadable;
    }

    [[nodiscard]] DocId find(Index const& index) const {
        // As the pool's reader repairs it, so that a file's name on disk finds its applicant.
        if (auto const document = index.find(repair_utf8(id_))) { return *document; }
        for (Unreadable const& entry : index.unreadable()) {
            if (entry.id == id_) {
                throw Error(fmt::format("{}: \"{}\" could not be read: {}", pool_, id_, entry.reason));
            }
        }
        std::vector<std::string> const near = near_ids(index, id_);
        throw Error(fmt::format("{}: there is no applicant \"{}\"{}", pool_, id_,
                                near.empty() ? "" : fmt::format("; near it are {}", fmt::join(near, ", "))));
    }

    void print(RankingReport const& report, Ranked const& line, Console const& console, std::ostream& out) const {
        ApplicationResult const result = report.scorer.result(line.document, true);
        if (output_.format == "html") {
            print_explain_html(report, line, result, out);
            return;
        }
        if (output_.format == "json") {
            print_plan_warnings(report.plan(), console);
            print_explain_json(report, line, result, out);
            return;
        }
        TerminalStyle const style{Console::width(output_.path), console.colors(output_.path)};
        print_heading(report.plan(), style, out);
        out << "as of " << report.as_of << "\n\n";
        print_explanation(report, line, result, style, out);
        out << '\n' << about_scores(report.plan(), style.width);
    }

    std::string pool_;
    std::string id_;
    PlanSource plan_;
    OutputOptions output_;
    DocumentOptions documents_;
    ThreadOptions threads_;
    std::string idf_ = "background";
};

}  // namespace

std::unique_ptr<Verb> make_explain_verb() { return std::make_unique<ExplainVerb>(); }

}  // namespace winnow
