// Rankings are files that come from elsewhere: any bytes are read or refused in one line, and a ranking that was read
// is no different from itself.
#include "engine/record/error.hpp"
#include "tools/winnow/ranking_file.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace winnow;
    RankingFile ranking;
    try {
        ranking = read_ranking({reinterpret_cast<char const*>(data), size}, "ranking");
    } catch (Error const& error) {
        if (std::string_view{error.what()}.find('\n') != std::string_view::npos) { std::abort(); }
        return 0;
    }
    RankingDifference const difference = compare_rankings(ranking, ranking);
    if (!difference.comparable() || difference.as_before != ranking.results.size()) { std::abort(); }
    std::ostringstream out;
    print_ranking_difference_text(difference, {}, out);
    print_ranking_difference_json(difference, out);
    return 0;
}
