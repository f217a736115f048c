#include "corpus/announcement/wrapped_lines.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace winnow {
namespace {

std::string joined(std::string text) {
    std::vector<Heading> headings;
    join_wrapped_lines(text, headings);
    return text;
}

/// Three line ends at 60 columns behind which a sentence goes on in small letters.
std::string const kWrapped =
    "The harbor office plans the dredging of channels and keeps\n"
    "the survey of their depth. It lets contracts for vessels and\n"
    "inspects the work of the crews on the coast, in summer and\n"
    "in winter.\n";
std::string const kOneLine =
    "The harbor office plans the dredging of channels and keeps the survey of their depth. It lets contracts for "
    "vessels and inspects the work of the crews on the coast, in summer and in winter.\n";

}  // namespace

TEST_CASE("lines broken at a fixed width become paragraphs", "[announcement][unit]") {
    CHECK(joined(kWrapped) == kOneLine);
    CHECK(joined(kWrapped + "\nWho applies sends a resume.\n") == kOneLine + "\nWho applies sends a resume.\n");
    CHECK(joined(kWrapped + "The work is done in all weathers by the crews, at Portland\nHarbor and at sea.") ==
          kOneLine + "The work is done in all weathers by the crews, at Portland Harbor and at sea.");
}

TEST_CASE("a word broken at its hyphen is one word again", "[announcement][unit]") {
    CHECK(joined(kWrapped + "\nThe chief directs the office and answers for its decision-\nmaking.\n") ==
          kOneLine + "\nThe chief directs the office and answers for its decision-making.\n");
}

TEST_CASE("items, labels and headings stay on lines of their own in wrapped text", "[announcement][unit]") {
    std::string const full = "One of the following must be shown by those who apply here:\n";
    for (std::string const apart :
         {"- Skill in the surveying of harbors\n", "2. Knowledge of tides\n",
          "GS-12: One year of experience of tides\n", "MTQ 1: Leading a harbor\n", "DUTIES AND RESPONSIBILITIES\n",
          "Required documents\n", "\u2022 Skill in the surveying of harbors\n"}) {
        INFO(apart);
        CHECK(joined(kWrapped + "\n" + full + apart) == kOneLine + "\n" + full + apart);
    }
    CHECK(joined(kWrapped + "\n- Skill in the surveying of harbors and in the drawing of\n  charts.\n") ==
          kOneLine + "\n- Skill in the surveying of harbors and in the drawing of charts.\n");
}

TEST_CASE("headings move with their lines", "[announcement][unit]") {
    std::string text = kWrapped + "\n  DUTIES\n\n" + kWrapped + "\nHOW TO APPLY\n";
    std::vector<Heading> headings;
    for (std::string const heading : {"DUTIES", "HOW TO APPLY"}) {
        std::size_t const at = text.find(heading);
        headings.push_back({at, at + heading.size(), 2});
    }
    join_wrapped_lines(text, headings);
    REQUIRE(headings.size() == 2);
    CHECK(text.substr(headings[0].begin, headings[0].end - headings[0].begin) == "DUTIES");
    CHECK(text.substr(headings[1].begin, headings[1].end - headings[1].begin) == "HOW TO APPLY");
    CHECK(text == kOneLine + "\n  DUTIES\n\n" + kOneLine + "\nHOW TO APPLY\n");
}

TEST_CASE("a paragraph in capitals is no heading", "[announcement][unit]") {
    std::string const capitals =
        "PLEASE APPLY BY FOLLOWING THE INSTRUCTIONS THAT ARE GIVEN IN\nTHE NOTICES LISTED AT "
        "http://example.test/jobs\n";
    std::string text = kWrapped + "\n" + capitals;
    std::size_t const at = text.find("PLEASE");
    std::vector<Heading> headings{{at, text.find('\n', at), 2}};
    join_wrapped_lines(text, headings);
    CHECK(headings.empty());
    CHECK(text.find("GIVEN IN THE NOTICES") != text.npos);
}

TEST_CASE("text that was not wrapped is left as it is", "[announcement][unit]") {
    std::string const list =
        "knowledge of the laws and regulations that govern harbors\n"
        "skill in writing reports for the public and for Congress\n"
        "ability to lead a crew of twelve\n"
        "dredging\nsurveying\ncontract administration of vessels and their crews, at sea\n";
    CHECK(joined(list) == list);
    CHECK(joined(kOneLine + kWrapped) == kOneLine + kWrapped);  // a long line in six
    CHECK(joined("") == "");
    CHECK(joined("Director") == "Director");
}

}  // namespace winnow
