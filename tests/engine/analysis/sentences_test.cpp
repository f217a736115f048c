#include "engine/analysis/sentences.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace winnow;

namespace {

std::vector<std::string> split(std::string_view text) {
    std::vector<Sentence> sentences;
    split_sentences(text, sentences);
    std::vector<std::string> out;
    for (Sentence const& one : sentences) { out.emplace_back(text.substr(one.begin, one.end - one.begin)); }
    return out;
}

std::vector<SentenceKind> kinds(std::string_view text) {
    std::vector<Sentence> sentences;
    split_sentences(text, sentences);
    std::vector<SentenceKind> out;
    for (Sentence const& one : sentences) { out.push_back(one.kind); }
    return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("marks end sentences, abbreviations do not", "[analysis][unit]") {
    CHECK(split("I led it. We won! Why? Because.") == Texts{"I led it.", "We won!", "Why?", "Because."});
    CHECK(split("Worked for Dr. Smith at the U.S. Department of Labor.") ==
          Texts{"Worked for Dr. Smith at the U.S. Department of Labor."});
    CHECK(split("Moved to the U.S. The office grew.") == Texts{"Moved to the U.S.", "The office grew."});
    CHECK(split("Saved 3.5 percent, e.g. on travel.") == Texts{"Saved 3.5 percent, e.g. on travel."});
    CHECK(split("She said \"done.\" Then she left.") == Texts{"She said \"done.\"", "Then she left."});
}

TEST_CASE("a sentence wrapped over lines is one, a line by itself is one too", "[analysis][unit]") {
    CHECK(split("Monitored inventory control, processed counts of all\nmerchandise and secured it.\nHired staff") ==
          Texts{"Monitored inventory control, processed counts of all\nmerchandise and secured it.", "Hired staff"});
    CHECK(split("Planned events\nHeld leadership roles\nWrote plans") ==
          Texts{"Planned events", "Held leadership roles", "Wrote plans"});
    CHECK(split("Verified and updated the listings in the system with forms from the Directory\n"
                "Marketing unit every week of the year and wrote it down for the managers there") ==
          Texts{"Verified and updated the listings in the system with forms from the Directory\n"
                "Marketing unit every week of the year and wrote it down for the managers there"});
    CHECK(split("Python\nSQL\n\nbudget analysis\r\naudit") == Texts{"Python", "SQL", "budget analysis", "audit"});
}

TEST_CASE("a row of a table goes on in no other row", "[analysis][unit]") {
    std::string const first = "Budget Analyst, Office of the Chief Financial Officer, Washington\t2015 to 2018";
    std::string const second = "Contract Specialist, Office of Procurement Operations, Washington\t2012 to 2015";
    CHECK(split(first + "\n" + second) == Texts{first, second});
    // A cell that is wrapped goes on below.
    std::string const cell = "2015 to 2018\tPlanned the whole budget of the office and\nreported";
    CHECK(split(cell) == Texts{cell});
}

TEST_CASE("blank lines, bullets, numbers and colons end sentences", "[analysis][unit]") {
    CHECK(split("One thing\n\nand another thing that goes on") == Texts{"One thing", "and another thing that goes on"});
    CHECK(split("Duties:\n- plan\n* audit\n1. Write. Read.\n(a) count") ==
          Texts{"Duties:", "- plan", "* audit", "1. Write.", "Read.", "(a) count"});
    CHECK(split("\xE2\x80\xA2 Led teams \xE2\x80\xA2 Ran audits") ==
          Texts{"\xE2\x80\xA2 Led teams", "\xE2\x80\xA2 Ran audits"});
}

TEST_CASE("kinds follow the look on the page", "[analysis][unit]") {
    CHECK(kinds("Program Analyst\nI ran it.\n- Led a team.") ==
          std::vector<SentenceKind>{SentenceKind::line, SentenceKind::sentence, SentenceKind::bullet});
}

TEST_CASE("sentences cover all that is not white space, in order", "[analysis][property]") {
    std::string const text = "a. B\nc-\nd ... ?! \"E.\" f\r\n\r\n\xE2\x80\xA8g\xE3\x80\x82h \xE2\x80\xA2 i (j. K) l";
    std::vector<Sentence> sentences;
    split_sentences(text, sentences);
    std::size_t end = 0;
    for (Sentence const& one : sentences) {
        CHECK(one.begin >= end);
        CHECK(one.end > one.begin);
        for (std::size_t i = end; i < one.begin; ++i) {
            CHECK(std::string_view{" \n\r\xE2\x80\xA8"}.find(text[i]) != std::string_view::npos);
        }
        end = one.end;
    }
    CHECK(end == text.size());
}

TEST_CASE("a sentence added behind a text, however long, leaves the sentences before as they are",
          "[analysis][regression]") {
    std::string const text =
        "Led a review of the grants program of three regions, with forty\n"
        "Department staff and two contractors, and closed it a month early.\n"
        "Wrote the report to the inspector general about its four findings\n"
        "Trained new analysts";
    std::string const added =
        "The purple giraffe whistled beside the frozen turquoise lake while seventeen curious otters juggled marbles "
        "near a lonely lighthouse.";
    Texts const before = split(text);
    REQUIRE(before.size() > 1);
    for (std::string_view const joint : {"\n", "\n\n"}) {
        Texts expected = before;
        expected.push_back(added);
        CHECK(split(text + std::string{joint} + added) == expected);
    }
}
