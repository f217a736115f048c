#include "engine/score/length_limit.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>

using namespace winnow;

namespace {

std::vector<LimitedText> limited(std::vector<Section> const& sections) {
    std::vector<LimitedText> texts;
    std::transform(sections.begin(), sections.end(), std::back_inserter(texts), LimitedText::of);
    return texts;
}

}  // namespace

TEST_CASE("a limit is passed at the first word or character beyond it", "[unit]") {
    auto const offset = [](std::string_view text, Limit const& limit) {
        return limit_offset({"resume", text, {}}, limit);
    };
    CHECK(offset("one two three", {"resume", "words", 2}) == 8);
    CHECK_FALSE(offset("one two ", {"resume", "words", 2}));
    CHECK(offset("one", {"resume", "words", 0}) == 0);
    CHECK(offset("äöü", {"resume", "characters", 2}) == 4);
    CHECK_FALSE(offset("äöü", {"resume", "characters", 3}));
}

TEST_CASE("a limit of the whole runs through the sections in their order", "[unit]") {
    Plan plan;
    plan.limits = {{"all", "words", 3}};
    std::vector<Section> const sections{{"ECQ1", "", "one two"}, {"ECQ2", "", "three four"}, {"resume", "", "five"}};
    auto const cuts = limit_cuts(plan, limited(sections), {});
    CHECK_FALSE(cuts[0]);
    CHECK(cuts[1]->offset == 6);
    CHECK(cuts[2]->offset == 0);
}

TEST_CASE("a requirement's limit holds for the response that answers it, the tightest wins", "[unit]") {
    Plan plan;
    plan.requirements.resize(1);
    plan.requirements[0].id = "MTQ1";
    plan.requirements[0].limit = Limit{"", "words", 2};
    plan.limits = {{"resume", "words", 1}, {"MTQ1", "characters", 100}};
    std::vector<Section> const sections{{"TQ1", "", "one two three"}, {"resume", "", "four five"}};
    std::vector<Answer> const answers{{Answer::Kind::response, 0}};
    auto const cuts = limit_cuts(plan, limited(sections), answers);
    CHECK(cuts[0]->offset == 8);
    CHECK(length_of(cuts[0]->limit) == "2 words");
    CHECK(cuts[1]->offset == 5);
}

TEST_CASE("a limit in pages is passed where the next page of the document begins", "[unit]") {
    // Pages of five letters each.
    LimitedText const own{"ECQ1", "page1page2page3", {0, 1, false, {5, 10}}};
    CHECK(counted_pages(own.pages) == 3);
    CHECK(limit_offset(own, {"ECQ1", "pages", 2}) == 10);
    CHECK(limit_offset(own, {"ECQ1", "pages", 1}) == 5);
    CHECK(limit_offset(own, {"ECQ1", "pages", 0}) == 0);
    CHECK_FALSE(limit_offset(own, {"ECQ1", "pages", 3}));

    // What begins below another text has less than a page there, which is not held against it.
    LimitedText const shared{"ECQ2", "page3page4page5", {0, 3, true, {5, 10}}};
    CHECK(counted_pages(shared.pages) == 2);
    CHECK_FALSE(limit_offset(shared, {"ECQ2", "pages", 2}));
    CHECK(limit_offset(shared, {"ECQ2", "pages", 1}) == 10);

    // A page that only the next section's text is on.
    CHECK_FALSE(limit_offset({"ECQ1", "page1", {0, 1, false, {5}}}, {"ECQ1", "pages", 1}));
}

TEST_CASE("a text whose format fixes no pages never passes a limit in pages", "[unit]") {
    LimitedText const text{"resume", "any length", {}};
    CHECK(counted_pages(text.pages) == 0);
    CHECK_FALSE(limit_offset(text, {"resume", "pages", 0}));
    CHECK_FALSE(offsets_beyond_all({&text, 1}, {"all", "pages", 0})[0]);
}

TEST_CASE("pages of the whole are those of the documents, one document behind the other", "[unit]") {
    // ECQ1 on pages 1 and 2 of the first document, ECQ2 on 2 and 3, which both share; a résumé of two pages; a text.
    std::vector<LimitedText> const sections{{"ECQ1", "aaaabbbb", {0, 1, false, {4}}},
                                            {"ECQ2", "bbbbcccc", {0, 2, true, {4}}},
                                            {"resume", "ddddeeee", {1, 1, false, {4}}},
                                            {"text", "no pages", {}}};
    using Offsets = std::vector<std::optional<std::size_t>>;
    CHECK(offsets_beyond_all(sections, {"all", "pages", 5}) == Offsets{{}, {}, {}, {}});
    CHECK(offsets_beyond_all(sections, {"all", "pages", 4}) == Offsets{{}, {}, 4, {}});
    CHECK(offsets_beyond_all(sections, {"all", "pages", 3}) == Offsets{{}, {}, 0, {}});
    CHECK(offsets_beyond_all(sections, {"all", "pages", 1}) == Offsets{4, 0, 0, {}});
}

TEST_CASE("in résumé mode a limit of the résumé is that of an application's only text", "[unit]") {
    Plan plan;
    plan.mode = Mode::resume;
    plan.limits = {{"resume", "words", 1}};
    std::vector<Section> sections{{"text", "", "one two"}};
    CHECK(limit_cuts(plan, limited(sections), {})[0]->offset == 4);
    plan.mode = Mode::narrative;
    CHECK_FALSE(limit_cuts(plan, limited(sections), {})[0]);
    plan.mode = Mode::resume;
    sections.insert(sections.begin(), {"resume", "", "three"});
    CHECK_FALSE(limit_cuts(plan, limited(sections), {})[1]);
}
