#include "corpus/extract/text_reader.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

namespace {

std::vector<std::string> headings(std::string_view text) {
    std::vector<std::string> all;
    Document const document = read_text(text);
    CHECK(document.text == text);
    for (Heading const& heading : document.headings) {
        all.push_back(std::to_string(heading.level) + " " +
                      document.text.substr(heading.begin, heading.end - heading.begin));
    }
    return all;
}

using Headings = std::vector<std::string>;

}  // namespace

TEST_CASE("plain text is kept byte for byte", "[unit]") { CHECK(headings("a\n\n  b\t c").empty()); }

TEST_CASE("underlined lines, lines in capitals and names of sections are headings", "[unit]") {
    CHECK(headings("Summary\n=======\nx\n\nDuties\n------\ny\n") == Headings{"1 Summary", "2 Duties"});
    CHECK(headings("PROFESSIONAL EXPERIENCE\nx\n\nEDUCATION:\n") ==
          Headings{"2 PROFESSIONAL EXPERIENCE", "2 EDUCATION:"});
    CHECK(headings("x\nECQ 1: Leading Change\ny") == Headings{"1 ECQ 1: Leading Change"});
}

TEST_CASE("what only looks a little like a heading is text", "[unit]") {
    CHECK(headings("x\nGSA AND DOD\n").empty());  // inside a paragraph
    CHECK(headings("I LED A TEAM.\n").empty());   // a sentence
    CHECK(headings("2019 - 2020\n").empty());     // no word
    CHECK(headings("x\n\n---\n\ny\n").empty());   // a rule under nothing
    CHECK(headings("a\nb\n---\n").empty());       // the end of a paragraph above a rule
    CHECK(headings(std::string(101, 'A')).empty());
}
