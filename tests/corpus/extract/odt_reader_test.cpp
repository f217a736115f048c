#include "corpus/extract/odt_reader.hpp"

#include "tests/support/zip_file.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using winnow::testing::zip_of;

namespace {

/// A document with these automatic styles and this content.
Document read(std::string_view content, std::string_view styles = {}, std::string_view page_styles = {}) {
    std::string const body = "<office:document-content><office:automatic-styles>" + std::string{styles} +
                             "</office:automatic-styles><office:body><office:text>" + std::string{content} +
                             "</office:text></office:body></office:document-content>";
    return std::get<Document>(read_odt(
        zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                {"content.xml", body},
                {"styles.xml", "<office:document-styles>" + std::string{page_styles} + "</office:document-styles>"}})));
}

std::string text_style(std::string_view name, std::string_view properties) {
    return "<style:style style:name=\"" + std::string{name} + "\" style:family=\"text\"><style:text-properties " +
           std::string{properties} + "/></style:style>";
}

void check_hidden(Document const& document, std::string_view place) {
    CHECK(document.text == "seen\n");
    CHECK(document.flags == std::vector<DocumentFlag>{{"hidden-text", "secret words here", std::string{place}}});
}

}  // namespace

TEST_CASE("paragraphs are lines; spaces, tabs and breaks are elements", "[extract][odt][unit]") {
    CHECK(read("<text:p>Budget<text:s text:c=\"3\"/>lead<text:tab/>x<text:line-break/>R\u00E9sum\u00E9</text:p>\n"
               "<text:p>Second <text:span>line</text:span></text:p>")
              .text == "Budget lead\tx\nR\u00E9sum\u00E9\n\nSecond line\n");
}

TEST_CASE("headings have their outline level", "[extract][odt][unit]") {
    Document const document = read("<text:h text:outline-level=\"3\">ECQ 1</text:h><text:p>I led.</text:p>");
    REQUIRE(document.headings.size() == 1);
    CHECK(document.headings[0].level == 3);
    CHECK(document.text.substr(0, document.headings[0].end) == "ECQ 1");
    auto const level = [](std::string_view outline) {
        return read("<text:h text:outline-level=\"" + std::string{outline} + "\">Deep</text:h>").headings.at(0).level;
    };
    CHECK(level("10") == kDeepestHeading);
    CHECK(level("99999999999999999999") == kDeepestHeading);
    CHECK(level("-1") == 1);
}

TEST_CASE("deletions, comments and citations of notes are no text, and notes come last", "[extract][odt][unit]") {
    CHECK(read("<text:tracked-changes><text:p>old</text:p></text:tracked-changes>"
               "<text:p>One<office:annotation><text:p>why?</text:p></office:annotation>"
               "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note</text:p>"
               "</text:note-body></text:note></text:p><text:p>Two</text:p>")
              .text == "One\n\nTwo\n\nA note\n");
}

TEST_CASE("items of a list begin with a sign, at each level; headings in a list do not", "[extract][odt][unit]") {
    CHECK(read("<text:p>Duties</text:p><text:list><text:list-header><text:p>Of 2020</text:p></text:list-header>"
               "<text:list-item><text:p>Led</text:p><text:list><text:list-item><text:p>A team</text:p></text:list-item>"
               "</text:list></text:list-item><text:list-item><text:p>Planned</text:p><text:p>With care</text:p>"
               "</text:list-item></text:list><text:list><text:list-item><text:h>Next</text:h></text:list-item></"
               "text:list>")
              .text == "Duties\n\nOf 2020\n\n\u2022 Led\n\u2022 A team\n\u2022 Planned\n\nWith care\n\nNext\n");
}

TEST_CASE("indexes repeat the text and are left out", "[extract][odt][unit]") {
    CHECK(read("<text:table-of-content><text:index-body><text:p>ECQ 1 ... 3</text:p></text:index-body>"
               "</text:table-of-content><text:h>ECQ 1</text:h>")
              .text == "ECQ 1\n");
}

TEST_CASE("a row of single paragraphs is a line, also in OpenDocument", "[extract][odt][unit]") {
    CHECK(read("<table:table><table:table-column/><table:table-row><table:table-cell><text:p>2019</text:p>"
               "</table:table-cell><table:covered-table-cell/><table:table-cell><text:p>Analyst</text:p>"
               "</table:table-cell></table:table-row></table:table>")
              .text == "2019\tAnalyst\n");
}

TEST_CASE("text boxes come after their paragraph, and pictures' descriptions are no text", "[extract][odt][unit]") {
    Document const document = read(
        "<text:p>be<draw:frame svg:width=\"5cm\"><draw:text-box><text:p>boxed</text:p></draw:text-box>"
        "<svg:desc>a lie</svg:desc></draw:frame>fore<draw:frame><draw:image/></draw:frame></text:p>");
    CHECK(document.text == "before\n\nboxed\n");
    CHECK(document.layout.images == 1);
}

TEST_CASE("looks come from the chain of styles, sizes also as shares", "[extract][odt][unit]") {
    std::string const styles =
        "<style:style style:name=\"P\" style:family=\"paragraph\" style:parent-style-name=\"Base\"/>" +
        text_style("Half", "fo:font-size=\"50%\" fo:font-weight=\"bold\"");
    std::string const common =
        "<office:styles><style:style style:name=\"Base\" style:family=\"paragraph\">"
        "<style:text-properties fo:font-size=\"24pt\" "
        "style:text-underline-style=\"solid\"/></style:style></office:styles>";
    Document const document =
        read("<text:p text:style-name=\"P\">big <text:span text:style-name=\"Half\">small</text:span></text:p>", styles,
             common);
    REQUIRE(document.layout.runs.size() == 2);
    CHECK(document.layout.runs[0].style == TextStyle{24, false, false, true});
    CHECK(document.layout.runs[1].style == TextStyle{12, true, false, true});
}

TEST_CASE("what nobody can see in OpenDocument is flagged and not read", "[extract][odt][unit]") {
    auto const hidden = [](std::string_view properties) {
        return read(
            "<text:p>seen</text:p><text:p><text:span text:style-name=\"T\">secret words here</text:span></text:p>",
            text_style("T", properties));
    };
    check_hidden(hidden("text:display=\"none\""), "text formatted as hidden");
    check_hidden(hidden("fo:color=\"#fefefe\""), "text in the colour of its background");
    check_hidden(hidden("fo:color=\"#000000\" fo:background-color=\"#000000\""),
                 "text in the colour of its background");
    check_hidden(hidden("fo:font-size=\"0.5pt\""), "text smaller than 3 pt");
    check_hidden(hidden("fo:color=\"#000000\" loext:opacity=\"0%\""), "transparent text");
    check_hidden(read("<text:p>seen</text:p><text:section text:display=\"none\"><text:p>secret words here</text:p>"
                      "</text:section>"),
                 "hidden section");
    check_hidden(read("<text:p>seen</text:p><text:p><text:hidden-paragraph text:is-hidden=\"true\"/>secret words here"
                      "</text:p>"),
                 "hidden paragraph");
    check_hidden(read("<text:p>seen<text:hidden-text text:is-hidden=\"true\" text:string-value=\"secret words here\"/>"
                      "</text:p>"),
                 "hidden text field");
    check_hidden(read("<text:p>seen</text:p><text:p><draw:frame svg:x=\"-90in\" svg:width=\"5cm\"><draw:text-box>"
                      "<text:p>secret words here</text:p></draw:text-box></draw:frame></text:p>"),
                 "shape off the page");
}

TEST_CASE("an automatic colour is never transparent", "[extract][odt][regression]") {
    CHECK(read("<text:p><text:span text:style-name=\"T\">seen</text:span></text:p>",
               text_style("T", "style:use-window-font-color=\"true\" loext:opacity=\"0%\""))
              .text == "seen\n");
}

TEST_CASE("white text in a dark cell is read", "[extract][odt][unit]") {
    CHECK(read("<table:table><table:table-row><table:table-cell table:style-name=\"D\"><text:p>"
               "<text:span text:style-name=\"T\">seen</text:span></text:p></table:table-cell></table:table-row>"
               "</table:table>",
               text_style("T", "fo:color=\"#ffffff\"") +
                   "<style:style style:name=\"D\" style:family=\"table-cell\">"
                   "<style:table-cell-properties fo:background-color=\"#1f3864\"/></style:style>")
              .text == "seen\n");
}

TEST_CASE("headers and footers of the page that is used stand around the text", "[extract][odt][unit]") {
    Document const document =
        read("<text:p>Body</text:p>", {},
             "<office:automatic-styles><style:page-layout style:name=\"L\"><style:page-layout-properties "
             "fo:margin-top=\"1in\" fo:margin-left=\"0.5in\" fo:margin-right=\"0.5in\" fo:margin-bottom=\"2.54cm\"/>"
             "</style:page-layout></office:automatic-styles><office:master-styles>"
             "<style:master-page style:name=\"Standard\" style:page-layout-name=\"L\"><style:header><text:p>Jane Doe"
             "</text:p></style:header><style:footer><text:p>Page <text:page-number>1</text:page-number></text:p>"
             "</style:footer></style:master-page><style:master-page style:name=\"Unused\"><style:header>"
             "<text:p>never</text:p></style:header></style:master-page></office:master-styles>");
    CHECK(document.text == "Jane Doe\n\nBody\n\nPage\n");
    CHECK(document.layout.page_numbers);
    REQUIRE(document.layout.margins);
    CHECK_THAT(document.layout.margins->bottom, Catch::Matchers::WithinRel(72.0, 1e-9));
    CHECK_THAT(document.layout.margins->left, Catch::Matchers::WithinRel(36.0, 1e-9));
}

TEST_CASE("a flat document reads as a packed one", "[extract][odt][unit]") {
    auto const document = std::get<Document>(
        read_flat_odt("<?xml version=\"1.0\"?><office:document><office:body><office:text><text:p>Flat</text:p>"
                      "</office:text></office:body></office:document>"));
    CHECK(document.text == "Flat\n");
}

TEST_CASE("what is no text in OpenDocument is refused by name", "[extract][odt][unit]") {
    auto const reason = [](std::string const& content, std::string const& manifest) {
        auto const read = read_odt(zip_of({{"content.xml", content}, {"META-INF/manifest.xml", manifest}}));
        return std::get<Refusal>(read).reason;
    };
    CHECK_THAT(reason("<d><office:body><office:spreadsheet/></office:body></d>", "<m/>"),
               Catch::Matchers::Contains("spreadsheet"));
    CHECK_THAT(reason("\x01\x02", "<m><manifest:encryption-data/></m>"), Catch::Matchers::Contains("password"));
    CHECK_THAT(reason("no XML", "<m/>"), Catch::Matchers::Contains("damaged"));
}

namespace {

/// A document that shows "seen" and a chart, in a part of its own or flat.
Document chart(std::string const& title_look, std::string const& legend, std::string const& labels,
               bool is_flat = false) {
    std::string const styles =
        "<office:automatic-styles><style:style style:name=\"t\" style:family=\"chart\"><style:text-properties " +
        title_look +
        "/></style:style><style:style style:name=\"x\" style:family=\"chart\"><style:chart-properties "
        "chart:display-label=\"" +
        labels + "\"/></style:style></office:automatic-styles>";
    std::string const body =
        "<office:body><office:chart><chart:chart><chart:title chart:style-name=\"t\"><text:p>Grants made</text:p>"
        "</chart:title>" +
        legend +
        "<chart:plot-area><chart:axis chart:dimension=\"x\" chart:style-name=\"x\"/>"
        "<chart:axis chart:dimension=\"y\"><chart:title><text:p>Million dollars</text:p></chart:title></chart:axis>"
        "</chart:plot-area><table:table><table:table-header-rows><table:table-row><table:table-cell><text:p/>"
        "</table:table-cell><table:table-cell office:value-type=\"string\"><text:p>Funds</text:p></table:table-cell>"
        "</table:table-row></table:table-header-rows><table:table-rows><table:table-row><table:table-cell "
        "office:value-type=\"string\"><text:p>Procurement</text:p></table:table-cell><table:table-cell "
        "office:value-type=\"float\"><text:p>40</text:p></table:table-cell></table:table-row></table:table-rows>"
        "</table:table></chart:chart></office:chart></office:body>";
    auto const text = [](std::string const& object) {
        return "<office:body><office:text><text:p>seen<draw:frame svg:width=\"8cm\"><draw:object " + object +
               "</draw:object></draw:frame></text:p></office:text></office:body>";
    };
    if (is_flat) {
        return std::get<Document>(read_flat_odt("<office:document>" +
                                                text("><office:document>" + styles + body + "</office:document>") +
                                                "</office:document>"));
    }
    return std::get<Document>(read_odt(zip_of(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"content.xml",
          "<office:document-content>" + text("xlink:href=\"./Object 1\">") + "</office:document-content>"},
         {"Object 1/content.xml", "<office:document-content>" + styles + body + "</office:document-content>"}})));
}

}  // namespace

TEST_CASE("a chart's titles, rows and columns are read where it shows them", "[extract][odt][unit]") {
    std::string const whole = "seen\n\nGrants made\nMillion dollars\nFunds\nProcurement\n";
    CHECK(chart("fo:color=\"#000000\"", "<chart:legend/>", "true").text == whole);
    CHECK(chart("fo:color=\"#000000\"", "<chart:legend/>", "true", true).text == whole);
    CHECK(chart("", "<chart:legend/>", "true").flags.empty());
    Document const bare = chart("fo:color=\"#fefefe\"", "", "false");
    CHECK(bare.text == "seen\n\nMillion dollars\n");
    REQUIRE(bare.flags.size() == 2);
    CHECK(bare.flags[0] == DocumentFlag{"hidden-text", "Grants made", "text in the colour of its background"});
    CHECK(bare.flags[1] == DocumentFlag{"hidden-text", "Funds Procurement", "names that a chart does not show"});
    CHECK(chart("", "", "true").text == "seen\n\nGrants made\nMillion dollars\nProcurement\n");
}
