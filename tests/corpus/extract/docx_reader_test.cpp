#include "corpus/extract/docx_reader.hpp"

#include "corpus/extract/zip_archive.hpp"
#include "tests/support/zip_file.hpp"

#include <catch2/catch.hpp>
#include <chrono>

using namespace winnow;
using winnow::testing::docx_of;
using winnow::testing::zip_of;

namespace {

using Members = std::vector<std::pair<std::string, std::string>>;

Document read(std::string_view body, Members further = {}, std::string_view related = {}) {
    return std::get<Document>(read_docx(docx_of(body, std::move(further), related)));
}

std::string paragraph(std::string_view text) { return "<w:p><w:r><w:t>" + std::string{text} + "</w:t></w:r></w:p>"; }

std::string run_with(std::string_view properties, std::string_view text) {
    return "<w:r><w:rPr>" + std::string{properties} + "</w:rPr><w:t xml:space=\"preserve\">" + std::string{text} +
           "</w:t></w:r>";
}

/// A document that shows "seen" and hides "secret words here", and says why.
void check_hidden(Document const& document, std::string_view place) {
    CHECK(document.text == "seen\n");
    CHECK(document.flags == std::vector<DocumentFlag>{{"hidden-text", "secret words here", std::string{place}}});
}

}  // namespace

TEST_CASE("paragraphs are lines, and runs join without a gap", "[extract][docx][unit]") {
    CHECK(read("<w:p><w:r><w:t>Bud</w:t></w:r><w:r><w:t xml:space=\"preserve\">get lead </w:t></w:r>"
               "<w:r><w:t>R\u00E9sum\u00E9 &amp; more</w:t></w:r></w:p>" +
               paragraph("Second"))
              .text == "Budget lead R\u00E9sum\u00E9 & more\n\nSecond\n");
}

TEST_CASE("breaks, tabs and special hyphens stand for themselves", "[extract][docx][unit]") {
    CHECK(read("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t>"
               "<w:softHyphen/></w:r></w:p>")
              .text == "a\tb\nwell\u2011known\n");
}

TEST_CASE("what a symbol font draws is no word, and a symbol of another font is itself", "[extract][docx][unit]") {
    auto const symbol = [](std::string const& font, std::string const& code) {
        return read("<w:p><w:r><w:t>Fee 10</w:t><w:sym w:font=\"" + font + "\" w:char=\"" + code +
                    "\"/><w:t>more</w:t></w:r></w:p>")
            .text;
    };
    CHECK(symbol("Symbol", "00DA") == "Fee 10 more\n");
    CHECK(symbol("Wingdings 2", "0050") == "Fee 10 more\n");
    CHECK(symbol("Calibri", "20AC") == "Fee 10\u20ACmore\n");
}

TEST_CASE("a row of single paragraphs is a line, and cells of many are read one after the other",
          "[extract][docx][unit]") {
    auto const cell = [](std::string const& content) { return "<w:tc>" + content + "</w:tc>"; };
    CHECK(read("<w:tbl><w:tr>" + cell(paragraph("2019")) + cell(paragraph("Analyst")) + "</w:tr></w:tbl>").text ==
          "2019\tAnalyst\n");
    CHECK(read("<w:tbl><w:tr>" + cell(paragraph("Skills") + paragraph("SQL")) + cell(paragraph("Work")) +
               "</w:tr></w:tbl>")
              .text == "Skills\n\nSQL\n\nWork\n");
}

TEST_CASE("items of a list begin with a sign; headings, and paragraphs taken out of their list, do not",
          "[extract][docx][unit]") {
    std::string const styles =
        "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:pPr><w:numPr><w:numId "
        "w:val=\"3\"/></w:numPr></w:pPr>"
        "</w:style><w:style w:type=\"paragraph\" w:styleId=\"H\"><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr>"
        "<w:outlineLvl w:val=\"0\"/></w:pPr></w:style></w:styles>";
    auto const styled = [](std::string_view properties, std::string_view text) {
        return "<w:p><w:pPr>" + std::string{properties} + "</w:pPr><w:r><w:t>" + std::string{text} +
               "</w:t></w:r></w:p>";
    };
    std::string const bullet = "<w:pStyle w:val=\"B\"/>";
    Document const document =
        read(styled("<w:pStyle w:val=\"H\"/>", "Work") + styled(bullet, "Led") + styled(bullet, "Planned") +
                 styled(bullet + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>", "Then") +
                 styled("<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr>", "First") +
                 styled(bullet, "") + paragraph("End"),
             {{"word/styles.xml", styles}}, R"(<Relationship Id="s" Type="x/styles" Target="styles.xml"/>)");
    CHECK(document.text == "Work\n\n\u2022 Led\n\u2022 Planned\n\nThen\n\n\u2022 First\n\nEnd\n");
    REQUIRE(document.headings.size() == 1);
    CHECK(document.headings[0].end == 4);
}

TEST_CASE("insertions are read; deletions, moves away, comments and codes of fields are not", "[extract][docx][unit]") {
    Document const document = read(
        "<w:p><w:ins><w:r><w:t>new </w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText><w:t>x</w:t></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"u\"</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>link</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
    CHECK(document.text == "new link\n");
    CHECK(document.flags.empty());
}

TEST_CASE("page numbers are noticed and are no text", "[extract][docx][unit]") {
    Document const document = read(
        "<w:p><w:r><w:t>Page </w:t></w:r><w:fldSimple w:instr=\" PAGE \\* MERGEFORMAT\"><w:r><w:t>7</w:t></w:r>"
        "</w:fldSimple></w:p>");
    CHECK(document.text == "Page\n");
    CHECK(document.layout.page_numbers);
}

TEST_CASE("a table of contents is no text, so that its lines begin no sections", "[extract][docx][unit]") {
    CHECK(read("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> TOC \\o </w:instrText>"
               "<w:fldChar w:fldCharType=\"separate\"/><w:t>ECQ 1 3</w:t></w:r></w:p><w:p><w:r><w:t>ECQ 2 5</w:t></w:r>"
               "</w:p><w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>" +
               paragraph("ECQ 1"))
              .text == "ECQ 1\n");
}

TEST_CASE("headings come from styles, what they are based on, and outline levels", "[extract][docx][unit]") {
    std::string const styles =
        R"(<w:styles><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="H"/></w:style></w:styles>)";
    Document const document =
        read(R"(<w:p><w:pPr><w:pStyle w:val="Mine"/></w:pPr><w:r><w:t>ECQ 1</w:t></w:r></w:p>)" + paragraph("I led.") +
                 R"(<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Top</w:t></w:r></w:p>)",
             {{"word/styles.xml", styles}}, R"(<Relationship Id="s" Type="x/styles" Target="styles.xml"/>)");
    REQUIRE(document.headings.size() == 2);
    CHECK(document.headings[0].level == 2);
    CHECK(document.text.substr(document.headings[0].begin, document.headings[0].end) == "ECQ 1");
    CHECK(document.headings[1].level == 1);
}

TEST_CASE("looks are resolved from defaults, styles and the text's own", "[extract][docx][unit]") {
    std::string const styles =
        R"(<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>)"
        R"(<w:style w:type="character" w:styleId="S"><w:rPr><w:b/></w:rPr></w:style></w:styles>)";
    Document const document = read(
        "<w:p><w:r><w:t xml:space=\"preserve\">plain </w:t></w:r>" + run_with(R"(<w:rStyle w:val="S"/>)", "bold ") +
            run_with(R"(<w:rStyle w:val="S"/><w:b w:val="0"/><w:u w:val="single"/><w:sz w:val="28"/>)", "lined") +
            R"(</w:p><w:sectPr><w:pgMar w:top="1440" w:left="720" w:right="720" w:bottom="1440"/></w:sectPr>)",
        {{"word/styles.xml", styles}}, R"(<Relationship Id="s" Type="x/styles" Target="styles.xml"/>)");
    REQUIRE(document.layout.runs.size() == 3);
    CHECK(document.layout.runs[0].style == TextStyle{11, false, false, false});
    CHECK(document.layout.runs[1].style == TextStyle{11, true, false, false});
    CHECK(document.layout.runs[2].style == TextStyle{14, false, false, true});
    CHECK(document.layout.margins == Margins{72, 36, 72, 36});
}

TEST_CASE("text that nobody can see is flagged and not read", "[extract][docx][unit]") {
    std::string const seen = paragraph("seen");
    auto const hidden_run = [&seen](std::string_view properties) {
        return read(seen + "<w:p>" + run_with(properties, "secret words here") + "</w:p>");
    };
    check_hidden(hidden_run("<w:vanish/>"), "text formatted as hidden");
    check_hidden(hidden_run("<w:webHidden/>"), "text formatted as hidden");
    check_hidden(hidden_run(R"(<w:color w:val="FDFDFD"/>)"), "text in the colour of its background");
    check_hidden(hidden_run(R"(<w:color w:val="000000" w:themeColor="background1"/>)"),
                 "text in the colour of its background");
    check_hidden(hidden_run(R"(<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>)"),
                 "text in the colour of its background");
    check_hidden(hidden_run(R"(<w:sz w:val="2"/>)"), "text smaller than 3 pt");
    check_hidden(hidden_run(R"(<w:w w:val="1"/>)"), "letters without width");
    check_hidden(hidden_run("<w14:textFill><w14:noFill/></w14:textFill>"), "transparent text");
    check_hidden(read(seen + R"(<w:p><w:pPr><w:spacing w:line="10" w:lineRule="exact"/></w:pPr><w:r>)"
                             "<w:t>secret words here</w:t></w:r></w:p>"),
                 "lines without height");
}

TEST_CASE("text on dark ground, on a dark table or in pale grey is read", "[extract][docx][unit]") {
    std::string const white = R"(<w:color w:val="FFFFFF"/>)";
    CHECK(
        read("<w:p>" + run_with(white + R"(<w:shd w:val="clear" w:fill="1F3864"/>)", "seen") + "</w:p>").flags.empty());
    CHECK(read(R"(<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr><w:p>)" +
               run_with(white, "seen") + "</w:p></w:tc></w:tr></w:tbl>")
              .text == "seen\n");
    CHECK(read("<w:p>" + run_with(R"(<w:color w:val="BFBFBF"/>)", "seen") + "</w:p>").text == "seen\n");
    CHECK(read("<w:p>" + run_with(white + R"(<w:color w:val="auto"/>)", "seen") + "</w:p>").text == "seen\n");
}

TEST_CASE("the first row of a table style may be white on dark", "[extract][docx][unit]") {
    std::string const styles =
        R"(<w:styles><w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:rPr>)"
        R"(<w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr>)"
        R"(</w:style></w:styles>)";
    auto const table = [&styles](std::string_view look) {
        return read(R"(<w:tbl><w:tblPr><w:tblStyle w:val="T"/>)" + std::string{look} + "</w:tblPr><w:tr><w:tc>" +
                        paragraph("Head") + "</w:tc></w:tr><w:tr><w:tc><w:p>" +
                        run_with(R"(<w:color w:val="FFFFFF"/>)", "secret words here") + "</w:p></w:tc></w:tr></w:tbl>",
                    {{"word/styles.xml", styles}}, R"(<Relationship Id="s" Type="x/styles" Target="styles.xml"/>)");
    };
    Document const document = table(R"(<w:tblLook w:val="0020"/>)");
    CHECK(document.text == "Head\n");
    CHECK(document.flags.size() == 1);
}

TEST_CASE("text boxes come after their paragraph, and only the branch that is shown", "[extract][docx][unit]") {
    std::string const box =
        "<wps:wsp><wps:txbx><w:txbxContent>" + paragraph("boxed") + "</w:txbxContent></wps:txbx></wps:wsp>";
    std::string const old = "<w:pict><v:shape><v:textbox><w:txbxContent>" + paragraph("boxed") +
                            "</w:txbxContent></v:textbox></v:shape></w:pict>";
    CHECK(read("<w:p><w:r><w:t>be</w:t><mc:AlternateContent><mc:Choice Requires=\"wps\">" + box +
               "</mc:Choice><mc:Fallback>" + old + "</mc:Fallback></mc:AlternateContent><w:t>fore</w:t></w:r></w:p>")
              .text == "before\n\nboxed\n");
    Document const lie = read(paragraph("seen") +
                              "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"/><mc:Fallback>"
                              "<w:t>secret words here</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>");
    check_hidden(lie, "alternative that is not shown");
}

TEST_CASE("headers come first, notes and footers last, and notes without reference are hidden",
          "[extract][docx][unit]") {
    auto const part = [](std::string_view name, std::string const& content) {
        return "<w:" + std::string{name} + ">" + content + "</w:" + std::string{name} + ">";
    };
    Document const document = read(
        R"(<w:p><w:r><w:t>Body</w:t><w:footnoteReference w:id="2"/></w:r></w:p><w:sectPr>)"
        R"(<w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/>)"
        R"(<w:headerReference w:type="first" r:id="n"/></w:sectPr>)",
        {{"word/h.xml", part("hdr", paragraph("Jane Doe"))},
         {"word/f.xml", part("ftr", paragraph("Confidential"))},
         {"word/n.xml", part("hdr", paragraph("never shown"))},
         {"word/footnotes.xml",
          part("footnotes", R"(<w:footnote w:id="2">)" + paragraph("A note") + R"(</w:footnote><w:footnote w:id="3">)" +
                                paragraph("secret words here") + "</w:footnote>")}},
        R"(<Relationship Id="h" Type="x/header" Target="h.xml"/><Relationship Id="f" Type="x/footer" Target="f.xml"/>)"
        R"(<Relationship Id="n" Type="x/header" Target="n.xml"/>)"
        R"(<Relationship Id="t" Type="x/footnotes" Target="/word/footnotes.xml"/>)");
    CHECK(document.text == "Jane Doe\n\nBody\n\nA note\n\nConfidential\n");
    CHECK(document.flags ==
          std::vector<DocumentFlag>{{"hidden-text", "secret words here", "footnote without a reference"}});
}

TEST_CASE("keywords in the properties of a document are flagged and not read", "[extract][docx][unit]") {
    check_hidden(read(paragraph("seen"), {{"docProps/core.xml",
                                           "<c><cp:keywords>secret words here</cp:keywords>"
                                           "<dc:title>seen</dc:title></c>"}}),
                 "document properties: keywords");
}

TEST_CASE("what a program writes into the properties is no message", "[extract][docx][unit]") {
    auto const with = [](std::string_view company) {
        return read(paragraph("seen"), {{"docProps/core.xml",
                                         "<c><dcterms:created>2016-11-29T03:47:00Z</dcterms:created>"
                                         "<dc:creator>Jane Anne Quincy Doe</dc:creator>"
                                         "<Application>Microsoft Office Word</Application><Company>" +
                                             std::string{company} + "</Company></c>"}})
            .flags;
    };
    CHECK(with("Office of the Chief Financial Officer, Department of Commerce").empty());
    CHECK(with("budget formulation audit acquisition grants contracts oversight leadership change coalition").size() ==
          1);
}

TEST_CASE("a style without an id is not the style of tables that name none", "[extract][docx][regression]") {
    Document const document =
        read("<w:tbl><w:tr><w:tc>" + paragraph("seen") + "</w:tc></w:tr></w:tbl>",
             {{"word/styles.xml",
               "<w:styles><w:style><w:name w:val=\"E\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:style></w:styles>"}},
             R"(<Relationship Id="s" Type="x/styles" Target="styles.xml"/>)");
    CHECK(document.text == "seen\n");
    CHECK(document.flags.empty());
}

TEST_CASE("a document's own entities are not expanded", "[extract][docx][unit]") {
    std::string const body =
        R"(<!DOCTYPE d [<!ENTITY x "boom">]><w:document><w:body><w:p><w:r><w:t>seen&x;</w:t></w:r>)"
        "</w:p></w:body></w:document>";
    auto const document = std::get<Document>(read_docx(zip_of({{"word/document.xml", body}})));
    CHECK(document.text == "seen\n");
    REQUIRE(document.flags.size() == 1);
    CHECK(document.flags[0].code == "partial-text");
}

TEST_CASE("a document nested too deep is read as far as the limit", "[extract][docx][unit]") {
    std::string deep;
    for (int i = 0; i < 400; ++i) { deep += "<w:x>"; }
    deep += paragraph("buried");
    for (int i = 0; i < 400; ++i) { deep += "</w:x>"; }
    Document const document = read(paragraph("seen") + deep);
    CHECK(document.text == "seen\n");
    REQUIRE(document.flags.size() == 1);
    CHECK(document.flags[0].code == "partial-text");
}

TEST_CASE("archives that swell, have too many members or are broken are refused", "[extract][docx][unit]") {
    std::string const blanks(8UL << 20U, ' ');
    auto const bomb = read_docx(zip_of({{"word/document.xml", "<w:document>" + blanks + "</w:document>"}}));
    CHECK_THAT(std::get<Refusal>(bomb).reason, Catch::Matchers::Contains("unpacks to far more"));

    ReadLimits few;
    few.members = 2;
    CHECK(std::holds_alternative<Refusal>(read_docx(docx_of(paragraph("x")), few)));

    std::string const whole = docx_of(paragraph("x"));
    CHECK(std::holds_alternative<Refusal>(read_docx(whole.substr(0, whole.size() / 2))));
    CHECK(std::holds_alternative<Refusal>(read_docx("PK\x03\x04")));
    CHECK(std::holds_alternative<Refusal>(read_docx(zip_of({{"readme.txt", "x"}}))));
}

TEST_CASE("text past the limit is left out and said so", "[extract][docx][unit]") {
    ReadLimits limits;
    limits.text_bytes = 10;
    auto const document =
        std::get<Document>(read_docx(docx_of(paragraph("one two") + paragraph("three four")), limits));
    CHECK(document.text.size() <= 12);
    REQUIRE(document.flags.size() == 1);
    CHECK(document.flags[0].code == "partial-text");
    auto const cut = [&limits](std::string_view text) {
        auto read = std::get<Document>(read_docx(docx_of(paragraph(text) + paragraph("more")), limits));
        CHECK(read.flags.size() == 1);
        return read.text;
    };
    CHECK(cut("one two three four five") == "one two th\n");
    CHECK(cut("one two to") == "one two to\n");
}

TEST_CASE("very many notes are read in linear time, each where it is first referred to",
          "[extract][docx][regression]") {
    constexpr int kNotes = 20'000;
    std::string body;
    std::string notes;
    for (int i = 0; i < kNotes; ++i) {
        std::string const id = std::to_string(i);
        body += "<w:p><w:r><w:footnoteReference w:id=\"" + std::to_string(kNotes - 1 - i) + "\"/></w:r></w:p>";
        notes += "<w:footnote w:id=\"" + id + "\">" + paragraph("n" + id) + "</w:footnote>";
    }
    auto const start = std::chrono::steady_clock::now();
    Document const document = read(body, {{"word/footnotes.xml", "<w:footnotes>" + notes + "</w:footnotes>"}},
                                   R"(<Relationship Id="n" Type="x/footnotes" Target="footnotes.xml"/>)");
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
    CHECK(document.text.starts_with("n19999\n\nn19998\n\n"));
    CHECK(document.text.ends_with("\n\nn1\n\nn0\n"));
    CHECK(document.flags.empty());
}

TEST_CASE("an equation is read in its line", "[extract][docx][unit]") {
    CHECK(
        read("<w:p><w:r><w:t xml:space=\"preserve\">Saved </w:t></w:r><m:oMath><m:f><m:num><m:r><m:rPr/><m:t>cost</m:t>"
             "</m:r></m:num><m:den><m:r><m:t>year</m:t></m:r></m:den></m:f></m:oMath></w:p>")
            .text == "Saved cost year\n");
}
