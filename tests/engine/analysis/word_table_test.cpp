#include "engine/analysis/word_table.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>

using namespace winnow;

namespace {

/// Facts that any mix-up of words would change: the term is the word backwards, or the word itself if it begins with a.
class Learner {
  public:
    WordFacts operator()(std::string_view word) {
        term_.assign(word.rbegin(), word.rend());
        if (word[0] == 'a') { term_ = word; }
        if (word[0] == 'b') { term_.clear(); }
        return {term_, classes_of(word), static_cast<std::uint32_t>(word.size() / 2)};
    }

    static std::uint32_t classes_of(std::string_view word) {
        std::uint32_t classes = 0;
        for (char const c : word) { classes = classes * 31 + static_cast<unsigned char>(c); }
        return classes;
    }

  private:
    std::string term_;
};

bool knows(WordTable& table, std::string_view word) {
    WordFacts const facts = table.find(word);
    WordFacts const expected = Learner{}(word);
    std::string const term = word[0] == 'a'   ? std::string{word}
                             : word[0] == 'b' ? std::string{}
                                              : std::string{word.rbegin(), word.rend()};
    return facts.term == term && facts.classes == expected.classes && facts.split == expected.split;
}

std::string random_word(std::mt19937& random, std::size_t longest) {
    std::string word(1 + random() % longest, ' ');
    for (char& c : word) { c = static_cast<char>('a' + random() % 4); }
    return word;
}

}  // namespace

TEST_CASE("the table says of each word what was learned of it, as it grows", "[analysis][property][differential]") {
    unsigned const seed = 17;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    WordTable table{Learner{}};
    std::size_t confused = 0;
    for (int i = 0; i < 60'000; ++i) { confused += knows(table, random_word(random, i % 2 == 0 ? 9 : 255)) ? 0U : 1U; }
    CHECK(confused == 0);
}

TEST_CASE("a full table begins anew with the next text and not before", "[analysis][unit]") {
    std::size_t learned = 0;
    WordTable table([&](std::string_view word) {
        ++learned;
        return WordFacts{word};
    });
    table.begin_text();
    for (std::size_t i = 0; i <= WordTable::kMaxWords; ++i) { table.find("w" + std::to_string(i)); }
    std::size_t const all = learned;
    table.find("w0");
    CHECK(learned == all);
    table.begin_text();
    table.find("w0");
    CHECK(learned == all + 1);
}

TEST_CASE("a word keeps its number until the table begins anew", "[analysis][unit]") {
    WordTable table{[](std::string_view word) { return WordFacts{word}; }};
    table.begin_text();
    auto const number = [&](std::size_t i) { return table.find("w" + std::to_string(i)).number; };
    std::uint64_t const generation = table.generation();
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < WordTable::kMaxWords; ++i) { wrong += number(i) == i ? 0U : 1U; }
    for (std::size_t i = 0; i < WordTable::kMaxWords; ++i) { wrong += number(i) == i ? 0U : 1U; }
    CHECK(wrong == 0);
    CHECK(table.generation() == generation);
    table.begin_text();
    CHECK(number(7) == 0);
    CHECK(table.generation() != generation);
}

TEST_CASE("the key of a word does not depend on what stands behind it", "[analysis][property][differential]") {
    unsigned const seed = 18;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (std::size_t size = 1; size <= 255; ++size) {
        std::string text(size + WordTable::kPadding, ' ');
        for (char& c : text) { c = static_cast<char>(random() % 256); }
        std::string const word = text.substr(0, size);
        WordTable::Key const plain = WordTable::key_of(word);
        WordTable::Key const padded = WordTable::key_of_padded(std::string_view{text}.substr(0, size));
        REQUIRE(plain.head == padded.head);
        REQUIRE(plain.tail == padded.tail);
        REQUIRE(plain.hash == padded.hash);
    }
}
