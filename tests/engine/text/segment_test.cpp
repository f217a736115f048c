#include "engine/text/segment.hpp"

#include "tests/engine/text/ucd_test_file.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

namespace {

std::vector<std::string> words_of(std::string_view text) {
    Segmenter segmenter(Segmenter::Unit::word);
    segmenter.set_text(text);
    std::vector<std::string> words;
    for (ByteRange range; segmenter.next(range);) {
        if (segmenter.is_word()) { words.emplace_back(text.substr(range.begin, range.end - range.begin)); }
    }
    return words;
}

void passes_all(Segmenter::Unit unit, std::string const& file, std::size_t expected_cases) {
    auto const path = testing::shared_data("data/unicode15/" + file);
    if (!path) { return; }
    auto const cases = testing::read_break_cases(path->string());
    Segmenter segmenter(unit);
    std::size_t passed = 0;
    for (auto const& one : cases) {
        segmenter.set_text(one.text);
        std::vector<std::size_t> breaks = {0};
        for (ByteRange range; segmenter.next(range);) { breaks.push_back(range.end); }
        if (breaks == one.breaks) {
            ++passed;
        } else {
            UNSCOPED_INFO(one.line);
        }
    }
    CHECK(cases.size() == expected_cases);
    CHECK(passed == cases.size());
}

}  // namespace

TEST_CASE("words are those of UAX #29", "[text][unit]") {
    CHECK(words_of("The quick (\"brown\") fox can't jump 32.3 feet, right?") ==
          std::vector<std::string>{"The", "quick", "brown", "fox", "can't", "jump", "32.3", "feet", "right"});
    CHECK(words_of("a_b __ 9_").size() == 2);
    CHECK(words_of("").empty());
    CHECK(words_of(std::string_view{}).empty());
}

TEST_CASE("segments cover the whole text, and a segmenter takes one text after another", "[text][unit]") {
    Segmenter segmenter(Segmenter::Unit::sentence);
    for (std::string const text : {"One sentence. Another one!", "\xE2\x82\xAC", "last"}) {
        segmenter.set_text(text);
        std::size_t end = 0;
        for (ByteRange range; segmenter.next(range);) {
            CHECK(range.begin == end);
            CHECK(range.end > range.begin);
            end = range.end;
        }
        CHECK(end == text.size());
    }
}

TEST_CASE("every case of WordBreakTest.txt breaks as it says", "[text][golden]") {
    passes_all(Segmenter::Unit::word, "WordBreakTest.txt", 1823);
}

TEST_CASE("every case of GraphemeBreakTest.txt breaks as it says", "[text][golden]") {
    passes_all(Segmenter::Unit::grapheme, "GraphemeBreakTest.txt", 602);
}

TEST_CASE("every case of SentenceBreakTest.txt breaks as it says", "[text][golden]") {
    passes_all(Segmenter::Unit::sentence, "SentenceBreakTest.txt", 502);
}
