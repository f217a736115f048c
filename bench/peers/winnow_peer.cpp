/// winnow's part of bench/peers/compare: searches an index with the queries of a TSV file and tells how long each took.
///
///     winnow_peer INDEX QUERIES K PREPARED(0|1) > TSV    (an index made with --analyzer porter)
///
/// Prints `setup TAB seconds`, then a line a query: `query TAB id TAB milliseconds of thread time TAB hits`, the hits
/// as `id:score` with a space between. Queries repeat until a measurement takes 100 ms; the text's analysis is part of
/// it.

#include "engine/index/index_file.hpp"
#include "engine/rank/search.hpp"

#include <fmt/format.h>

#include <chrono>
#include <ctime>
#include <fstream>
#include <iostream>
#include <string>

namespace {

double thread_seconds() {
    std::timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

constexpr double kLeastSeconds = 0.1;

}  // namespace

int main(int argc, char** argv) {
    using namespace winnow;
    if (argc != 5) {
        std::cerr << "winnow_peer INDEX QUERIES K PREPARED\n";
        return 2;
    }
    Index const index = read_index(argv[1]);
    Analyzer analyzer = Analyzer::named("porter");
    SearchOptions options;
    options.k = std::stoul(argv[3]);
    if (std::string{argv[4]} == "1") { options.prepare = SearchOptions::Prepare::impacts; }
    double const begin = thread_seconds();
    Searcher const searcher{index, options};
    auto const scratch = searcher.scratch(analyzer);
    std::cout << fmt::format("setup\t{:.3f}\n", thread_seconds() - begin);

    std::ifstream queries{argv[2]};
    for (std::string line; std::getline(queries, line);) {
        std::size_t const tab = line.find('\t');
        std::string const text = line.substr(tab + 1);
        std::vector<Hit> hits = searcher.search(text, *scratch);
        double const start = thread_seconds();
        int repetitions = 0;
        do {
            hits = searcher.search(text, *scratch);
            ++repetitions;
        } while (thread_seconds() - start < kLeastSeconds);
        double const milliseconds = 1e3 * (thread_seconds() - start) / repetitions;
        std::cout << fmt::format("query\t{}\t{:.4f}\t", line.substr(0, tab), milliseconds);
        for (Hit const& hit : hits) { std::cout << fmt::format("{}:{:.6f} ", index.id(hit.document), hit.score); }
        std::cout << '\n';
    }
    return 0;
}
