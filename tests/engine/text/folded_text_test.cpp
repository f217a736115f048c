#include "engine/text/folded_text.hpp"

#include "engine/text/normalize.hpp"
#include "tests/engine/text/ucd_test_file.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <random>
#include <set>

using namespace winnow;

namespace {

std::string slice(std::string const& source, FoldedText const& folded, std::string_view word) {
    std::size_t const at = folded.text().find(word);
    REQUIRE(at != std::string_view::npos);
    std::size_t const begin = folded.source_begin(at);
    return source.substr(begin, folded.source_end(at + word.size()) - begin);
}

}  // namespace

TEST_CASE("a folded word leads back to the bytes it came from", "[text][unit]") {
    FoldedText folded;
    std::string const source =
        "An of\xEF\xAC\x81"
        "ce per\xC2\xAD"
        "forms \xE2\x80\x98work\xE2\x80\x99 IN Montre\xCC\x81"
        "al\xE2\x84\xA2!";
    folded.fold(source);
    CHECK(folded.text() ==
          "an office performs 'work' in montr\xC3\xA9"
          "al !");
    CHECK(slice(source, folded, "an") == "An");
    CHECK(slice(source, folded, "office") ==
          "of\xEF\xAC\x81"
          "ce");
    CHECK(slice(source, folded, "performs") ==
          "per\xC2\xAD"
          "forms");
    CHECK(slice(source, folded, "work") == "work");
    CHECK(slice(source, folded,
                "montr\xC3\xA9"
                "al") ==
          "Montre\xCC\x81"
          "al");
}

TEST_CASE("an invisible character behind a word is no part of it", "[text][unit]") {
    FoldedText folded;
    std::string const source = "audit\xE2\x80\x8B plan";
    folded.fold(source);
    CHECK(folded.text() == "audit plan");
    CHECK(slice(source, folded, "audit") == "audit");
    CHECK(slice(source, folded, "plan") == "plan");
}

TEST_CASE("a soft hyphen at a line's end shows, elsewhere it does not", "[text][unit]") {
    FoldedText folded;
    folded.fold("infor\xC2\xAD\nmation and bud\xC2\xADget");
    CHECK(folded.text() == "infor-\nmation and budget");
}

TEST_CASE("a no-break space that was encoded twice is a space", "[text][unit]") {
    FoldedText folded;
    std::string const source =
        "events for\xC3\x82\xC2\xA0"
        "employees";
    folded.fold(source);
    CHECK(folded.text() == "events for  employees");
    CHECK(slice(source, folded, "employees") == "employees");
    folded.fold("for\xC3\x82 employees\xC3\x82");
    CHECK(folded.text() == "for  employees ");
}

TEST_CASE("signs of trade do not become letters of the word", "[text][unit]") {
    FoldedText folded;
    folded.fold("Excel\xE2\x84\xA2 and SAP\xC2\xAE");
    CHECK(folded.text() == "excel  and sap ");
}

TEST_CASE("a flood of combining marks is capped, in linear time", "[text][unit]") {
    std::string source = "a";
    for (int i = 0; i < 250'000; ++i) { source += i % 2 == 0 ? "\xCC\x81" : "\xCC\x96"; }  // above, below
    source += "b";
    FoldedText folded;
    auto const start = std::chrono::steady_clock::now();
    folded.fold(source);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
    CHECK(folded.text().size() <= 12);
    CHECK(folded.source_end(folded.text().size()) == source.size());
}

TEST_CASE("folding in pieces is NFKC_Casefold of the whole, and both paths agree", "[text][property][differential]") {
    unsigned const seed = 15;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::vector<unsigned long> const points = {
        'a',     'Z',     ' ',    '-',    '\'',   '\n',   0xE9,   0xDF,   0xAD,   0x301,  0x327,  0x300,
        0x200B,  0x200D,  0xFB01, 0xFF21, 0x1100, 0x1161, 0x11A8, 0xAC00, 0x0E40, 0x0E01, 0x0958, 0x093C,
        0x1D400, 0x1F600, 0xFE0F, 0x3099, 0x304B, 0x2028, 0x345,  0x3B1,  0x3C3,  0x3A3,  0x130,  0x2126};
    std::set<unsigned long> const combining = {0x300, 0x301, 0x327, 0x345, 0x93C, 0x3099};
    FoldedText fast;
    FoldedText slow;
    for (int round = 0; round < 20'000; ++round) {
        std::string source;
        std::size_t marks = 0;
        for (std::size_t left = random() % 12; left > 0; --left) {
            unsigned long const point = points[random() % points.size()];
            source += testing::utf8_of(point);
            marks += combining.count(point);
        }
        fast.fold(source);
        slow.fold_by_code_points(source);
        REQUIRE(fast.text() == slow.text());
        for (std::size_t i = 0; i < fast.text().size(); ++i) {
            REQUIRE(fast.source_begin(i) == slow.source_begin(i));
            REQUIRE(fast.source_end(i + 1) == slow.source_end(i + 1));
        }
        std::string whole;
        append_nfkc_casefold(source, whole);
        bool const shows_hyphen = source.find("\xC2\xAD\n") != std::string::npos;
        if (marks <= FoldedText::kMaxMarks && !shows_hyphen) { REQUIRE(fast.text() == whole); }
    }
}
