#include "tools/winnow/report/html_page.hpp"

#include "tests/tools/winnow/workplace.hpp"
#include "tools/winnow/report/marked_text.hpp"

#include <sstream>

using namespace winnow;
using namespace winnow::testing;
using Catch::Matchers::Contains;

namespace {

/// What MarkedText writes, without the page around it.
std::string marked(std::string_view text, std::vector<Mark> marks, std::vector<Note> notes = {}) {
    std::ostringstream out;
    std::string before;
    {
        HtmlPage page(out, "t");
        before = out.str();
        MarkedText{"ECQ1", text, std::move(marks), std::move(notes)}.write(page);
    }
    std::string const whole = out.str();
    return whole.substr(before.size(), whole.find("</main>") - before.size());
}

}  // namespace

TEST_CASE("text in a page can open no tag, end no attribute and reorder no line", "[unit]") {
    CHECK(html_text("<script>a & \"b\" 'c'</script>") ==
          "&lt;script&gt;a &amp; &quot;b&quot; &#39;c&#39;&lt;/script&gt;");
    CHECK(html_text("one\ntwo\x1b[2J\xE2\x80\xAE") == "one\ntwo\\x1b[2J\\u{202e}");
    CHECK(html_text("a\tb") == "a\tb");
}

TEST_CASE("marks that overlap are cut into pieces that show the best state and name all keywords", "[unit]") {
    // "budget formulation" evidenced at 4-22, "budget" only listed at 4-10.
    CHECK(marked("Led budget formulation.",
                 {{4, 22, State::evidenced, "budget formulation"}, {4, 10, State::listed, "budget"}}) ==
          "Led <mark class=\"evidenced\" title=\"budget, budget formulation: in a sentence\" "
          "id=\"at-ECQ1-4\">budget</mark>"
          "<mark class=\"evidenced\" title=\"budget formulation: in a sentence\"> formulation</mark>.");
    CHECK(marked("plain <text>", {}) == "plain &lt;text&gt;");
    CHECK(marked("dams", {{0, 4, State::listed, "dam"}, {0, 4, State::listed, "dam"}}) ==
          "<mark class=\"listed\" title=\"dam: only in a list\" id=\"at-ECQ1-0\">dams</mark>");
}

TEST_CASE("a note is a numbered link before its words, which are underlined with their marks inside", "[unit]") {
    // The note covers "seepage now", the mark "seepage"; the second note has no stretch of its own.
    CHECK(
        marked("I saw seepage now.", {{6, 13, State::listed, "seepage"}}, {{6, 17, 1}, {0, 18, 2, false}}) ==
        "<a class=\"ref\" id=\"place-2\" href=\"#note-2\" aria-label=\"finding 2\">2</a>I saw "
        "<a class=\"ref\" id=\"place-1\" href=\"#note-1\" aria-label=\"finding 1\">1</a>"
        "<span class=\"noted\"><mark class=\"listed\" title=\"seepage: only in a list\" id=\"at-ECQ1-6\">seepage</mark>"
        "</span><span class=\"noted\"> now</span>.");
}

TEST_CASE("rank as a page has a row an applicant, in order, with hostile ids shown as text", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pool.ndjson",
                    "{\"id\":\"<script>x</script>\",\"text\":\"In 2019 I measured seepage at nine sites.\"}\n"
                    "{\"id\":\"B\",\"text\":\"I inspected the spillway of a large structure.\"}\n{broken\n");
    Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--plan", "plan.json", "--format", "html"});
    CHECK(ranked.exit_code == 3);
    CHECK(ranked.out.find("<script>") == std::string::npos);
    std::size_t const first = ranked.out.find("&lt;script&gt;x&lt;/script&gt;</th>");
    std::size_t const second = ranked.out.find(">B</th>");
    REQUIRE(first != std::string::npos);
    CHECK(first < second);
    CHECK_THAT(ranked.out, Contains("<td class=\"number\">52.50</td>") && Contains("<td class=\"number\">17.50</td>") &&
                               Contains("not found: spillway") && Contains("<th scope=\"row\">pool.ndjson:3</th>"));
    CHECK_THAT(ranked.out, Contains("<html lang=\"en\">"));
}

TEST_CASE("explain as a page marks the words in the text and links to them", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    Outcome const explained = workplace.run({"explain", "pool.ndjson", "A", "--plan", "plan.json", "--format", "html"});
    REQUIRE(explained.exit_code == 0);
    CHECK_THAT(
        explained.out,
        Contains("In 2019 I measured <mark class=\"evidenced\" title=\"seepage: in a sentence\" id=\"at-text-19\">"
                 "seepage</mark> at nine sites.") &&
            Contains("<a href=\"#at-text-19\">text 19</a>") && Contains("A: score 70.00"));
}

TEST_CASE("check as a page has the draft with its marks and findings, and the announcement beside it", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("draft.txt",
                    "I measured seepage. I measured the the wall.\n\n<script>alert(1)</script> \xE2\x80\xAE\x1b[2J\n");
    Outcome const checked = workplace.run({"check", "draft.txt", "--plan", "plan.json", "--format", "html"});
    REQUIRE(checked.exit_code == 0);
    CHECK_THAT(checked.out,
               Contains("<h1>draft: score 52.50</h1>") && Contains(">seepage</mark>. I measured ") &&
                   Contains("<strong>doubled-word</strong><span class=\"severity\"> warning</span>") &&
                   Contains("<a class=\"ref\" id=\"place-2\" href=\"#note-2\" aria-label=\"finding 2\">2</a>"
                            "<span class=\"noted\">the the</span>") &&
                   Contains("<li class=\"warning\"><strong>doubled-word</strong>") &&
                   Contains("<p id=\"note-2\"><a class=\"ref\"") &&
                   Contains("<dt>in a sentence</dt>\n<dd><a href=\"#at-text-11\">seepage</a></dd>") &&
                   Contains("<dt>not found</dt>\n<dd>spillway</dd>") && Contains("52.500000 of 100 points"));
    CHECK_THAT(checked.out, Contains("&lt;script&gt;alert(1)&lt;/script&gt; \\u{202e}") && !Contains("<script") &&
                                !Contains("http://") && !Contains("https://"));
}

TEST_CASE("check as a page without a plan has the draft and its findings alone", "[cli]") {
    Workplace const workplace;
    workplace.write("draft.txt", "We built the the program.");
    Outcome const checked = workplace.run({"check", "draft.txt", "--section", "ECQ2", "--format", "html"});
    REQUIRE(checked.exit_code == 0);
    CHECK_THAT(checked.out, Contains("<h1>draft: your draft</h1>") && Contains("doubled-word") &&
                                !Contains("What the announcement asks for"));
}

TEST_CASE("several plans make no single page", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    Outcome const refused =
        workplace.run({"rank", "pool.ndjson", "--plan", "plan.json", "--plan", "plan.json", "--format", "html"});
    CHECK(refused.exit_code == 2);
    CHECK(is_one_error_line(refused.err));
    CHECK(refused.out.empty());
}
