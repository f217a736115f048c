#include "engine/analysis/stemmer.hpp"

#include "engine/record/error.hpp"
#include "tests/support/shared_data.hpp"

#include <libstemmer.h>
#include <catch2/catch.hpp>

#include <fstream>

using namespace winnow;

namespace {

std::vector<std::string> lines_of(std::filesystem::path const& path) {
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) { lines.push_back(line); }
    return lines;
}

}  // namespace

TEST_CASE("porter gives every stem of Snowball's published vocabulary", "[analysis][golden]") {
    auto const folder = testing::shared_data("data/snowball/porter");
    if (!folder) { return; }
    auto const words = lines_of(*folder / "voc.txt");
    auto const stems = lines_of(*folder / "output.txt");
    REQUIRE(words.size() == 42'603);
    REQUIRE(stems.size() == words.size());
    Stemmer stemmer("porter");
    std::size_t agreeing = 0;
    for (std::size_t i = 0; i < words.size(); ++i) { agreeing += stemmer.stem(words[i]) == stems[i] ? 1U : 0U; }
    CHECK(agreeing == words.size());
}

TEST_CASE("english is libstemmer's english on every word of the vocabulary", "[analysis][differential]") {
    auto const folder = testing::shared_data("data/snowball/english");
    if (!folder) { return; }
    Stemmer stemmer("english");
    sb_stemmer* const reference = sb_stemmer_new("english", nullptr);
    std::size_t differing = 0;
    auto const words = lines_of(*folder / "voc.txt");
    for (std::string const& word : words) {
        auto const* const symbols = reinterpret_cast<sb_symbol const*>(word.data());
        auto const* const stem = sb_stemmer_stem(reference, symbols, static_cast<int>(word.size()));
        differing += stemmer.stem(word) == reinterpret_cast<char const*>(stem) ? 0U : 1U;
    }
    sb_stemmer_delete(reference);
    CHECK(words.size() > 42'000);
    CHECK(differing == 0);
}

TEST_CASE("an unknown language is refused with the names of those there are", "[analysis][unit]") {
    CHECK_THROWS_AS(Stemmer("klingon"), Error);
    CHECK_THROWS_WITH(Stemmer("klingon"), Catch::Contains("klingon") && Catch::Contains("french"));
    CHECK(Stemmer("french").stem("continuation") == "continu");
}
