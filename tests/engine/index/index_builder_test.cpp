#include "engine/index/index_builder.hpp"

#include "tests/engine/index/pools.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace winnow;
using winnow::testing::build;
using winnow::testing::facts;
using winnow::testing::plain_application;
using winnow::testing::random_pool;

namespace {

std::vector<std::uint32_t> positions(Index const& index, std::string_view term, std::size_t posting) {
    PostingList const list = index.postings(index.find_term(term).value());
    std::vector<std::uint32_t> found;
    for (std::uint32_t o = list.starts[posting]; o < list.starts[posting + 1]; ++o) {
        found.push_back(list.occurrences[o].position());
    }
    return found;
}

}  // namespace

TEST_CASE("documents are in byte order of ids and terms in byte order, however they were added", "[unit]") {
    Index const index =
        build({plain_application("b", "grant budget"), plain_application("a", "law"), plain_application("B", "audit")},
              Analyzer::named("porter"));
    REQUIRE(index.documents() == 3);
    CHECK(index.id(DocId{0}) == "B");
    CHECK(index.id(DocId{1}) == "a");
    CHECK(index.id(DocId{2}) == "b");
    CHECK(index.find("b") == DocId{2});
    CHECK_FALSE(index.find("c"));
    REQUIRE(index.terms() == 4);
    CHECK(index.term(TermId{0}) == "audit");
    CHECK(index.term(TermId{3}) == "law");
    CHECK_FALSE(index.find_term("staff"));
}

TEST_CASE("postings say in which documents a term occurs and where", "[unit]") {
    Index const index = build({plain_application("a", "budget plan budget"), plain_application("b", "plan"),
                               plain_application("c", "budget")},
                              Analyzer::named("porter"));
    PostingList const budget = index.postings(index.find_term("budget").value());
    CHECK(std::vector(budget.documents.begin(), budget.documents.end()) == std::vector{DocId{0}, DocId{2}});
    CHECK(std::vector(budget.starts.begin(), budget.starts.end()) == std::vector<std::uint32_t>{0, 2, 3});
    CHECK(positions(index, "budget", 0) == std::vector<std::uint32_t>{0, 2});
    CHECK(positions(index, "budget", 1) == std::vector<std::uint32_t>{0});
    CHECK(positions(index, "plan", 0) == std::vector<std::uint32_t>{1});
    CHECK(index.postings() == 4);
    CHECK(index.length(DocId{0}) == 3);
    CHECK(index.lengths()[2] == 1);
}

TEST_CASE("sections stand in section order, apart from each other, and only scored ones have tokens", "[unit]") {
    Application application{
        "a", {{"ECQ1", "ECQ 1", "budget the plan"}, {"resume", "CV", "law"}, {"essay1", "Essay", "audit"}}, {}, {}};
    std::swap(application.sections[0], application.sections[1]);
    Index const index = build({application}, Analyzer::named("porter"));
    auto const sections = index.sections(DocId{0});
    REQUIRE(sections.size() == 3);
    CHECK(sections[0].id == "ECQ1");
    CHECK(sections[0].first_position == 0);
    CHECK(sections[0].end_position == 3);  // a stop word takes a position
    CHECK(sections[0].length == 2);
    CHECK(sections[1].id == "resume");
    CHECK(sections[1].first_position == 3 + kSentenceGap);
    CHECK(sections[1].end_position == 4 + kSentenceGap);
    CHECK(sections[2].id == "essay1");
    CHECK(sections[2].length == 0);
    CHECK(sections[2].first_position == sections[2].end_position);
    CHECK_FALSE(index.find_term("audit"));
    CHECK(positions(index, "law", 0) == std::vector<std::uint32_t>{3 + kSentenceGap});
}

TEST_CASE("an application comes back as it was added", "[unit]") {
    Application const application{"a",
                                  {{"ECQ1", "ECQ #1", "Budget.\n"}, {"attachment:DD214", "DD214", ""}},
                                  {"TQ", "ECQ3"},
                                  {{"repaired-text", "2 places"}, {"empty", ""}}};
    Index const index = build({application}, Analyzer::named("porter"));
    Application const back = index.application(DocId{0});
    CHECK(back.id == "a");
    REQUIRE(back.sections.size() == 2);
    CHECK(back.sections[0].label == "ECQ #1");
    CHECK(back.sections[0].text == "Budget.\n");
    CHECK(back.sections[1].id == "attachment:DD214");
    CHECK(back.exempt == application.exempt);
    CHECK(back.flags == application.flags);
    CHECK(index.exempt(DocId{0}).size() == 2);
    CHECK(index.flags(DocId{0})[1].code == "empty");
}

TEST_CASE("a second application of an id is unreadable and the first is kept", "[unit]") {
    IndexBuilder builder{Analyzer::named("porter")};
    CHECK(builder.add(plain_application("a", "budget")));
    CHECK_FALSE(builder.add(plain_application("a", "law")));
    builder.add_unreadable({"Z", "line 7: not JSON"});
    Index const index = std::move(builder).build();
    CHECK(index.documents() == 1);
    CHECK(index.application(DocId{0}).sections[0].text == "budget");
    REQUIRE(index.unreadable().size() == 2);
    CHECK(index.unreadable()[0] == Unreadable{"Z", "line 7: not JSON"});
    CHECK(index.unreadable()[1].id == "a");
    CHECK_THAT(index.unreadable()[1].reason, Catch::StartsWith("duplicate id: "));
}

TEST_CASE("what is removed leaves nothing behind", "[unit]") {
    IndexBuilder builder{Analyzer::named("porter")};
    builder.add(plain_application("a", "audit"));
    builder.add(plain_application("b", "law"));
    CHECK(builder.remove("b"));
    CHECK_FALSE(builder.remove("b"));
    CHECK(builder.contains("a"));
    CHECK(builder.size() == 1);
    CHECK(facts(std::move(builder).build()) ==
          facts(build({plain_application("a", "audit")}, Analyzer::named("porter"))));
}

TEST_CASE("an empty pool makes an empty index", "[unit]") {
    Index const index = build({}, Analyzer::named("porter"), 2);
    CHECK(index.documents() == 0);
    CHECK(index.terms() == 0);
    CHECK_FALSE(index.find("a"));
    CHECK_FALSE(index.find_term("a"));
}

TEST_CASE("neither the order of adding nor the number of threads changes an index", "[property]") {
    unsigned const seed = GENERATE(1U, 2U, 3U);
    INFO("seed " << seed);
    std::mt19937 random{seed};
    // Long enough that there are several tasks for the threads.
    std::vector<Application> pool = random_pool(300, random);
    for (Application& application : pool) {
        for (Section& section : application.sections) {
            std::string const once = section.text;
            for (int i = 0; i < 40; ++i) { section.text += once; }
        }
    }
    Analyzer const analyzer = Analyzer::named("winnow");
    std::vector<std::string> const expected = facts(build(pool, analyzer));
    std::shuffle(pool.begin(), pool.end(), random);
    CHECK(facts(build(pool, analyzer, 1)) == expected);
    CHECK(facts(build(pool, analyzer, 2)) == expected);
    CHECK(facts(build(pool, analyzer, 5)) == expected);
}

TEST_CASE("postings tell what a plain walk through the tokens tells", "[differential]") {
    std::mt19937 random{21};
    std::vector<Application> const pool = random_pool(80, random);
    Analyzer analyzer = Analyzer::named("winnow");
    Index const index = build(pool, analyzer, 2);

    using Fact = std::tuple<std::string, std::string, std::uint32_t, Context>;  // term, id, position, context
    std::vector<Fact> expected;
    TokenBuffer buffer;
    for (Application const& application : pool) {
        std::uint32_t offset = 0;
        for (Section const& section : application.sections) {
            if (section.id == "essay1") { continue; }
            analyzer.analyze(section.text, buffer);
            for (Token const& token : buffer.tokens) {
                expected.emplace_back(buffer.term(token), application.id, offset + token.position, token.context);
            }
            if (buffer.positions > 0) { offset += buffer.positions + kSentenceGap; }
        }
    }
    std::sort(expected.begin(), expected.end());

    std::vector<Fact> found;
    for (std::size_t t = 0; t < index.terms(); ++t) {
        PostingList const list = index.postings(static_cast<TermId>(t));
        for (std::size_t i = 0; i < list.documents.size(); ++i) {
            for (std::uint32_t o = list.starts[i]; o < list.starts[i + 1]; ++o) {
                found.emplace_back(index.term(static_cast<TermId>(t)), index.id(list.documents[i]),
                                   list.occurrences[o].position(), list.occurrences[o].context());
            }
        }
    }
    CHECK(found == expected);  // the index's order is the sorted one
}
