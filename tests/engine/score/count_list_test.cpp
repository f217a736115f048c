#include "engine/score/count_list.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <utility>
#include <vector>

using namespace winnow;

namespace {

using Counts = std::pair<std::uint32_t, std::uint32_t>;

/// What a list has of each document: prose and lists, as far as they matter.
std::vector<Counts> contents(CountList const& list, std::size_t documents) {
    std::vector<Counts> contents(documents);
    for (std::size_t first = 0; first < documents; first += CountList::kChunkDocuments) {
        for (std::uint16_t const entry : list.entries(first / CountList::kChunkDocuments)) {
            Occurrences const own = CountList::decoded(entry % CountList::kCodes);
            contents[first + entry / CountList::kCodes] = {own.prose, own.listed};
        }
        for (CountList::Uncoded const& own : list.uncoded(first / CountList::kChunkDocuments)) {
            contents[own.document] = {own.prose, own.listed};
        }
    }
    return contents;
}

}  // namespace

TEST_CASE("a sum of lists is the list of the sums", "[property]") {
    constexpr std::size_t kDocuments = 2 * CountList::kChunkDocuments + 77;
    std::mt19937 random{GENERATE(range(1U, 9U))};
    std::uint32_t const one_in = 1U << (random() % 8);
    std::vector<CountList> lists(1 + random() % 4);
    CountList expected;
    for (std::size_t d = 0; d < kDocuments; ++d) {
        std::uint32_t all_prose = 0;
        std::uint32_t all_listed = 0;
        for (CountList& list : lists) {
            if (random() % one_in != 0) { continue; }
            auto const prose = static_cast<std::uint32_t>(random() % 3 * (random() % 3));
            auto const listed = static_cast<std::uint32_t>(random() % 3 * (random() % 4));
            list.append(static_cast<DocId>(d), prose, listed);
            all_prose += prose;
            all_listed += listed;
        }
        expected.append(static_cast<DocId>(d), all_prose, all_listed);
    }
    for (CountList& list : lists) { list.finish(kDocuments); }
    expected.finish(kDocuments);
    CHECK(contents(sum_of(lists, kDocuments), kDocuments) == contents(expected, kDocuments));
}
