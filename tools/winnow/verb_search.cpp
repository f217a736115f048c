#include "corpus/extract/file.hpp"
#include "engine/index/index_file.hpp"
#include "engine/rank/search.hpp"
#include "engine/record/error.hpp"
#include "tools/winnow/choice.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/document_options.hpp"
#include "tools/winnow/pool_source.hpp"
#include "tools/winnow/queries.hpp"
#include "tools/winnow/report/trec.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/system/progress.hpp"
#include "tools/winnow/verbs.hpp"

#include <CLI/CLI.hpp>

#include <limits>

namespace winnow {
namespace {

class SearchVerb : public Verb {
  public:
    SearchVerb()
        : Verb({"search", "Search any collection with plain BM25 or TF-IDF; prints a TREC run",
                "  winnow search corpus.ndjson --queries queries.tsv -k 1000 --analyzer porter -o run.trec\n"
                "  winnow search pool.index --queries queries.tsv --model tfidf"}) {}

  private:
    void declare_options(CLI::App& app) override {
        auto const infinity = std::numeric_limits<double>::infinity();
        app.add_option("POOL", pool_, "A folder, ZIP, NDJSON or CSV file of documents, or an index")
            ->required()
            ->type_name("");
        app.add_option("--queries", queries_, "One query a line: its id, a tab, its text")
            ->required()
            ->type_name("TSV");
        app.add_option("-k", options_.k, "List the best N of each query (default 1000)")
            ->type_name("N")
            ->check(at_least_one());
        allow_only(*app.add_option("--model", model_, "How documents are scored (default bm25)"), {"bm25", "tfidf"});
        app.add_option("--k1", options_.k1, "BM25's saturation of repeated terms (default 0.9)")
            ->type_name("X")
            ->check(number_between(0, infinity));
        app.add_option("--b", options_.b, "BM25's weight of document length, 0 to 1 (default 0.4)")
            ->type_name("X")
            ->check(number_between(0, 1));
        allow_only(
            *app.add_option("--lengths", lengths_, "Exact document lengths, or as Lucene keeps them (default exact)"),
            {"exact", "lucene"});
        analyzer_.declare(app);
        output_.declare(app, {"trec"});
        threads_.declare(app);
        documents_.declare(app);
    }

    ExitCode work(Console const& console) override {
        options_.model = model_ == "bm25" ? SearchOptions::Model::bm25 : SearchOptions::Model::tfidf;
        options_.lengths = lengths_ == "exact" ? SearchOptions::Lengths::exact : SearchOptions::Lengths::lucene;
        options_.threads = threads_.threads;
        std::vector<Query> const queries = parse_queries(read_file(queries_), queries_);
        Output output{output_.path};
        Analyzer const analyzer = choose_analyzer();
        Index const index = load_pool(pool_, analyzer, documents_.reading(console, threads_.threads), console);
        warn_of_unreadable(index, console);
        std::vector<std::vector<Hit>> const hits = search_all(index, queries, analyzer, console);
        for (std::size_t i = 0; i < queries.size(); ++i) { print(index, queries[i].id, hits[i], output.stream()); }
        output.commit();
        return index.unreadable().empty() ? ExitCode::done : ExitCode::unreadable;
    }

    /// What is asked for; else that of the index; else winnow's own.
    [[nodiscard]] Analyzer choose_analyzer() const {
        bool const asked = !analyzer_.name.empty() || !analyzer_.language.empty();
        if (!asked && is_index(pool_)) { return analyzer_of(read_index(pool_), pool_); }
        return analyzer_.make();
    }

    [[nodiscard]] std::vector<std::vector<Hit>> search_all(Index const& index, std::vector<Query> const& queries,
                                                           Analyzer const& analyzer, Console const& console) {
        std::vector<std::string> texts;
        for (Query const& query : queries) { texts.push_back(query.text); }
        options_.prepare = Searcher::best_preparation(index, options_, texts, analyzer);
        Progress progress{console, "searching:"};
        return Searcher{index, options_}.search_all(texts, analyzer, [&](std::size_t done) { progress.advance(done); });
    }

    static void print(Index const& index, std::string const& query_id, std::vector<Hit> const& hits,
                      std::ostream& out) {
        TrecQuery query{query_id, out};
        for (std::size_t i = 0; i < hits.size(); ++i) {
            query.line(index.id(hits[i].document), i + 1, to_fixed(hits[i].score, kMicro));
        }
    }

    std::string pool_;
    std::string queries_;
    std::string model_ = "bm25";
    std::string lengths_ = "exact";
    SearchOptions options_;
    AnalyzerOptions analyzer_;
    OutputOptions output_;
    DocumentOptions documents_;
    ThreadOptions threads_;
};

}  // namespace

std::unique_ptr<Verb> make_search_verb() { return std::make_unique<SearchVerb>(); }

}  // namespace winnow
