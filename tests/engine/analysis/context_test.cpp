#include "engine/analysis/context.hpp"

#include "tests/engine/analysis/analysis_support.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;

namespace {

std::string context(std::string_view text, std::string_view word) {
    static Analyzer analyzer = Analyzer::named("winnow");
    return context_of(analyzer, text, word);
}

std::string dump(std::size_t words, std::string_view separator) {
    static constexpr std::string_view kWords[] = {"budget formulation",      "procurement",     "audit",
                                                  "contract administration", "risk management", "payroll",
                                                  "chain of custody",        "outreach"};
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
        if (i > 0) { text += separator; }
        text += kWords[i % 8];
    }
    return text;
}

}  // namespace

TEST_CASE("chains of nouns, titles and headings are lists", "[analysis][unit]") {
    CHECK(context("budget formulation, procurement, audit", "procurement") == "listed");
    CHECK(context("Skills: Python, SQL, C++", "SQL") == "listed");
    CHECK(context("Program Analyst", "Analyst") == "listed");
    CHECK(context("PROGRAM ANALYST, OFFICE OF BUDGET", "BUDGET") == "listed");
    CHECK(context("Planning | Scheduling | Budgeting", "Scheduling") == "listed");
    CHECK(context("Chief of Staff and Director of Procurement", "Procurement") == "listed");
    CHECK(context("Accounting, auditing and planning.", "auditing") == "listed");
    for (std::string_view const separator : {", ", "; ", " | ", " ", "\n", "\n- ", " \xE2\x80\xA2 ", "\t"}) {
        INFO("separator '" << separator << "'");
        CHECK(context(dump(40, separator), "audit") == "listed");
    }
    CHECK(context(dump(40, ", ") + ".", "audit") == "listed");
}

TEST_CASE("a bullet with a verb and an object is prose", "[analysis][unit]") {
    CHECK(context("Led a team of 12 in budget formulation, procurement and audit.", "audit") == "prose");
    CHECK(context("- Managed travel and budget", "budget") == "prose");
    CHECK(context("\xE2\x80\xA2 Developed and implemented procurement policies", "procurement") == "prose");
    CHECK(context("Successfully negotiated contracts", "contracts") == "prose");
    CHECK(context("Oversees payroll", "payroll") == "prose");
    CHECK(context("Plan the annual budget", "budget") == "prose");
    CHECK(context("Responsible for purchasing and travel", "purchasing") == "prose");
    CHECK(context("I audit grants.", "grants") == "prose");
    CHECK(context("Trained 12 payroll clerks", "payroll") == "prose");
    CHECK(context("Order, maintain and replenish merchandise", "merchandise") == "prose");
    CHECK(context("Trained, certified payroll clerk", "payroll") == "listed");
    CHECK(context("Accomplishments: Led an audit of payroll", "payroll") == "prose");
}

TEST_CASE("a dump inside a sentence is a list nevertheless", "[analysis][unit]") {
    std::string const text = "I managed a budget, " + dump(20, ", ") + ".";
    CHECK(context(text, "managed") == "prose");
    CHECK(context(text, "audit") == "listed");
    CHECK(context("I managed a program with " + dump(30, " "), "payroll") == "listed");
}

TEST_CASE("what is denied counts as denied", "[analysis][unit]") {
    CHECK(context("I have no experience in budgeting, audit or procurement.", "procurement") == "negated");
    CHECK(context("I have not managed grants.", "grants") == "negated");
    CHECK(context("I haven\xE2\x80\x99t managed grants.", "grants") == "negated");
    CHECK(context("Worked without supervision.", "supervision") == "negated");
    CHECK(context("Worked without supervision.", "Worked") == "prose");
    CHECK(context("No procurement experience", "procurement") == "negated");
    CHECK(context("Procurement: no experience", "Procurement") == "negated");
}

TEST_CASE("what is hoped for counts as denied", "[analysis][unit]") {
    CHECK(context("I would like to manage grants.", "grants") == "negated");
    CHECK(context("I hope to work in procurement.", "procurement") == "negated");
    CHECK(context("Interested in learning budget formulation", "formulation") == "negated");
    CHECK(context("Seeking a position in finance", "finance") == "negated");
}

TEST_CASE("a denial ends with its clause", "[analysis][unit]") {
    CHECK(context("I have no experience in grants, but I led audits.", "audits") == "prose");
    CHECK(context("I have no experience in grants, I led audits.", "audits") == "prose");
    CHECK(context("I have not managed grants; I led audits.", "audits") == "prose");
    CHECK(context("Without a budget, I led audits.", "audits") == "prose");
    CHECK(context("I have no grants experience and I led audits.", "audits") == "prose");
    CHECK(context("I have no grants experience. I led audits.", "audits") == "prose");
    CHECK(context("I led audits and have no experience in grants.", "audits") == "prose");
}

TEST_CASE("phrases that deny nothing are known", "[analysis][unit]") {
    CHECK(context("I led not only audits but also grants.", "audits") == "prose");
    CHECK(context("Duties included but were not limited to audits.", "audits") == "prose");
    CHECK(context("Delivered reports no later than Friday to auditors.", "auditors") == "prose");
    CHECK(context("I was the No. 1 auditor.", "auditor") == "prose");
    CHECK(context("Wrote a plan to reduce audits.", "audits") == "prose");
}

TEST_CASE("other languages have no contexts: all is prose", "[analysis][unit]") {
    Analyzer french = Analyzer::named("winnow", "french");
    CHECK(context_of(french, "budget, audit", "audit") == "prose");
}
