#include "corpus/extract/file.hpp"
#include "engine/json/writer.hpp"
#include "engine/rank/evaluation.hpp"
#include "engine/record/error.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/verbs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace winnow {
namespace {

using Measure = std::pair<char const*, double Evaluation::*>;
constexpr auto kMeasures = std::to_array<Measure>({{"map", &Evaluation::map},
                                                   {"ndcg@10", &Evaluation::ndcg_at_10},
                                                   {"p@5", &Evaluation::p_at_5},
                                                   {"p@10", &Evaluation::p_at_10},
                                                   {"p@20", &Evaluation::p_at_20},
                                                   {"recall@100", &Evaluation::recall_at_100},
                                                   {"recall@1000", &Evaluation::recall_at_1000}});

void print_table(Evaluation const& evaluation, std::ostream& out) {
    out << fmt::format("{:<12}{:>8}\n", "queries", evaluation.queries);
    for (auto const& [name, value] : kMeasures) { out << fmt::format("{:<12}{:>8.4f}\n", name, evaluation.*value); }
}

void print_json(Evaluation const& evaluation, std::ostream& out) {
    JsonWriter json{out, JsonWriter::Style::readable};
    json.begin_object().member("schema", "winnow.eval/1").member("queries", std::uint64_t{evaluation.queries});
    for (auto const& [name, value] : kMeasures) { json.key(name).real(evaluation.*value); }
    json.end();
    out << '\n';
}

class EvalVerb : public Verb {
  public:
    EvalVerb()
        : Verb({"eval", "Measure a TREC run against relevance judgements",
                "  winnow eval run.trec test.qrels\n"
                "  winnow eval run.trec test.qrels --binary --format json"}) {}

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("RUN", run_, "A run: query id, Q0, document id, rank, score, tag")->required()->type_name("");
        app.add_option("QRELS", qrels_, "Judgements: query id, iteration, document id, grade")
            ->required()
            ->type_name("");
        app.add_flag("--binary", binary_, "Take every grade of 1 and more as 1");
        output_.declare(app, {"text", "json"});
    }

    ExitCode work(Console const& console) override {
        Run const run = read_run(read_file(run_), run_);
        Qrels const qrels = read_qrels(read_file(qrels_), qrels_);
        Evaluation const evaluation = evaluate(run, qrels, binary_);
        if (evaluation.queries == 0) { throw Error(qrels_ + ": judges no document relevant, so there is no measure"); }
        bool const has_common =
            std::any_of(run.begin(), run.end(), [&qrels](auto const& query) { return qrels.contains(query.first); });
        if (!has_common) { console.warning(fmt::format("{} and {} have no query in common", run_, qrels_)); }
        Output output{output_.path};
        output_.format == "json" ? print_json(evaluation, output.stream()) : print_table(evaluation, output.stream());
        output.commit();
        return ExitCode::done;
    }

    std::string run_;
    std::string qrels_;
    bool binary_ = false;
    OutputOptions output_;
};

}  // namespace

std::unique_ptr<Verb> make_eval_verb() { return std::make_unique<EvalVerb>(); }

}  // namespace winnow
