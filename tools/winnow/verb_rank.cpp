#include "corpus/framework/reference_data.hpp"
#include "engine/record/error.hpp"
#include "engine/screening.hpp"
#include "tools/winnow/choice.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/document_options.hpp"
#include "tools/winnow/plan_source.hpp"
#include "tools/winnow/pool_source.hpp"
#include "tools/winnow/report/rank_csv.hpp"
#include "tools/winnow/report/rank_html.hpp"
#include "tools/winnow/report/rank_json.hpp"
#include "tools/winnow/report/rank_text.hpp"
#include "tools/winnow/report/trec.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/system/progress.hpp"
#include "tools/winnow/verbs.hpp"

namespace winnow {
namespace {

class RankVerb : public Verb {
  public:
    RankVerb()
        : Verb({"rank", "Rank a pool of applications against an announcement",
                "  winnow rank applications/ --announcement announcement.json\n"
                "  winnow rank pool.ndjson --plan plan.json --format csv -o ranking.csv"}) {}

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("POOL", pool_, "A folder, ZIP, NDJSON or CSV file of applications, or an index")
            ->required()
            ->type_name("");
        plans_.declare(app, true);
        output_.declare(app, {"text", "json", "ndjson", "csv", "html", "trec"});
        app.add_option("-k", k_, "List the first N only; ties with the last are listed too")
            ->type_name("N")
            ->check(at_least_one());
        allow_only(*app.add_option("--by", by_, "Rank by this column (default score)"),
                   {"score", "coverage", "similarity", "cosine", "bm25", "tq", "ecq"});
        allow_only(*app.add_option("--idf", idf_, "Where the weight of words comes from (default background)"),
                   {"background", "pool"});
        app.add_flag("--explain", explain_, "Give the points and the places of every keyword");
        app.add_flag("--bom", bom_, "Begin CSV with a byte order mark, for Excel");
        threads_.declare(app);
        documents_.declare(app);
    }

    ExitCode work(Console const& console) override {
        refuse_what_does_not_go_together();
        ReferenceData const reference = ReferenceData::load();
        Analyzer analyzer = Analyzer::named("winnow");
        Reading const reading = documents_.reading(console, threads_.threads);
        std::vector<Plan> const plans = plans_.load(reference, analyzer, reading);
        if (output_.format == "html" && plans.size() > 1) { throw Error("--format html takes one plan: a page each"); }
        Output output{output_.path};
        Index const index = load_pool(pool_, analyzer, reading, console);
        if (output_.format == "trec") { warn_of_unreadable(index, console); }

        std::optional<VectorLengths> lengths;
        if (needs_every_cosine(index)) { lengths.emplace(vector_lengths(index, reference.background, idf_source())); }
        std::optional<PoolCounts> counts;
        if (plans.size() > 1) { counts.emplace(index); }
        if (bom_) { output.stream() << "\xEF\xBB\xBF"; }
        for (std::size_t i = 0; i < plans.size(); ++i) {
            if (i > 0 && (output_.format == "text" || output_.format == "csv")) { output.stream() << '\n'; }
            ScoringOptions const scoring{.idf = idf_source(),
                                         .boilerplate = reference.boilerplate,
                                         .lengths = lengths ? &*lengths : nullptr,
                                         .cosine = lengths.has_value(),
                                         .counts = counts ? &*counts : nullptr,
                                         .listed = k_};
            PlanScorer const scorer{plans[i], reference.background, analyzer, index, scoring};
            rank_by(scorer, reference, console, output.stream());
        }
        output.commit();
        return index.unreadable().empty() ? ExitCode::done : ExitCode::unreadable;
    }

    void refuse_what_does_not_go_together() const {
        bool const has_reasons = output_.format == "text" || output_.format == "json" || output_.format == "ndjson";
        if (explain_ && !has_reasons) { throw Error("--explain goes with --format text, json or ndjson"); }
        if (bom_ && output_.format != "csv") { throw Error("--bom goes with --format csv"); }
    }

    /// Whether all applicants' cosines are wanted; those of few that are listed are found without.
    [[nodiscard]] bool needs_every_cosine(Index const& index) const {
        bool const shown =
            explain_ || output_.format == "json" || output_.format == "ndjson" || output_.format == "csv";
        return by_ == "cosine" || (shown && !are_few(k_, index.documents()));
    }

    [[nodiscard]] IdfSource idf_source() const { return idf_ == "pool" ? IdfSource::pool : IdfSource::background; }

    void rank_by(PlanScorer const& scorer, ReferenceData const& reference, Console const& console,
                 std::ostream& out) const {
        if (output_.format != "text") { print_plan_warnings(scorer.plan(), console); }
        RankingReport report{scorer,           reference.background,       {}, column(by_).value(), explain_,
                             threads_.threads, plans_.as_of(scorer.plan())};
        {
            Progress const progress{console, "ranking"};
            report.lines = rank_pool(scorer, {report.by, k_, threads_.threads});
        }
        Progress const progress{console, "writing"};
        print(report, console, out);
    }

    void print(RankingReport const& report, Console const& console, std::ostream& out) const {
        if (output_.format == "json") {
            print_rank_json(report, out);
        } else if (output_.format == "ndjson") {
            print_rank_ndjson(report, out);
        } else if (output_.format == "csv") {
            print_rank_csv(report, out);
        } else if (output_.format == "html") {
            print_rank_html(report, out);
        } else if (output_.format == "trec") {
            print_rank_trec(report, out);
        } else {
            print_rank_text(report, {Console::width(output_.path), console.colors(output_.path)}, out);
        }
    }

    std::string pool_;
    PlanSource plans_;
    OutputOptions output_;
    DocumentOptions documents_;
    ThreadOptions threads_;
    std::size_t k_ = 0;
    std::string by_ = "score";
    std::string idf_ = "background";
    bool explain_ = false;
    bool bom_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_rank_verb() { return std::make_unique<RankVerb>(); }

}  // namespace winnow
