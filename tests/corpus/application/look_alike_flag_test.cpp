#include "corpus/application/application_builder.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

namespace {

std::vector<Flag> flags_of(std::string section, std::string text) {
    ApplicationBuilder builder("a");
    builder.add(std::move(section), "label", std::move(text));
    return std::move(builder).build().flags;
}

}  // namespace

TEST_CASE("words with letters of another script that look Latin are flagged with the first and its place", "[unit]") {
    CHECK(flags_of("ECQ1",
                   "Led an \xD0\xB0udit of pr\xCE\xBF"
                   "curement.") ==
          std::vector<Flag>{
              {"look-alike", "ECQ1, byte 7: \"\xD0\xB0udit\" reads like \"audit\" and is another word; 1 more"}});
    CHECK(flags_of("resume", "One \xD0\xB0udit.").size() == 1);
}

TEST_CASE("accents, symbols and sections that are not scored raise no such flag", "[unit]") {
    CHECK(flags_of("resume", "r\xC3\xA9sum\xC3\xA9 with an \xCE\xB1 level of 0.05 and \xE2\x80\xA2 bullets").empty());
    CHECK(flags_of("cover-letter", "Led an \xD0\xB0udit").empty());
}

TEST_CASE("words that invisible characters split are flagged, and a few that editors leave are not", "[unit]") {
    std::string const split = "b\u200Budget au\u200Ddit pro\u2060curement";
    CHECK(flags_of("ECQ1", "Led " + split) ==
          std::vector<Flag>{
              {"zero-width", "ECQ1, byte 5: characters that nothing shows stand inside 3 words, first in \"budget\""}});
    CHECK(flags_of("ECQ1", "Led b\u200Budget au\u200Ddit procurement, co\u00ADop\u00ADer\u00ADate").empty());
    std::string payload;
    for (int i = 0; i < 8; ++i) { payload += "\u200B"; }
    CHECK(flags_of("ECQ1", "Led. " + payload) ==
          std::vector<Flag>{{"zero-width", "ECQ1, byte 5: 8 characters in a row that nothing shows"}});
}

TEST_CASE("words spelled in tags are hidden text", "[unit]") {
    // "SQL": U+E0053, U+E0051, U+E004C.
    CHECK(flags_of("ECQ1", "Led an audit.\U000E0053\U000E0051\U000E004C") ==
          std::vector<Flag>{{"hidden-text", "SQL (ECQ1, byte 13: tag characters)"}});
}
