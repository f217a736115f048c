#include "engine/plan/plan_json.hpp"

#include "engine/record/error.hpp"

#include <catch2/catch.hpp>
#include <sstream>
#include <string>

using namespace winnow;
using Catch::Matchers::Contains;
using Catch::Matchers::Equals;
using Catch::Matchers::StartsWith;

namespace {

/// Every key of the schema. The hash below is Python's: sha256 of json.dumps with sorted keys and without white space.
constexpr auto kWhole = R"({"schema":"winnow.plan/1",
 "announcement":{"id":"A-1","title":"Director","series":["0560"],"grades":["ES-00"],"closes":"2026-01-31","sha256":"ab"},
 "mode":"narrative","framework":"opm-2006","analyzer":"winnow/1","background":{"sha256":"cd"},
 "composite":{"coverage":0.6,"listed_credit":0.5},
 "limits":[{"applies_to":"resume","unit":"pages","value":2}],"beyond_limit":"ignore","warnings":["thin-plan"],
 "requirements":[
  {"id":"MTQ1","label":"MTQ #1","kind":"tq","mandatory":false,"grades":["ES-00"],"weight":0.75,
   "limit":{"applies_to":"MTQ1","unit":"words","value":500},"text":"Budget formulation.",
   "span":{"field":"Summary","begin":3,"end":22},
   "keywords":[
    {"keyword":"budget formulation","weight":0.9,"required":true,"aliases":["budgeting"],
     "span":{"field":"Summary","begin":3,"end":21}},
    {"keyword":"añadir","weight":0.1,"required":false,"aliases":[],"span":null}]},
  {"id":"DUTY1","label":"Duties","kind":"duty","mandatory":true,"grades":[],"weight":0.25,"limit":null,"text":"",
   "span":null,"keywords":[]}],
 "not_scored":[{"kind":"essay","text":"Essay 1"}],"sealed":null})";
constexpr auto kWholeHash = "1a4f83a548e6e3e4c9dde1f16e021f5a7b72537a77a749fdab1cf8f7d0588bd6";

std::string written(Plan const& plan, JsonWriter::Style style = JsonWriter::Style::compact) {
    std::ostringstream out;
    JsonWriter json{out, style};
    write_plan(plan, json);
    return out.str();
}

/// kWhole with the first `from` replaced.
std::string edited(std::string const& from, std::string const& to) {
    std::string text = kWhole;
    std::size_t const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string plan_of(std::string const& requirements) {
    return R"({"schema":"winnow.plan/1","requirements":[)" + requirements + "]}";
}

/// The message with which a plan is refused.
std::string refusal(std::string const& json) {
    try {
        static_cast<void>(read_plan(json, "p.json"));
    } catch (Error const& error) {
        std::string message = error.what();
        CHECK(message.find('\n') == std::string::npos);
        return message;
    }
    return "read";
}

}  // namespace

TEST_CASE("every key of a plan is read", "[unit]") {
    Plan const plan = read_plan(kWhole, "p.json");
    CHECK(plan.announcement_id == "A-1");
    CHECK(plan.title == "Director");
    CHECK(plan.series == std::vector<std::string>{"0560"});
    CHECK(plan.grades == std::vector<std::string>{"ES-00"});
    CHECK(plan.closes == "2026-01-31");
    CHECK(plan.announcement_sha256 == "ab");
    CHECK(plan.mode == Mode::narrative);
    CHECK(plan.framework == "opm-2006");
    CHECK(plan.analyzer == "winnow/1");
    CHECK(plan.background_sha256 == "cd");
    CHECK(plan.composite.coverage == 600'000'000);
    CHECK(plan.composite.listed_credit == 500'000'000);
    REQUIRE(plan.limits.size() == 1);
    CHECK(plan.limits[0].applies_to == "resume");
    CHECK(plan.limits[0].unit == "pages");
    CHECK(plan.limits[0].value == 2);
    CHECK(plan.ignore_beyond_limit);
    CHECK(plan.warnings == std::vector<std::string>{"thin-plan"});
    REQUIRE(plan.not_scored.size() == 1);
    CHECK(plan.not_scored[0].kind == "essay");
    CHECK(plan.not_scored[0].text == "Essay 1");
    CHECK_FALSE(plan.sealed);

    REQUIRE(plan.requirements.size() == 2);
    Requirement const& first = plan.requirements[0];
    CHECK(first.id == "MTQ1");
    CHECK(first.label == "MTQ #1");
    CHECK(first.kind == RequirementKind::tq);
    CHECK_FALSE(first.mandatory);
    CHECK(first.weight == 750'000'000);
    REQUIRE(first.limit);
    CHECK(first.limit->value == 500);
    CHECK(first.span == SourceSpan{"Summary", 3, 22});
    REQUIRE(first.keywords.size() == 2);
    CHECK(first.keywords[0].keyword == "budget formulation");
    CHECK(first.keywords[0].weight == 900'000'000);
    CHECK(first.keywords[0].required);
    CHECK(first.keywords[0].aliases == std::vector<std::string>{"budgeting"});
    CHECK_FALSE(first.keywords[1].span);
    CHECK_FALSE(plan.requirements[1].limit);
}

TEST_CASE("a plan's hash is SHA-256 of its canonical JSON without the seal", "[golden]") {
    CHECK(read_plan(kWhole, "p.json").sha256 == kWholeHash);
}

TEST_CASE("a plan that is written and read again is the same, byte for byte and by its hash", "[unit]") {
    Plan plan = read_plan(kWhole, "p.json");
    plan.requirements[0].keywords[0].weight = 666'667'000;
    plan.requirements[0].keywords[1].weight = 333'333'000;
    finish_plan(plan);
    for (auto const style : {JsonWriter::Style::compact, JsonWriter::Style::readable}) {
        Plan const again = read_plan(written(plan, style), "p.json");
        CHECK(again.sha256 == plan.sha256);
        CHECK(written(again) == written(plan));
    }
}

TEST_CASE("what a person leaves out has a sensible value", "[unit]") {
    Plan const plan = read_plan(plan_of(R"({"id":"MTQ1","keywords":[{"keyword":"budget"},{"keyword":"audit"}]},
                                           {"id":"SE1"},{"id":"ECQ2"},{"id":"DUTY1"},{"id":"X"})"),
                                "p.json");
    CHECK(plan.mode == Mode::narrative);
    CHECK(plan.framework == "none");
    CHECK(plan.composite.coverage == 700'000'000);
    CHECK(plan.composite.listed_credit == 250'000'000);
    CHECK_FALSE(plan.ignore_beyond_limit);
    REQUIRE(plan.requirements.size() == 5);
    CHECK(plan.requirements[0].label == "MTQ1");
    CHECK(plan.requirements[0].mandatory);
    CHECK(plan.requirements[0].kind == RequirementKind::tq);
    CHECK(plan.requirements[1].kind == RequirementKind::specialized_experience);
    CHECK(plan.requirements[2].kind == RequirementKind::ecq);
    CHECK(plan.requirements[3].kind == RequirementKind::duty);
    CHECK(plan.requirements[4].kind == RequirementKind::qualification);
    CHECK(plan.requirements[0].weight == 300'000'000);
    CHECK(plan.requirements[2].weight == 250'000'000);
    CHECK(plan.requirements[3].weight == 75'000'000);
    CHECK(plan.requirements[0].keywords[1].weight == 500'000'000);
    CHECK(read_plan(plan_of(R"({"id":"SE1"})"), "p.json").mode == Mode::resume);
}

TEST_CASE("what is wrong with a plan is said with its path", "[unit]") {
    CHECK(refusal("{\"a\":[1,2") == "p.json: not JSON at line 1, column 10 (byte 9): incomplete JSON");
    CHECK_THAT(refusal("[]"), StartsWith("p.json: is no plan"));
    CHECK_THAT(refusal(""), StartsWith("p.json: is no plan"));
    CHECK_THAT(refusal("{}"), StartsWith("p.json: is no plan"));
    CHECK_THAT(refusal(R"({"SearchResult": {}})"), StartsWith("p.json: is no plan"));
    CHECK_THAT(refusal("# Dam Engineer\n"), StartsWith("p.json: is no plan"));
    CHECK(refusal(R"({"schema":"winnow.plan/1"})") == "p.json: the key \"requirements\" is missing");
    CHECK(refusal(plan_of("")) == "p.json: requirements: must hold at least one requirement");
    CHECK_THAT(refusal(edited("plan/1", "plan/2")), Equals("p.json: schema: must be \"winnow.plan/1\""));
    CHECK_THAT(refusal(edited(R"("required":true)", R"("requird":true)")),
               Contains("p.json: requirements[0].keywords[0]: unknown key \"requird\": the keys here are keyword, "));
    CHECK_THAT(refusal(edited(R"("mode":)", R"("line\nend":1,"mode":)")), Contains(R"(unknown key "line\nend")"));
    CHECK(refusal(edited(R"("weight":0.9)", R"("weight":"0.9")")) ==
          "p.json: requirements[0].keywords[0].weight: must be a number");
    CHECK(refusal(edited(R"("weight":0.9)", R"("weight":-0.1)")) ==
          "p.json: requirements[0].keywords[0].weight: must be from 0 to 1");
    CHECK(refusal(edited(R"("weight":0.9)", R"("weight":0.8)")) ==
          "p.json: requirements[0].keywords: the weights sum to 0.9, not to 1");
    CHECK(refusal(edited(R"("weight":0.75)", R"("weight":0.7)")) ==
          "p.json: requirements: the weights sum to 0.95, not to 1");
    CHECK(refusal(edited(R"("weight":0.75,)", "")) ==
          "p.json: requirements[0]: the key \"weight\" is missing: give it to all or to none");
    CHECK(refusal(edited(R"("id":"DUTY1")", R"("id":"MTQ1")")) ==
          "p.json: requirements[1].id: \"MTQ1\" is the id of an earlier requirement");
    CHECK(refusal(edited(R"("coverage":0.6)", R"("coverage":1.5)")) ==
          "p.json: composite.coverage: must be from 0 to 1");
    CHECK(refusal(edited(R"("mode":"narrative")", R"("mode":"both")")) ==
          "p.json: mode: \"both\" is none of narrative, resume");
    CHECK(refusal(edited(R"("value":2)", R"("value":-2)")) ==
          "p.json: limits[0].value: must be a whole number, zero or more");
    CHECK(refusal(edited(R"("begin":3,"end":22)", R"("begin":23,"end":22)")) ==
          "p.json: requirements[0].span: ends before it begins");
    CHECK(refusal(edited(R"("keyword":"budget formulation")", R"("keyword":"")")) ==
          "p.json: requirements[0].keywords[0].keyword: must not be empty");
    CHECK(refusal(edited(R"("keyword":"budget formulation")", R"("keyword":" \t ")")) ==
          "p.json: requirements[0].keywords[0].keyword: must not be empty");
    CHECK(refusal(edited(R"(["budgeting"])", R"(["budgeting",""])")) ==
          "p.json: requirements[0].keywords[0].aliases[1]: must not be empty");
    CHECK(refusal(edited(R"("keyword":"budget formulation")", R"("keyword":"AÑADIR ")")) ==
          "p.json: requirements[0].keywords[1].keyword: is an earlier keyword of the requirement: keep one of the two");
}

TEST_CASE("ids and what limits apply to have one spelling", "[unit]") {
    Plan const plan = read_plan(plan_of(R"({"id":"MTQ #1","limit":{"applies_to":"mtq 1","unit":"words","value":9}},
                                           {"id":"ecq-2"},{"id":"Grants"})")
                                    .replace(0, 1, R"({"limits":[
        {"applies_to":"MTQ #1","unit":"words","value":1},{"applies_to":"Resume","unit":"words","value":2},
        {"applies_to":"Grants","unit":"words","value":3},{"applies_to":"all","unit":"words","value":4}],)"),
                                "p.json");
    REQUIRE(plan.requirements.size() == 3);
    CHECK(plan.requirements[0].id == "MTQ1");
    CHECK(plan.requirements[0].label == "MTQ #1");
    CHECK(plan.requirements[0].kind == RequirementKind::tq);
    CHECK(plan.requirements[0].limit.value().applies_to == "MTQ1");
    CHECK(plan.requirements[1].id == "ECQ2");
    CHECK(plan.requirements[1].kind == RequirementKind::ecq);
    CHECK(plan.requirements[2].id == "Grants");
    std::vector<std::string> limited;
    for (Limit const& limit : plan.limits) { limited.push_back(limit.applies_to); }
    CHECK(limited == std::vector<std::string>{"MTQ1", "resume", "Grants", "all"});

    CHECK(refusal(plan_of(R"({"id":"MTQ1"},{"id":"MTQ #1"})")) ==
          "p.json: requirements[1].id: \"MTQ1\" is the id of an earlier requirement");
    CHECK(refusal(edited(R"("applies_to":"resume")", R"("applies_to":"transcript")")) ==
          "p.json: limits[0].applies_to: must be a section such as 'resume', the id of a requirement of the plan, or "
          "'all'");
    CHECK(refusal(edited(R"("applies_to":"MTQ1")", R"("applies_to":"MTQ2")")) ==
          "p.json: requirements[0].limit.applies_to: must be \"MTQ1\": the limit is that requirement's");
}

TEST_CASE("weights may be off by a millionth, no more", "[unit]") {
    auto const thirds = [](std::string const& last) {
        return plan_of(R"({"id":"A","weight":0.333333},{"id":"B","weight":0.333333},{"id":"C","weight":)" + last + "}");
    };
    CHECK(refusal(thirds("0.333333")) == "read");
    CHECK_THAT(refusal(thirds("0.333332")), Contains("the weights sum to 0.999998, not to 1"));
}

TEST_CASE("a sealed plan is read as long as nobody edits it", "[unit]") {
    std::string const seal = R"("sealed":{"at":"2026-01-01T00:00:00Z","sha256":")" + std::string{kWholeHash} + "\"}";
    Plan const plan = read_plan(edited(R"("sealed":null)", seal), "p.json");
    REQUIRE(plan.sealed);
    CHECK(plan.sealed->at == "2026-01-01T00:00:00Z");
    CHECK(plan.sha256 == kWholeHash);

    std::string changed = edited(R"("sealed":null)", seal);
    changed.replace(changed.find("Director"), 8, "Dictator");
    CHECK_THAT(refusal(changed), Contains("p.json: sealed: the sealed plan was edited"));
}

TEST_CASE("a limit of one is in the singular", "[unit]") {
    CHECK(length_of({"resume", "pages", 1}) == "1 page");
    CHECK(length_of({"resume", "words", 250}) == "250 words");
}
