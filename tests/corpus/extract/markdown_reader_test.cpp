#include "corpus/extract/markdown_reader.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

namespace {

Document read(std::string_view markdown) { return std::get<Document>(read_markdown(markdown)); }

}  // namespace

TEST_CASE("Markdown is read without its marks", "[unit]") {
    CHECK(read("A *soft* **hard** `code`\nline\n\n- one\n- two\n  - three\n\n1. first\n").text ==
          "A soft hard code line\n\n\u2022 one\n\u2022 two\n\u2022 three\n\u2022 first\n");
    CHECK(read("[link](http://x.example) ![picture](p.png) a\\*b &amp; c\n").text == "link a*b & c\n");
    CHECK(read("| a | b |\n|---|---|\n| 1 | 2 |\n").text == "a\tb\n1\t2\n");
    CHECK(read("> quoted\n\n    code x\n").text == "quoted\n\ncode x\n");
    CHECK(read("").text.empty());
}

TEST_CASE("headings of both styles keep their place and level", "[unit]") {
    auto const document = read("Title\n=====\n\ntext\n\n### Deeper *still*\n");
    REQUIRE(document.headings.size() == 2);
    CHECK(document.text == "Title\n\ntext\n\nDeeper still\n");
    CHECK(document.headings[0].level == 1);
    CHECK(document.headings[1].level == 3);
    CHECK(document.headings[1].begin == 13);
    CHECK(document.headings[1].end == 25);
    CHECK(document.reader == "markdown/1");
}

TEST_CASE("HTML inside Markdown cannot hide words", "[unit]") {
    auto const document = read("seen\n\n<div hidden>\n\nsecret **words**\n\n</div>\n\n<!-- comment -->\nend\n");
    CHECK(document.text == "seen\n\nend\n");
    CHECK(document.flags == std::vector<DocumentFlag>{{"hidden-text", "secret words"}});
}

TEST_CASE("front matter is kept as lines", "[unit]") {
    CHECK(read("---\ntitle: A <b>\nskills: c & d\n---\n# Name\n").text == "title: A <b>\nskills: c & d\n\nName\n");
    CHECK(read("---\nno end").text == "no end\n");
}

TEST_CASE("Markdown made to grow is refused or read in little time", "[unit]") {
    for (std::string_view const part : {"> ", "[", "*a_ ", "![[]()", "`", "- ", "<!-- ", "|", "&", "<a "}) {
        std::string markdown;
        while (markdown.size() < 300'000) { markdown += part; }
        INFO(part);
        auto const read = read_markdown(markdown);
        CHECK((std::holds_alternative<Document>(read) || std::holds_alternative<Refusal>(read)));
    }
}
