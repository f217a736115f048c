#include "engine/review/draft_limits.hpp"

#include "engine/review/review.hpp"
#include "tests/engine/review/passages.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace winnow;
using namespace winnow::testing;

namespace {

std::vector<Finding> findings_of(Draft const& draft, std::string_view rule) {
    std::vector<Finding> findings = review(draft, {}, nullptr);
    std::erase_if(findings, [rule](Finding const& finding) { return finding.rule != rule; });
    return findings;
}

}  // namespace

TEST_CASE("a finding about pages marks what stands on the pages past the limit", "[review][unit]") {
    // Two pages of twelve bytes each.
    auto const found =
        findings_of(draft_of("resume", "{limit=resume pages 1} {pages=2} I led a dam. I led a dam"), "page-limit");
    REQUIRE(found.size() == 1);
    CHECK(found[0].begin == 12);
    CHECK(found[0].end == 24);
    CHECK(found[0].message == "2 pages where 1 is allowed; from here on it is past the limit");
}

TEST_CASE("a limit of the résumé is that of a lone text, where the plan wants a résumé", "[review][unit]") {
    std::string const facts = "{mode=resume} {limit=resume words 2} ";
    CHECK(findings_of(draft_of("text", facts + "I led a dam"), "character-limit").size() == 1);
    CHECK(findings_of(draft_of("text", facts + "I led a dam {resume} I led"), "character-limit").empty());
}

TEST_CASE("a limit of the whole runs through the sections, and essays do not count", "[review][unit]") {
    auto const found =
        findings_of(draft_of("ECQ1", "{limit=all words 5} I led a dam {ECQ2} I led {essay1} Of my own words are some"),
                    "character-limit");
    REQUIRE(found.size() == 1);
    CHECK(found[0].section == "ECQ2");
    CHECK(found[0].begin == 2);
    CHECK(found[0].message == "past the limit of 5 words");
}

TEST_CASE("a text without pages is estimated, and half a page of doubt is left", "[review][unit]") {
    std::string lines;
    for (int line = 0; line < 81; ++line) { lines += "I led a dam.\\n"; }
    std::string const limit = "{limit=resume pages 1} ";
    CHECK(findings_of(draft_of("resume", limit + lines), "page-limit").empty());
    auto const found = findings_of(draft_of("resume", limit + lines + lines), "page-limit");
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "about 3 pages where 1 is allowed");
}
