// A plan on its way from the announcement to the ranking: edited, linted, compared, sealed.
#include "tests/tools/winnow/workplace.hpp"

using namespace winnow::testing;
using Catch::Matchers::Contains;

namespace {

/// The hand-made plan with something replaced.
void write_edited(Workplace const& workplace, std::string const& name, std::string_view from, std::string_view to) {
    std::string text = workplace.read("plan.json");
    std::size_t const at = text.find(from);
    REQUIRE(at != std::string::npos);
    workplace.write(name, text.replace(at, from.size(), to));
}

}  // namespace

TEST_CASE("plan lint ends with 1 at or above the severity of --fail-on", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();  // two keywords: a thin plan, which is a warning
    CHECK(workplace.run({"plan", "lint", "plan.json"}).exit_code == 0);
    CHECK(workplace.run({"plan", "lint", "plan.json", "--fail-on", "warning"}).exit_code == 1);
    CHECK(workplace.run({"plan", "lint", "plan.json", "--fail-on", "error"}).exit_code == 0);
    write_edited(workplace, "bad.json", "seepage", "women");
    Outcome const bad = workplace.run({"plan", "lint", "bad.json"});
    CHECK(bad.exit_code == 1);
    CHECK_THAT(bad.out, Contains("error protected-group") && Contains("SE1: \"women\""));
    CHECK(bad.err.empty());
    CHECK(workplace.run({"plan", "lint", "bad.json", "--fail-on", "never"}).exit_code == 0);
}

TEST_CASE("plan lint tells once what several requirements share", "[cli]") {
    Workplace const workplace;
    std::string const sample = WINNOW_SOURCE_DIR "/corpus/sample/gs-announcement.md";
    CHECK(workplace.run({"plan", sample, "-o", "graded.json", "--quiet"}).exit_code == 0);
    Outcome const linted = workplace.run({"plan", "lint", "graded.json"});
    CHECK_THAT(linted.out, Contains("SE1, SE2: \"reports\" stands in"));
    CHECK_THAT(linted.out, !Contains("    SE2: \"reports\""));
}

TEST_CASE("plan lint names wrong sums that every other verb refuses", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    write_edited(workplace, "sum.json", "\"spillway\",\"weight\":2.5E-1", "\"spillway\",\"weight\":5E-1");
    Outcome const linted = workplace.run({"plan", "lint", "sum.json", "--format", "json"});
    CHECK(linted.exit_code == 1);
    auto const document = json_of(linted.out);
    CHECK(document.at("counts").at("error").to_number<int>() == 1);
    auto const& finding = document.at("findings").at(0);
    CHECK(finding.at("rule").as_string() == "weights-do-not-sum");
    CHECK(finding.at("place").as_string() == "requirements[0].keywords");
    CHECK_THAT(std::string{finding.at("message").as_string()}, Contains("1.25"));
    Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--plan", "sum.json"});
    CHECK(ranked.exit_code == 2);
    CHECK_THAT(ranked.err, Contains("requirements[0].keywords: the weights sum to 1.25, not to 1"));
}

TEST_CASE("plan lint of what is no plan is an error, not a finding", "[cli]") {
    Workplace const workplace;
    workplace.write("broken.json", "{\"schema\":");
    for (char const* file : {"broken.json", "announcement.json", "nothing.json"}) {
        Outcome const linted = workplace.run({"plan", "lint", file});
        CHECK(linted.exit_code == 2);
        CHECK(is_one_error_line(linted.err));
        CHECK(linted.out.empty());
    }
}

TEST_CASE("a sealed plan ranks as before, and is refused by every verb once it was edited", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    Outcome const sealing = workplace.run({"plan", "seal", "plan.json", "-o", "sealed.json"});
    CHECK(sealing.exit_code == 0);
    CHECK_THAT(sealing.err, Contains("sealed at 20") && Contains("SHA-256 "));
    std::string const open = workplace.run({"rank", "pool.ndjson", "--plan", "plan.json", "--format", "json"}).out;
    CHECK(workplace.run({"rank", "pool.ndjson", "--plan", "sealed.json", "--format", "json"}).out == open);

    std::string text = workplace.read("sealed.json");
    workplace.write("sealed.json", text.replace(text.find("seepage"), 7, "leakage"));
    for (std::vector<std::string> const& command :
         {std::vector<std::string>{"rank", "pool.ndjson", "--plan", "sealed.json"},
          {"plan", "lint", "sealed.json"},
          {"plan", "seal", "sealed.json"},
          {"plan", "diff", "plan.json", "sealed.json"}}) {
        Outcome const refused = workplace.run(command);
        CHECK(refused.exit_code == 2);
        CHECK(is_one_error_line(refused.err));
        CHECK_THAT(refused.err, Contains("the sealed plan was edited"));
    }
}

TEST_CASE("plan seal writes in place and refuses to seal twice", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    CHECK(workplace.run({"plan", "seal", "plan.json", "-o", "plan.json", "--quiet"}).err.empty());
    std::string const sealed = workplace.read("plan.json");
    CHECK_THAT(sealed, Contains("\"sealed\":{\"at\":\"20"));
    Outcome const again = workplace.run({"plan", "seal", "plan.json", "-o", "plan.json"});
    CHECK(again.exit_code == 2);
    CHECK_THAT(again.err, Contains("sealed already"));
    CHECK(workplace.read("plan.json") == sealed);
}

TEST_CASE("plan diff shows what an edit changed, and nothing between equal plans", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    write_edited(workplace, "edited.json", "spillway", "spillway gates");
    Outcome const compared = workplace.run({"plan", "diff", "plan.json", "edited.json"});
    CHECK(compared.exit_code == 0);
    CHECK_THAT(compared.out, Contains("~ SE1\n    - spillway (weight 0.25)\n    + spillway gates (weight 0.25)\n"));
    CHECK_THAT(workplace.run({"plan", "diff", "plan.json", "plan.json"}).out, Contains("the plans are the same\n"));

    auto const document = json_of(workplace.run({"plan", "diff", "plan.json", "edited.json", "--format", "json"}).out);
    auto const& keywords = document.at("requirements").at(0).at("keywords").as_array();
    REQUIRE(keywords.size() == 2);
    CHECK(keywords[0].at("change").as_string() == "removed");
    CHECK(keywords[1].at("keyword").as_string() == "spillway gates");
}

TEST_CASE("a plan is one page without scripts, whether it is made or was edited", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    Outcome const made = workplace.run({"plan", "announcement.json", "--position", "DAM-1", "--format", "html"});
    CHECK(made.exit_code == 0);
    CHECK_THAT(made.out, Contains("<h2>Requirements</h2>") && Contains("bytes ") && !Contains("<script"));
    write_edited(workplace, "edited.json", "seepage", "seepage <b>& \\u0022more");
    Outcome const edited = workplace.run({"plan", "edited.json", "--format", "html"});
    CHECK(edited.exit_code == 0);
    CHECK_THAT(edited.out, Contains("seepage &lt;b&gt;&amp; ") && !Contains("<b>"));
    CHECK_THAT(edited.out, Contains("not in the text of the announcement"));
    CHECK_THAT(workplace.run({"plan", "edited.json", "--format", "text"}).out, Contains("keywords: seepage <b>"));
    Outcome const json = workplace.run({"plan", "edited.json"});
    CHECK(json.exit_code == 2);
    CHECK_THAT(json.err, Contains("found a plan, which goes with --plan"));
}

TEST_CASE("a questionnaire beside its announcement adds its questions to the plan", "[cli]") {
    Workplace const workplace;
    workplace.write("questions.txt",
                    "Assessment 1\n1. Describe your experience with reservoir drawdown and grouting.\n"
                    "(limit 1,200 characters)\n2. How has a strong work ethic contributed to your achievements? "
                    "(limit 1,200 characters)\n");
    Outcome const made =
        workplace.run({"plan", "announcement.json", "questions.txt", "--position", "DAM-1", "--quiet"});
    CHECK(made.exit_code == 0);
    auto const plan = json_of(made.out);
    auto const& requirements = plan.at("requirements").as_array();
    auto const* const question = std::find_if(requirements.begin(), requirements.end(), [](auto const& requirement) {
        return requirement.at("kind").as_string() == "question";
    });
    REQUIRE(question != requirements.end());
    CHECK(question->at("id").as_string() == "Q1");
    CHECK(question->at("limit").at("value").to_number<int>() == 1200);
    CHECK(question->at("span").at("field").as_string() == "questionnaire");
    auto const& not_scored = plan.at("not_scored").as_array();
    CHECK(std::any_of(not_scored.begin(), not_scored.end(),
                      [](auto const& entry) { return entry.at("kind").as_string() == "essay"; }));
}

TEST_CASE("the verbs behind plan have help with an example, and complain of what is missing", "[cli]") {
    Workplace const workplace;
    for (std::string const verb : {"lint", "seal", "diff"}) {
        Outcome const help = workplace.run({"plan", verb, "--help"});
        CHECK(help.exit_code == 0);
        CHECK_THAT(help.out,
                   Contains("Usage: winnow plan " + verb) && Contains("  winnow plan " + verb + " plan.json"));
        Outcome const bare = workplace.run({"plan", verb});
        CHECK(bare.exit_code == 2);
        CHECK(is_one_error_line(bare.err));
        CHECK_THAT(bare.err, Contains("(see winnow plan " + verb + " --help)"));
    }
    Outcome const bare = workplace.run({"plan"});
    CHECK(bare.exit_code == 2);
    CHECK_THAT(bare.err, Contains("ANNOUNCEMENT is required (see winnow plan --help)"));
}

TEST_CASE("winnow.toml has a table for a verb behind another", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("winnow.toml", "[plan.lint]\nfail-on = \"warning\"\n");
    CHECK(workplace.run({"plan", "lint", "plan.json"}).exit_code == 1);
    workplace.write("winnow.toml", "[plan.lintel]\nfail-on = \"warning\"\n");
    Outcome const unknown = workplace.run({"plan", "lint", "plan.json"});
    CHECK(unknown.exit_code == 2);
    CHECK_THAT(unknown.err, Contains("[plan.lintel] is no verb of winnow"));
}

TEST_CASE("explain and check say whether what is not scored is mentioned, in every form", "[cli]") {
    Workplace const workplace;
    workplace.write("plan.json",
                    R"({"schema":"winnow.plan/1","requirements":[{"id":"SE1","keywords":[{"keyword":"seepage"}]}],)"
                    R"("not_scored":[{"kind":"licence","text":"A license as a professional engineer."},)"
                    R"({"kind":"education","text":"A master's degree."},)"
                    R"({"kind":"condition","text":"U.S. citizenship."}]})");
    workplace.write("one.ndjson", "{\"id\":\"A-1\",\"text\":\"Measured seepage. P.E. in Ohio.\"}\n");
    workplace.write("draft.txt", "Measured seepage. P.E. in Ohio.\n");
    std::vector<std::string> const explain{"explain", "one.ndjson", "A-1", "--plan", "plan.json"};
    std::vector<std::string> const check{"check", "draft.txt", "--plan", "plan.json"};
    for (auto const& command : {explain, check}) {
        Outcome const text = workplace.run(command);
        CHECK_THAT(text.out, Contains("licence: A license as a professional engineer.") &&
                                 Contains("mentioned: \"P.E\" (text 18)") && Contains("not found") &&
                                 Contains("Not looked for, and listed in the plan: condition (1)."));
        auto with_format = command;
        with_format.insert(with_format.end(), {"--format", "json"});
        auto const document = json_of(workplace.run(with_format).out);
        auto const& entries = document.at("not_scored").as_array();
        REQUIRE(entries.size() == 3);
        CHECK(entries[0].at("state").as_string() == "mentioned");
        CHECK(entries[0].at("spans").at(0).at("begin").to_number<int>() == 18);
        CHECK(entries[1].at("state").as_string() == "not-found");
        CHECK(entries[2].at("state").as_string() == "not-looked-for");
        with_format.back() = "html";
        CHECK_THAT(workplace.run(with_format).out,
                   Contains("A license as a professional engineer.</td>") && Contains("&quot;P.E&quot; (text 18)"));
    }
}
