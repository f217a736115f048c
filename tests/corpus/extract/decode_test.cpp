#include "corpus/extract/decode.hpp"

#include "engine/text/utf8.hpp"

#include <catch2/catch.hpp>
#include <random>

using namespace winnow;
using namespace std::string_view_literals;

TEST_CASE("UTF-8 is kept as it is, without its byte order mark", "[unit]") {
    CHECK(decode("\xEF\xBB\xBFnaïve").text == "naïve");
    CHECK(decode("naïve").repair.empty());
    CHECK(decode("").text.empty());
}

TEST_CASE("UTF-16 is read where a byte order mark says so", "[unit]") {
    CHECK(decode("\xFF\xFE\x41\x00\xE9\x00"sv).text == "Aé");
    CHECK(decode("\xFE\xFF\x00\x41\x00\xE9"sv).text == "Aé");
    CHECK(decode("\xFF\xFE\x3D\xD8\x00\xDE"sv).text == "\U0001F600");
    CHECK(decode("\xFF\xFE\x41\x00"sv).repair.empty());
}

TEST_CASE("broken UTF-16 is replaced and said so", "[unit]") {
    CHECK(decode("\xFF\xFE\x3D\xD8\x41\x00"sv).text == "\uFFFDA");
    CHECK(decode("\xFF\xFE\x00\xDE\x41"sv).text == "\uFFFD\uFFFD");
    CHECK(decode("\xFF\xFE\x00\xDE"sv).repair == "1 piece that is no UTF-16 was replaced");
}

TEST_CASE("Windows-1252 keeps its words", "[unit]") {
    auto const decoded = decode("r\xE9sum\xE9 \x96 \x93quoted\x94 it\x92s 5\xB0 \x80 10");
    CHECK(decoded.text == "résumé – “quoted” it’s 5° € 10");
    CHECK(decoded.repair == "no UTF-8: read as windows-1252");
}

TEST_CASE("UTF-16 and UTF-32 are told by their zeros where there is no mark", "[unit]") {
    CHECK(decode("l\0e\0a\0d\0 \0p\0e\0o\0p\0l\0e\0"sv).text == "lead people");
    CHECK(decode("\0l\0e\0a\0d\0 \0p\0e\0o\0p\0l\0e"sv).text == "lead people");
    CHECK(decode("\0\0\0l\0\0\0\xE9\0\1\xF6\0"sv).text == "l\u00E9\U0001F600");
    CHECK(decode("\xFF\xFE\0\0l\0\0\0"sv).text == "l");
    CHECK(decode("a stray \0 in it"sv).text.size() == 15);
}

TEST_CASE("other character sets are told by their letters, or by what the file says", "[unit]") {
    // "Управление бюджетом и людьми, опыт работы" in KOI8-R and in Windows-1251.
    CHECK(decode("\xF5\xD0\xD2\xC1\xD7\xCC\xC5\xCE\xC9\xC5 \xC2\xC0\xC4\xD6\xC5\xD4\xCF\xCD \xC9 "
                 "\xCC\xC0\xC4\xD8\xCD\xC9, \xCF\xD0\xD9\xD4 \xD2\xC1\xC2\xCF\xD4\xD9")
              .text == "Управление бюджетом и людьми, опыт работы");
    CHECK(decode("\xF3\xEF\xF0\xE0\xE2\xEB\xE5\xED\xE8\xE5 \xE1\xFE\xE4\xE6\xE5\xF2\xEE\xEC \xE8 "
                 "\xEB\xFE\xE4\xFC\xEC\xE8, \xEE\xEF\xFB\xF2 \xF0\xE0\xE1\xEE\xF2\xFB")
              .text == "управление бюджетом и людьми, опыт работы");
    // "日本" in Shift_JIS.
    CHECK(decode("<?xml version='1.0' encoding='Shift_JIS'?><p>\x93\xFA\x96\x7B</p>").text ==
          "<?xml version='1.0' encoding='Shift_JIS'?><p>日本</p>");
    CHECK(decode("<meta charset=\"windows-1251\"><p>\xCF\xF0\xE8").text == "<meta charset=\"windows-1251\"><p>При");
    CHECK(decode("\x1B$B@19V1JLfF|K\\8l\x1B(B").repair == "no UTF-8: read as iso-2022-jp");
}

TEST_CASE("a stray byte in UTF-8 is replaced and its place named", "[unit]") {
    auto const decoded = decode("budget \xFF naïve");
    CHECK(decoded.text == "budget \uFFFD naïve");
    CHECK(decoded.repair == "1 piece that is no UTF-8 was replaced, the first at byte 7");
    CHECK(decode("budget \xFF plan").text == "budget \uFFFD plan");
    CHECK(decode("undefined \x81 byte").text == "undefined \uFFFD byte");
}

TEST_CASE("whatever the bytes, the text is valid UTF-8", "[property]") {
    unsigned const seed = GENERATE(take(50, random(0U, 1'000'000U)));
    INFO("seed " << seed);
    std::mt19937 random{seed};
    std::string bytes(random() % 64, '\0');
    for (char& byte : bytes) { byte = static_cast<char>(random() % 256); }
    if (seed % 3 == 0) { bytes.insert(0, "\xFF\xFE"); }
    CHECK(is_valid_utf8(decode(bytes).text));
    CHECK(is_valid_utf8(clean_lines(decode(bytes).text)));
}

TEST_CASE("line ends become line feeds and controls spaces", "[unit]") {
    CHECK(clean_lines("a\r\nb\rc\n\nd\fe\u0085f") == "a\nb\nc\n\nd\ne\nf");
    CHECK(clean_lines("a\0b\x1B[31mc\td\x7F\u009Be"sv) == "a b [31mc\td  e");
    CHECK(clean_lines("end\r") == "end\n");
}
