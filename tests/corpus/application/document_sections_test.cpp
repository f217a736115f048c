#include "corpus/application/document_sections.hpp"

#include "corpus/extract/extract.hpp"
#include "tests/support/collected_pool.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;

namespace {

Application split(std::string_view text, std::string_view name = "draft.txt") {
    ApplicationBuilder application{"a"};
    add_document(application, std::get<Document>(extract(text, name)), "");
    return std::move(application).build();
}

std::string sections(std::string_view text, std::string_view name = "draft.txt") {
    return sections_of(split(text, name));
}

}  // namespace

TEST_CASE("a document without section headings is one text", "[unit]") {
    CHECK(sections("I led change.\nI led people.\n") == "text=I led change.\nI led people.\n");
    CHECK(sections("") == "text=");
}

TEST_CASE("headings split a document, what stands before them is text", "[unit]") {
    CHECK(sections("Jane Doe\n\nECQ 1: Leading Change\nI led.\n\nMore.\n\nMTQ 1 - Budget\nI planned.\n") ==
          "ECQ1=I led.\n\nMore.|MTQ1=I planned.|text=Jane Doe");
    CHECK(split("ECQ 1: Leading Change\nI led.\n").sections[0].label == "ECQ 1: Leading Change");
}

TEST_CASE("labels may be spelled out", "[unit]") {
    CHECK(sections("Technical Qualification 2\nx\nMandatory Technical Qualification #1:\ny\n"
                   "EXECUTIVE CORE QUALIFICATION 3 – RESULTS DRIVEN\nz\n") == "ECQ3=z|MTQ1=y|TQ2=x");
}

TEST_CASE("ECQ names alone are headings where there are two", "[unit]") {
    CHECK(sections("Leading Change\nx\nLEADING PEOPLE:\ny\n") == "leading-change=x|leading-people=y");
    CHECK(sections("Skills\nLeading People\nBudgeting\n") == "text=Skills\nLeading People\nBudgeting\n");
}

TEST_CASE("an ECQ's name under its own label begins no section", "[unit]") {
    CHECK(sections("ECQ 2\nLeading People\nx\nECQ 3\nResults Driven\ny\n") == "ECQ2=x|ECQ3=y");
}

TEST_CASE("an answer on the label's line is not lost", "[unit]") {
    CHECK(sections("TQ1: I have ten years in budgets.\nTQ2: In 2019 I led an audit.\n") ==
          "TQ1=I have ten years in budgets.|TQ2=In 2019 I led an audit.");
    std::string const answer(300, 'x');
    CHECK(sections("ECQ1: " + answer + "\n") == "ECQ1=" + answer);
}

TEST_CASE("an answer of one line without I is text, a prompt or a title is none", "[unit]") {
    CHECK(sections("MTQ 1: Led the inspection of dams and measured seepage.\n\nMTQ 2: Managed nine reservoirs since "
                   "2012.\n") ==
          "MTQ1=Led the inspection of dams and measured seepage.|MTQ2=Managed nine reservoirs since 2012.");
    CHECK(sections("MTQ 1: Led the inspection of dams.\nMeasured seepage.\n") ==
          "MTQ1=Led the inspection of dams.\nMeasured seepage.");
    CHECK(sections("MTQ 1: In 2015, the agency lost its dams.\n") == "MTQ1=In 2015, the agency lost its dams.");
    CHECK(sections("MTQ 1: Senior experience with dams and their gates.\nLed inspections.\n") ==
          "MTQ1=Led inspections.");
    CHECK(
        sections(
            "MTQ 1: Demonstrated experience in leading inspections.\n\nMTQ 2: Ability to plan a drawdown.\nI did.\n") ==
        "MTQ1=|MTQ2=I did.");
    CHECK(sections("MTQ 1: Dam Safety and Inspection\n\nMTQ 2: Budget\n") == "MTQ1=|MTQ2=");
    CHECK(split("MTQ 1: Led the inspection of dams.\n").sections[0].label == "MTQ 1:");
}

TEST_CASE("prose that names a label is no heading", "[unit]") {
    for (std::string_view const prose : {"ECQ 1 was the hardest.\n", "TQ1 and TQ2 are below.\n", "ECQ 1-5 follow.\n",
                                         "TQ1/TQ2 combined\n", "ECQs\n", "Q3: revenue grew\n", "TQ 2019: budget\n"}) {
        INFO(prose);
        CHECK(sections(prose) == "text=" + std::string{prose});
    }
}

TEST_CASE("a list of headings in front does not make sections twice", "[unit]") {
    auto const application =
        split("ECQ 1: Leading Change\nECQ 2: Leading People\n\nECQ 1: Leading Change\nx\nECQ 2: Leading People\ny\n");
    CHECK(sections_of(application) == "ECQ1=x|ECQ2=y");
    CHECK(application.flags.empty());
}

TEST_CASE("a heading without text is a blank response", "[unit]") {
    CHECK(sections("TQ1\n\nTQ2\nx\n") == "TQ1=|TQ2=x");
}

TEST_CASE("headings of Markdown and HTML and bold lines split too", "[unit]") {
    CHECK(sections("# Jane\n\n## ECQ 1: Leading Change\n\nI *led*.\n\n**ECQ 2: Leading People**\n\n- I hired\n",
                   "d.md") == "ECQ1=I led.|ECQ2=\u2022 I hired|text=Jane");
    CHECK(sections("## ECQ 1\n\nI led.\n\n## R\u00E9sum\u00E9\n\nr\n", "d.md") == "ECQ1=I led.|resume=r");
    CHECK(sections("<h2>Leading People</h2><p>x</p><h2>Q1</h2>y") == "leading-people=x|Q1=y");
}
