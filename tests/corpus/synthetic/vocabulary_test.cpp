#include "corpus/synthetic/vocabulary.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace winnow::synthetic {
namespace {

constexpr std::string_view kSmallBackground =
    "winnow.background/1\ttest\n"
    "texts\t100\t0\n"
    "tokens\t1000\t0\n"
    "audit\t20\t0\n"
    "budget\t70\t0\n"
    "program\t90\t0\n";

std::string stem(sb_stemmer* stemmer, std::string_view word) {
    auto const* symbols = reinterpret_cast<sb_symbol const*>(word.data());
    auto const* result = sb_stemmer_stem(stemmer, symbols, static_cast<int>(word.size()));
    return {reinterpret_cast<char const*>(result), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

}  // namespace

TEST_CASE("the stem written beside a word is the one that Snowball gives", "[differential]") {
    std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> const stemmer{sb_stemmer_new("english", "UTF_8"),
                                                                            &sb_stemmer_delete};
    REQUIRE(stemmer);
    for (WordClass const word_class : {WordClass::noun, WordClass::verb, WordClass::adjective}) {
        for (ListedWord const& word : shipped_words(word_class)) { CHECK(stem(stemmer.get(), word.word) == word.stem); }
    }
}

TEST_CASE("words are plain lower-case English and stand once in their class", "[unit]") {
    for (WordClass const word_class : {WordClass::noun, WordClass::verb, WordClass::adjective}) {
        auto const words = shipped_words(word_class);
        CHECK(words.size() > 500);
        for (std::size_t i = 0; i < words.size(); ++i) {
            CAPTURE(words[i].word);
            CHECK(words[i].word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos);
            CHECK(!words[i].word.empty());
            if (i > 0) { CHECK(words[i - 1].word < words[i].word); }
        }
    }
}

TEST_CASE("the background's frequent words come first and unlisted ones last", "[unit]") {
    Vocabulary const vocabulary{Background::parse(kSmallBackground, "test")};
    auto const nouns = vocabulary.by_frequency(WordClass::noun);
    REQUIRE(nouns.size() > 3);
    CHECK(nouns[0].word == "program");
    CHECK(nouns[1].word == "budget");
    CHECK(nouns[2].word == "audit");
    CHECK(nouns.size() == shipped_words(WordClass::noun).size());
}

TEST_CASE("words are drawn in proportion to 1 over their rank and fifty", "[property]") {
    std::uint64_t const seed = 22;
    INFO("seed " << seed);
    Random random{seed};
    Vocabulary const vocabulary{Background::parse(kSmallBackground, "test")};
    std::map<std::string_view, int> counts;
    constexpr int kDraws = 400'000;
    for (int i = 0; i < kDraws; ++i) { ++counts[vocabulary.draw(WordClass::noun, random)]; }
    // "program" also leads the adjectives and verbs, so that it has rank 1; "budget" and "audit" 2 and 3.
    double const first = counts["program"];
    CHECK_THAT(counts["budget"] / first, Catch::WithinRel(51.0 / 52.0, 0.08));
    CHECK_THAT(counts["audit"] / first, Catch::WithinRel(51.0 / 53.0, 0.08));
    // Every word can be drawn; the last of about 3000 ranks is about sixty times as rare as the first.
    auto const last = vocabulary.by_frequency(WordClass::noun).back().word;
    CHECK(counts[last] > 0);
    CHECK(counts[last] < first / 20);
}

TEST_CASE("names differ from rank to rank and look like names", "[unit]") {
    std::set<std::string> names;
    constexpr std::uint64_t kRanks = 100'000;
    for (std::uint64_t rank = 1; rank <= kRanks; ++rank) {
        std::string name;
        append_name(rank, name);
        REQUIRE(name.front() >= 'A');
        REQUIRE(name.front() <= 'Z');
        REQUIRE(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz", 1) == std::string::npos);
        names.insert(std::move(name));
    }
    CHECK(names.size() == kRanks);
}

}  // namespace winnow::synthetic
