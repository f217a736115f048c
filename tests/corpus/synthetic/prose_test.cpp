#include "corpus/synthetic/prose.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <sstream>
#include <string>

namespace winnow::synthetic {
namespace {

Vocabulary small_vocabulary() {
    return Vocabulary{Background::parse("winnow.background/1\ttest\ntexts\t100\t0\ntokens\t1000\t0\n", "test")};
}

std::size_t count_words(std::string const& text) {
    std::istringstream stream{text};
    std::size_t words = 0;
    for (std::string word; stream >> word;) { ++words; }
    return words;
}

}  // namespace

TEST_CASE("sentences are complete: no slot is left and each ends with a full stop", "[property]") {
    Vocabulary const vocabulary = small_vocabulary();
    std::uint64_t const seed = 23;
    INFO("seed " << seed);
    Random random{seed};
    ProseWriter prose{vocabulary, random};
    for (int i = 0; i < 1'000; ++i) {
        prose.sentence(static_cast<Beat>(i % 3));
        std::string const sentence = prose.take();
        CAPTURE(sentence);
        CHECK(sentence.find('%') == std::string::npos);
        CHECK(sentence.find("  ") == std::string::npos);
        CHECK(sentence.back() == '.');
        CHECK(sentence.find('.') == sentence.size() - 1);
        CHECK(sentence.find(" a a") == std::string::npos);
        CHECK(sentence.find(" a e") == std::string::npos);
    }
}

TEST_CASE("the writer's count of words is what a reader counts", "[property]") {
    Vocabulary const vocabulary = small_vocabulary();
    std::uint64_t const seed = 24;
    INFO("seed " << seed);
    Random random{seed};
    ProseWriter prose{vocabulary, random};
    std::array<std::string_view, 2> const phrases{"capital planning", "audit"};
    for (int i = 0; i < 100; ++i) {
        prose.sentence(Beat::action);
        prose.sentence_about(phrases);
        prose.start_paragraph();
        prose.list("Areas of work:");
        prose.start_line("-");
    }
    std::size_t const counted = prose.words();
    CHECK(count_words(prose.take()) == counted);
    CHECK(prose.words() == 0);
}

TEST_CASE("a sentence about phrases has them word for word, and a deed gets a subject", "[unit]") {
    Vocabulary const vocabulary = small_vocabulary();
    Random random{25};
    ProseWriter prose{vocabulary, random};
    for (int i = 0; i < 50; ++i) {
        std::array<std::string_view, 2> const two{"reservoir operations", "flood control"};
        prose.sentence_about(two);
        std::string const both = prose.take();
        CHECK(both.find("reservoir operations") < both.find("flood control"));

        std::array<std::string_view, 1> const deed{"redesigned"};
        prose.sentence_about(deed);
        CHECK(prose.take().find("I redesigned ") != std::string::npos);
    }
    CHECK(ProseWriter::is_deed("revised the plan"));
    CHECK_FALSE(ProseWriter::is_deed("flood control"));
}

}  // namespace winnow::synthetic
