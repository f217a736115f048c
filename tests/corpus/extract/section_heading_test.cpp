#include "corpus/extract/section_heading.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

namespace {

/// "id|rest of the line"; empty where the line is no heading.
std::string heading(std::string_view line) {
    auto const found = section_heading(line);
    if (!found) { return {}; }
    REQUIRE(found->end <= line.size());
    return found->id + '|' + std::string{line.substr(found->end)};
}

}  // namespace

TEST_CASE("labels with a number are headings, with or without a title", "[unit]") {
    CHECK(heading("ECQ 1") == "ECQ1|");
    CHECK(heading("ECQ1:") == "ECQ1|");
    CHECK(heading("ECQ 1: Leading Change") == "ECQ1|");
    CHECK(heading("MTQ #1 - Budget formulation and execution.") == "MTQ1|");
    CHECK(heading("PTQ-2 – Oversight") == "PTQ2|");
    CHECK(heading("ECQ 3 (Results Driven)") == "ECQ3|");
    CHECK(heading("TQ 2 Budget Formulation and Execution") == "TQ2|");
    CHECK(heading("**ECQ 4: Business Acumen**") == "ECQ4|");
    CHECK(heading("== TQ1 ==") == "TQ1|");
    CHECK(heading("Essay 2") == "essay2|");
}

TEST_CASE("labels may be spelled out", "[unit]") {
    CHECK(heading("Technical Qualification 2") == "TQ2|");
    CHECK(heading("Technical Qualification (TQ) 2: Law") == "TQ2|");
    CHECK(heading("MANDATORY TECHNICAL QUALIFICATION NO. 1") == "MTQ1|");
    CHECK(heading("Professional/Technical Qualification 3") == "PTQ3|");
    CHECK(heading("Executive Core Qualification #5 — Building Coalitions") == "ECQ5|");
    CHECK(heading("Question 4") == "Q4|");
}

TEST_CASE("names of ECQs and of parts are headings with less evidence", "[unit]") {
    CHECK(heading("Leading People") == "leading-people|");
    CHECK(heading("2. LEADING PEOPLE:") == "leading-people|");
    CHECK(heading("ECQ: Leading People") == "leading-people|");
    CHECK(heading("RESUME") == "resume|");
    CHECK(heading("# R\u00E9sum\u00E9") == "resume|");
    CHECK(heading("**Re\u0301sume\u0301**") == "resume|");
    CHECK(section_heading("Leading People")->evidence == SectionHeading::Evidence::name);
    CHECK(section_heading("ECQ: Leading People")->evidence == SectionHeading::Evidence::label);
    CHECK(section_heading("Q1")->evidence == SectionHeading::Evidence::name);
    CHECK(section_heading("ECQ 1")->evidence == SectionHeading::Evidence::label);
}

TEST_CASE("an answer behind the label is text", "[unit]") {
    CHECK(heading("TQ1: I led an audit.") == "TQ1|I led an audit.");
    CHECK(heading("TQ 1 - In my view") == "TQ1|In my view");
    CHECK(heading("Leading People: As Director, I led 50 people.") == "leading-people| As Director, I led 50 people.");
    CHECK(heading("MTQ 1: Phase I trials and Class I devices") == "MTQ1|");
    std::string const answer(kLongestTitle + 1, 'x');
    CHECK(heading("ECQ 1. " + answer) == "ECQ1|" + answer);
}

TEST_CASE("prose is no heading", "[unit]") {
    for (std::string_view const prose :
         {"", "   ", "ECQ", "ECQs", "ECQ 1 was hard", "ECQ 1-5", "TQ 1.2", "TQ1a", "TQ 2019", "TQ1/TQ2",
          "Leading people is hard", "I led change.", "2019", "Leading Change, Leading People",
          "Leading People: hiring, coaching", "Section 1: Duties", "Phase 1", "---", "Technical Qualifications"}) {
        INFO(prose);
        CHECK(heading(prose).empty());
    }
}

TEST_CASE("a long line full of labels is looked at once", "[unit]") {
    std::string line;
    while (line.size() < 1'000'000) { line += "ECQ: "; }
    CHECK(heading(line).empty());
}
