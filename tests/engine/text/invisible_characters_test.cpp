#include "engine/text/invisible_characters.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

TEST_CASE("words that an invisible character splits are counted once each, with the first as it looks",
          "[text][unit]") {
    auto const found =
        find_invisible_characters("Led b\u200Bud\u2060get and fo\uFEFFrmul\u200Dation, pr\u00E9\u200Cvu.");
    CHECK(found.split_words == 3);
    CHECK(found.first_split == 5);
    CHECK(found.first_word == "budget");
    CHECK(found.longest_run == 1);
}

TEST_CASE("what editors, emoji and other scripts need splits no word", "[text][unit]") {
    for (std::string const text :
         {"", "plain", "co\u00ADop\u00ADer\u00ADate", "\uFEFFbegin", "and/\u200Bor", "a \u200Bb\u200B c", "end\u200B",
          "\U0001F469\u200D\U0001F4BB\uFE0F", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
          "\u0915\u094D\u200D\u0937", "pol\u00C3\u200Btica of web\u00C2\u200Bdesign", "bud\U000E0053get",
          "caf\u00E9 na\u00EFve"}) {
        INFO(text);
        CHECK(find_invisible_characters(text).split_words == 0);
        CHECK(find_invisible_characters(text).longest_run <= 1);
    }
}

TEST_CASE("the longest run of invisible characters is found with its place", "[text][unit]") {
    std::string payload;
    for (int bit = 0; bit < 40; ++bit) { payload += bit % 3 == 0 ? "\u200B" : "\u200C"; }
    auto const found = find_invisible_characters("a \u200B. end " + payload + " of it");
    CHECK(found.longest_run == 40);
    CHECK(found.longest_run_at == 11);
    CHECK(found.split_words == 0);
    // Bytes in variation selectors.
    CHECK(find_invisible_characters("\U0001F600\U000E0101\U000E0122\U000E0143").longest_run == 3);
}
