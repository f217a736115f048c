// Units of the output forms.
#include "tools/winnow/report/rank_csv.hpp"
#include "tools/winnow/report/snippet.hpp"
#include "tools/winnow/report/trec.hpp"
#include "tools/winnow/system/printable.hpp"

#include <catch2/catch.hpp>
#include <sstream>

using namespace winnow;

TEST_CASE("a TREC id has no white space and can be decoded again", "[unit]") {
    CHECK(trec_id("HEALTHCARE/10186968") == "HEALTHCARE/10186968");
    CHECK(trec_id("a b\tc") == "a%20b%09c");
    CHECK(trec_id("50%") == "50%");
    CHECK(trec_id("a%20b") == "a%2520b");
    CHECK(trec_id("x\u00A0y") == "x%C2%A0y");
    CHECK(trec_id("Zo\u00EB") == "Zo\u00EB");
    CHECK(trec_id("") == "-");
}

TEST_CASE("scores of a TREC query fall strictly, by a millionth where they are equal", "[unit]") {
    std::ostringstream out;
    TrecQuery query{"q", out};
    query.line("a", 1, 2);
    query.line("b", 1, 2);
    query.line("c", 3, 1);
    query.line("d", 4, -9);
    CHECK(out.str() ==
          "q Q0 a 1 0.000002 winnow\nq Q0 b 1 0.000001 winnow\nq Q0 c 3 0.000000 winnow\n"
          "q Q0 d 4 -0.000009 winnow\n");
}

TEST_CASE("a text cell of CSV is quoted where it must be and never a formula", "[unit]") {
    CHECK(csv_text_cell("plain") == "plain");
    CHECK(csv_text_cell("a,b") == "\"a,b\"");
    CHECK(csv_text_cell("say \"x\"") == "\"say \"\"x\"\"\"");
    CHECK(csv_text_cell("two\nlines") == "\"two\nlines\"");
    for (char const* formula : {"=1", "+1", "-1", "@x", "\tx"}) {
        CHECK(csv_text_cell(formula) == std::string{"'"} + formula);
    }
    CHECK(csv_text_cell("\nx") == "\"'\nx\"");
    CHECK(csv_text_cell("\r") == "\"'\r\"");
    CHECK(csv_text_cell("a=1").front() == 'a');
    CHECK(csv_text_cell("").empty());
}

TEST_CASE("text is made safe for a terminal", "[unit]") {
    CHECK(printable("caf\u00E9 \u65E5") == "caf\u00E9 \u65E5");
    CHECK(printable("a\nb\tc\x1b[2J\x7f") == "a\\nb\\tc\\x1b[2J\\x7f");
    CHECK(printable("\u202Egpj.exe") == "\\u{202e}gpj.exe");
    CHECK(printable("a\u200Bb\uFEFF\u009Bc\u2028") == "a\\u{200b}b\\u{feff}\\u{9b}c\\u{2028}");
    CHECK(printable("a\xFF") == "a\uFFFD");
}

TEST_CASE("wrapped text breaks between words and keeps a long word whole", "[unit]") {
    CHECK(wrap("one two three", 7) == "one two\nthree\n");
    CHECK(wrap("one two", 6, 2) == "  one\n  two\n");
    CHECK(wrap("abcdefghij k", 4) == "abcdefghij\nk\n");
    CHECK(wrap("", 10).empty());
}

TEST_CASE("a snippet is cut between words and shows what it left out", "[unit]") {
    std::string const text = "First we dug.\nThen I measured seepage at nine sites along the river.";
    std::size_t const at = text.find("seepage");
    Snippet const near = snippet(text, at, at + 7, 12);
    CHECK(near.before == "\u2026 I measured ");
    CHECK(near.match == "seepage");
    CHECK(near.after == " at nine \u2026");
    Snippet const whole = snippet(text, at, at + 7, 200);
    CHECK(whole.before == "First we dug. Then I measured ");
    CHECK(whole.after == " at nine sites along the river.");
}

TEST_CASE("a snippet never cuts a character", "[unit][property]") {
    std::string const text = "\u65E5\u672C\u8A9E\u65E5\u672C\u8A9Eword\u65E5\u672C\u8A9E\u65E5\u672C\u8A9E";
    std::size_t const at = text.find("word");
    for (std::size_t context = 0; context < 20; ++context) {
        Snippet const cut = snippet(text, at, at + 4, context);
        CHECK((cut.before + cut.after).find("\uFFFD") == std::string::npos);
    }
}
