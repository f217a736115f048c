/// winnow's part of bench/peers/compare: searches an index with the queries of a TSV file and tells how long each took.
///
///     winnow_peer INDEX QUERIES K nothing|impacts|batches|frequencies > TSV    (an index made with --analyzer porter)
///
/// Prints `setup TAB seconds`, then a line a query: `query TAB id TAB milliseconds of thread time TAB hits`, the hits
/// as `id:score` with a space between. Batches search all queries at a time: one query "many" with the hits of the
/// first. K is 0 for the whole pool in order. Queries repeat until a measurement takes 100 ms; the text's analysis is
/// part of it.

#include "engine/index/index_file.hpp"
#include "engine/rank/search.hpp"

#include <fmt/format.h>

#include <chrono>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

double thread_seconds() {
    std::timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

constexpr double kLeastSeconds = 0.1;

/// Prints how long a search takes, and its hits.
template <typename Search>
void measure(winnow::Index const& index, std::string_view name, Search const& search) {
    std::vector<winnow::Hit> hits = search();
    double const start = thread_seconds();
    int repetitions = 0;
    do {
        hits = search();
        ++repetitions;
    } while (thread_seconds() - start < kLeastSeconds);
    std::cout << fmt::format("query\t{}\t{:.4f}\t", name, 1e3 * (thread_seconds() - start) / repetitions);
    for (winnow::Hit const& hit : hits) { std::cout << fmt::format("{}:{:.6f} ", index.id(hit.document), hit.score); }
    std::cout << '\n';
}

}  // namespace

int main(int argc, char** argv) {
    using namespace winnow;
    using Prepare = SearchOptions::Prepare;
    std::map<std::string_view, Prepare> const ways{{"nothing", Prepare::nothing},
                                                   {"impacts", Prepare::impacts},
                                                   {"batches", Prepare::batches},
                                                   {"frequencies", Prepare::frequencies}};
    auto const way = argc == 5 ? ways.find(argv[4]) : ways.end();
    if (way == ways.end()) {
        std::cerr << "winnow_peer INDEX QUERIES K nothing|impacts|batches|frequencies\n";
        return 2;
    }
    Index const index = read_index(argv[1]);
    Analyzer analyzer = Analyzer::named("porter");
    SearchOptions options;
    options.k = std::stoul(argv[3]);
    options.prepare = way->second;
    double const begin = thread_seconds();
    Searcher const searcher{index, options};
    auto const scratch = searcher.scratch(analyzer);
    std::cout << fmt::format("setup\t{:.3f}\n", thread_seconds() - begin);

    std::vector<std::string> texts;
    std::ifstream queries{argv[2]};
    for (std::string line; std::getline(queries, line);) {
        std::size_t const tab = line.find('\t');
        texts.push_back(line.substr(tab + 1));
        if (options.prepare == Prepare::batches) { continue; }
        measure(index, line.substr(0, tab), [&] { return searcher.search(texts.back(), *scratch); });
    }
    if (options.prepare == Prepare::batches) {
        measure(index, "many", [&] { return searcher.search_all(texts, analyzer).front(); });
    }
    return 0;
}
