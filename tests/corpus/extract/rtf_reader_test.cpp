#include "corpus/extract/rtf_reader.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

namespace {

std::string text_of(std::string_view content) { return read_rtf("{\\rtf1\\ansi " + std::string{content} + "}").text; }

void check_hidden(std::string_view content, std::string_view place) {
    Document const document = read_rtf("{\\rtf1\\ansi{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}" +
                                       std::string{content} + "}");
    CHECK(document.text == "seen\n");
    CHECK(document.flags == std::vector<DocumentFlag>{{"hidden-text", "secret words here", std::string{place}}});
}

}  // namespace

TEST_CASE("paragraphs, breaks and rows are lines", "[extract][rtf][unit]") {
    CHECK(text_of("One\\par Two\\line three\\par\\trowd\\cellx1\\cellx2\\intbl a\\cell b\\cell\\row\\pard Last") ==
          "One\n\nTwo\nthree\n\na\tb\n\nLast\n");
    CHECK(text_of("wrapped\r\n line\\\nnext") == "wrapped line\n\nnext\n");
}

TEST_CASE("characters come by code page, by font, by number and by name", "[extract][rtf][unit]") {
    CHECK(text_of("b\\zwbo udget, au\\zwnbo dit, \\zwj\\zwnj") == "b\u200Budget, au\u2060dit, \u200D\u200C\n");
    CHECK(text_of("r\\'e9sum\\'e9 \\endash  \\ldblquote a\\rdblquote\\~b well\\_known co\\-op \\{x\\}") ==
          "r\u00E9sum\u00E9 \u2013 \u201Ca\u201D\u00A0b well\u2011known coop {x}\n");
    CHECK(text_of("{\\fonttbl{\\f1\\fcharset204 C;}{\\f2\\fcharset128 J;}}{\\f1 \\'cf\\'f0\\'e8} {\\f2 "
                  "\\'93\\'fa\\'96\\'7b}") == "\u041F\u0440\u0438 \u65E5\u672C\n");
    CHECK(text_of("\\ansicpg1250 \\'b3\\'f3d\\'9f") == "\u0142\u00F3d\u017A\n");
}

TEST_CASE("where no font is named, that of the document holds", "[extract][rtf][unit]") {
    std::string const fonts = "\\deff1{\\fonttbl{\\f1\\fcharset204 C;}{\\f2\\fcharset0 L;}}";
    CHECK(text_of(fonts + "\\'cf\\'f0\\'e8 \\f2 \\'e9\\plain  \\'cf") == "\u041F\u0440\u0438 \u00E9 \u041F\n");
}

TEST_CASE("a Unicode character takes the place of the characters that stand in for it", "[extract][rtf][unit]") {
    CHECK(text_of("a\\u8212?b") == "a\u2014b\n");
    CHECK(text_of("\\uc2 a\\u8212\\'81\\'5cb") == "a\u2014b\n");
    CHECK(text_of("\\uc0 a\\u8212 b") == "a\u2014b\n");
    CHECK(text_of("\\u-10179?\\u-8704?") == "\U0001F600\n");
    CHECK(text_of("{\\uc0 x}\\u233?y") == "x\u00E9y\n");
}

TEST_CASE("tables, pictures, codes of fields, comments and deletions are no text", "[extract][rtf][unit]") {
    CHECK(
        text_of("{\\fonttbl{\\f0 Arial;}}{\\stylesheet{\\s1 heading;}}{\\*\\generator X;}{\\pict 00ff}{\\*\\unknown x}"
                "{\\field{\\*\\fldinst HYPERLINK \"u\"}{\\fldrslt link}}{\\deleted gone}{\\*\\annotation why}") ==
        "link\n");
    Document const document = read_rtf("{\\rtf1 {\\field{\\*\\fldinst  PAGE }{\\fldrslt 3}}{\\pict\\wmetafile8 0102}}");
    CHECK(document.text.empty());
    CHECK(document.layout.page_numbers);
    CHECK(document.layout.images == 1);
}

TEST_CASE("notes, text boxes and footers come last", "[extract][rtf][unit]") {
    CHECK(
        text_of("{\\header Jane Doe\\par}{\\footer Confidential}Bo{\\footnote A note}dy{\\shp{\\*\\shpinst{\\sp{\\sn n}"
                "{\\sv v}}{\\shptxt boxed\\par}}}\\par") == "Jane Doe\n\nBody\n\nConfidential\n\nA note\n\nboxed\n");
}

TEST_CASE("a table in a table is read once, without what stands in for it", "[extract][rtf][unit]") {
    CHECK(text_of("\\intbl\\itap2 a\\nestcell{\\nonesttables fallback\\par}b\\nestcell{\\*\\nesttableprops\\nestrow}"
                  "after\\cell\\row") == "a\tb\nafter\n");
}

TEST_CASE("items of a list begin with a sign, whatever theirs is, and stand below each other", "[extract][rtf][unit]") {
    CHECK(text_of("Duties\\par{\\listtext\\f3 \\'b7\\tab}Led\\par{\\pntext 2.\\tab}Planned\\par End") ==
          "Duties\n\n\u2022 Led\n\u2022 Planned\n\nEnd\n");
    CHECK(text_of("\\outlinelevel0{\\listtext 1.\\tab}Title\\par\\pard{\\listtext 1.\\tab}\\par End") ==
          "Title\n\nEnd\n");
}

TEST_CASE("looks and headings are told", "[extract][rtf][unit]") {
    Document const document =
        read_rtf("{\\rtf1\\margl720\\pard\\outlinelevel1\\b\\fs28 ECQ 1\\par\\pard\\plain I \\ul led\\ulnone .\\par}");
    REQUIRE(document.headings.size() == 1);
    CHECK(document.headings[0].level == 2);
    CHECK(document.text == "ECQ 1\n\nI led.\n");
    REQUIRE(document.layout.runs.size() == 4);
    CHECK(document.layout.runs[0].style == TextStyle{14, true, false, false});
    CHECK(document.layout.runs[2].style == TextStyle{12, false, false, true});
    REQUIRE(document.layout.margins);
    CHECK(document.layout.margins->left == 36);
}

TEST_CASE("what nobody can see in RTF is flagged and not read", "[extract][rtf][unit]") {
    check_hidden("seen\\par{\\v secret words here}", "text formatted as hidden");
    check_hidden("seen\\par{\\cf1 secret words here}", "text in the colour of its background");
    check_hidden("seen\\par{\\cf2\\highlight2 secret words here}", "text in the colour of its background");
    check_hidden("seen\\par{\\fs2 secret words here}", "text smaller than 3 pt");
    check_hidden("{\\info{\\title seen}{\\keywords secret words here}}seen", "document properties");
    check_hidden("{\\info{\\title secret words here}{\\author A. Writer}}seen", "document properties");
    CHECK(
        read_rtf("{\\rtf1{\\info{\\company Bureau of the Fiscal Service}{\\author Jane Anne Doe}}seen}").flags.empty());
    CHECK(text_of("{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue128;}{\\cf1\\highlight2 seen}") ==
          "seen\n");
    CHECK(text_of("{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue128;}\\trowd\\clcbpat2\\cellx1\\intbl"
                  "{\\cf1 seen}\\cell\\row") == "seen\n");
}

TEST_CASE("a file that is cut off, lies of its length or nests without end gives its text", "[extract][rtf][unit]") {
    CHECK(read_rtf("{\\rtf1 seen\\bin2147483647 x}").text == "seen\n");
    CHECK(read_rtf("{\\rtf1 {\\b se").text == "se\n");
    CHECK(read_rtf("{\\rtf1 seen\\").text == "seen\n");
    CHECK(read_rtf("{\\rtf1 seen\\'e").text == "seene\n");
    CHECK(read_rtf("{\\rtf1 seen\\u99999999999999999999 ?\\u-99999999999 ?x}").text == "seen x\n");
    CHECK(read_rtf("{\\rtf1 }}}}seen").text == "seen\n");
    std::string const deep(100'000, '{');
    CHECK(read_rtf("{\\rtf1 " + deep + "seen").text == "seen\n");
}

TEST_CASE("letters, lines, rows and shapes set where nobody sees them are hidden", "[extract][rtf][unit]") {
    std::string const words = "secret words here";
    check_hidden("seen\\par {\\charscalex1 " + words + "}", "letters without width");
    check_hidden("seen\\par {\\expndtw-400 " + words + "}", "letters without width");
    check_hidden("seen\\par {\\up6200 " + words + "}", "text off the page");
    check_hidden("seen\\par\\pard\\sl-10\\slmult0 " + words, "lines without height");
    check_hidden("seen\\par\\pard\\li-40000 " + words, "text off the page");
    check_hidden("seen\\par\\pard\\posx-30000 " + words, "text off the page");
    check_hidden("seen\\par\\trowd\\trrh-5\\cellx5000\\pard\\intbl " + words + "\\cell\\row", "hidden row");
    auto const shape = [&words](std::string const& box, std::string const& property) {
        return "seen\\par{\\shp{\\*\\shpinst" + box + "{\\sp{\\sn " + property + "}{\\sv 1}}{\\shptxt " + words + "}}}";
    };
    std::string const usual = "\\shpleft0\\shptop0\\shpright4000\\shpbottom400";
    check_hidden(shape("\\shpleft-30000\\shptop0\\shpright-20000\\shpbottom400", "fLine"), "shape off the page");
    check_hidden(shape("\\shpleft0\\shptop0\\shpright0\\shpbottom0", "fLine"), "shape without size");
    check_hidden(shape(usual, "fHidden"), "hidden shape");
    CHECK(text_of(shape(usual, "fLine")) == "seen\n\nsecret words here\n");
    CHECK(text_of(shape("\\shpleft-9223372036854775807\\shptop0\\shpright9223372036854775807\\shpbottom400",
                        "fLine")) == "seen\n\nsecret words here\n");
    check_hidden("seen\\par\\pard\\li-99999999999999999999 " + words, "text off the page");
    CHECK(text_of("\\pard\\li720\\fi-360\\sl-240 {\\expndtw10\\charscalex95\\dn4 seen}") == "seen\n");
}

TEST_CASE("of text in two character sets the one in Unicode is read", "[extract][rtf][unit]") {
    CHECK(text_of("a {\\upr{r?sum?}{\\*\\ud{r\\u233 ?sum\\u233 ?}}} b") == "a r\u00E9sum\u00E9 b\n");
}
