#include "corpus/extract/docx_reader.hpp"

#include "tests/support/zip_file.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace winnow;
using winnow::testing::docx_of;

namespace {

std::string const kHidden = "<w:r><w:t>secret words here</w:t></w:r>";
std::string const kTheme =
    R"(<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1>)"
    R"(<a:srgbClr val="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="1F3864"/></a:accent1></a:clrScheme></a:themeElements>)"
    R"(</a:theme>)";

Document read(std::string const& body, std::vector<std::pair<std::string, std::string>> further = {},
              std::string const& related = {}) {
    further.emplace_back("word/theme/theme1.xml", kTheme);
    return std::get<Document>(
        read_docx(docx_of("<w:p><w:r><w:t>seen</w:t></w:r></w:p>" + body, std::move(further),
                          R"(<Relationship Id="t" Type="x/theme" Target="theme/theme1.xml"/>)" + related)));
}

void check_hidden(std::string const& body, std::string_view place) {
    INFO(body);
    Document const document = read(body);
    CHECK(document.text == "seen\n");
    CHECK(document.flags == std::vector<DocumentFlag>{{"hidden-text", "secret words here", std::string{place}}});
}

std::string with_look(std::string const& properties) {
    return "<w:p><w:r><w:rPr>" + properties + "</w:rPr><w:t>secret words here</w:t></w:r></w:p>";
}

/// White words in a shape with that fill.
std::string white_in_shape(std::string const& fill) {
    return "<w:p><w:r><w:drawing><wp:anchor><wp:extent cx=\"3000000\" cy=\"900000\"/><wps:wsp>" + fill +
           "<wps:txbx><w:txbxContent>" + with_look("<w:color w:val=\"FFFFFF\"/>") +
           "</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r></w:p>";
}

Document chart(std::string const& title_look, std::string const& legend, std::string const& gone) {
    std::string const part =
        "<c:chartSpace><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:rPr>" + title_look +
        "</a:rPr><a:t>Grants made</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:tx>"
        "<c:strRef><c:f>S!A1</c:f><c:strCache><c:pt "
        "idx=\"0\"><c:v>Funds</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat>"
        "<c:strRef><c:strCache><c:pt idx=\"0\"><c:v>Procurement</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val>"
        "<c:numRef><c:numCache><c:pt "
        "idx=\"0\"><c:v>40</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart>"
        "<c:catAx><c:delete val=\"" +
        gone + "\"/></c:catAx></c:plotArea>" + legend + "</c:chart></c:chartSpace>";
    return read(
        "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"3000000\" cy=\"2000000\"/><a:graphic><a:graphicData>"
        "<c:chart r:id=\"c\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
        {{"word/charts/chart1.xml", part}}, R"(<Relationship Id="c" Type="x/chart" Target="charts/chart1.xml"/>)");
}

}  // namespace

TEST_CASE("letters that stand on one another or far from their line are hidden", "[extract][docx][unit]") {
    check_hidden(with_look("<w:spacing w:val=\"-400\"/>"), "letters without width");
    check_hidden(with_look("<w:position w:val=\"-3100\"/>"), "text off the page");
    CHECK(read(with_look("<w:spacing w:val=\"-20\"/><w:position w:val=\"6\"/>")).flags.empty());
}

TEST_CASE("the fill of letters goes before their colour", "[extract][docx][unit]") {
    auto const filled = [](std::string const& colour) {
        return with_look("<w14:textFill><w14:solidFill>" + colour +
                         "</w14:solidFill></w14:textFill><w:color w:val=\"000000\"/>");
    };
    check_hidden(filled("<w14:srgbClr w14:val=\"FFFFFF\"/>"), "text in the colour of its background");
    check_hidden(filled("<w14:schemeClr w14:val=\"bg1\"/>"), "text in the colour of its background");
    CHECK(read(filled("<w14:schemeClr w14:val=\"accent1\"/>")).flags.empty());
}

TEST_CASE("a shape filled from the theme lies behind its text", "[extract][docx][unit]") {
    for (std::string const fill :
         {"<wps:spPr><a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill></wps:spPr>",
          "<wps:spPr/><wps:style><a:fillRef idx=\"1\"><a:schemeClr val=\"accent1\"/></a:fillRef></wps:style>",
          "<wps:spPr><a:gradFill/></wps:spPr>",
          "<wps:spPr><a:solidFill><a:schemeClr val=\"bg1\"><a:lumMod "
          "val=\"50000\"/></a:schemeClr></a:solidFill></wps:spPr>"}) {
        INFO(fill);
        Document const document = read(white_in_shape(fill));
        CHECK(document.text == "seen\n\nsecret words here\n");
        CHECK(document.flags.empty());
    }
    check_hidden(white_in_shape("<wps:spPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill></wps:spPr>"),
                 "text in the colour of its background");
    check_hidden(white_in_shape("<wps:spPr><a:noFill/></wps:spPr>"), "text in the colour of its background");
}

TEST_CASE("frames and old shapes off the page or without size hide their text", "[extract][docx][unit]") {
    auto const framed = [](std::string const& frame) {
        return "<w:p><w:pPr><w:framePr " + frame + "/></w:pPr>" + kHidden + "</w:p>";
    };
    check_hidden(framed("w:w=\"1\" w:x=\"-20000\""), "text off the page");
    check_hidden(framed("w:h=\"1\" w:hRule=\"exact\""), "frame without height");
    CHECK(read(framed("w:w=\"4000\" w:x=\"720\" w:y=\"720\" w:hRule=\"exact\" w:h=\"400\"")).flags.empty());
    auto const shape = [](std::string const& style) {
        return "<w:p><w:r><w:pict><v:rect style=\"" + style + "\"><v:textbox><w:txbxContent><w:p>" + kHidden +
               "</w:p></w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>";
    };
    check_hidden(shape("position:absolute;left:-9000pt;width:100pt;height:20pt"), "shape off the page");
    check_hidden(shape("width:1pt;height:20pt"), "shape without size");
    check_hidden(shape("display:none"), "hidden shape");
    check_hidden(shape("VISIBILITY: hidden"), "hidden shape");
    CHECK(read(shape("position:absolute;margin-left:-30pt;left:-9000;width:100pt;height:20pt")).flags.empty());
}

TEST_CASE("a drawing of any size at any place is measured", "[extract][docx][regression]") {
    auto const drawing = [](std::string const& offset, std::string const& size) {
        return read("<w:p><w:r><w:drawing><wp:anchor><wp:extent cx=\"" + size + "\" cy=\"" + size +
                    "\"/><wp:positionH><wp:posOffset>" + offset +
                    "</wp:posOffset></wp:positionH><wps:wsp><wps:txbx><w:txbxContent>" + with_look("") +
                    "</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r></w:p>")
            .text;
    };
    CHECK(drawing("1000000", "9223372036854775807") == "seen\n\nsecret words here\n");
    CHECK(drawing("-9223372036854775808", "-9223372036854775808") == "seen\n");
    CHECK(drawing("99999999999999999999", "914400") == "seen\n");
}

TEST_CASE("a chart's title, rows and columns are read where it shows them", "[extract][docx][unit]") {
    Document const whole = chart("", "<c:legend/>", "0");
    CHECK(whole.text == "seen\n\nGrants made\nFunds\nProcurement\n");
    CHECK(whole.flags.empty());
    Document const bare = chart("<a:solidFill><a:srgbClr val=\"FEFEFE\"/></a:solidFill>", "", "1");
    CHECK(bare.text == "seen\n");
    CHECK(bare.flags.size() == 2);
    CHECK(chart("", "", "0").text == "seen\n\nGrants made\nProcurement\n");
}

namespace {

/// A drawing of 200 by 50 points at that place across, with that fill and that text.
std::string drawing(std::string const& order, std::string const& x, std::string const& fill, std::string const& text) {
    return "<w:r><w:drawing><wp:anchor behindDoc=\"0\" relativeHeight=\"" + order +
           "\"><wp:positionH relativeFrom=\"page\"><wp:posOffset>" + x +
           "</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"page\"><wp:posOffset>914400</wp:posOffset>"
           "</wp:positionV><wp:extent cx=\"2540000\" cy=\"635000\"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>"
           "<a:prstGeom prst=\"rect\"/>" +
           fill + "</wps:spPr><wps:txbx><w:txbxContent><w:p>" + text +
           "</w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>";
}

}  // namespace

TEST_CASE("a text box under a filled rectangle of its paragraph is hidden", "[extract][docx][unit]") {
    std::string const blue = "<a:solidFill><a:srgbClr val=\"0000FF\"/></a:solidFill>";
    std::string const box = drawing("2", "914400", "<a:noFill/>", kHidden);
    check_hidden("<w:p>" + box + drawing("3", "914400", blue, "") + "</w:p>", "under another shape");
    check_hidden("<w:p>" + drawing("3", "914400", blue, "") + box + "</w:p>", "under another shape");
    std::string const glass =
        "<a:solidFill><a:srgbClr val=\"0000FF\"><a:alpha val=\"40000\"/></a:srgbClr></a:solidFill>";
    for (std::string const& other : {drawing("1", "914400", blue, ""), drawing("3", "3914400", blue, ""),
                                     drawing("3", "914400", "<a:noFill/>", ""), drawing("3", "914400", glass, "")}) {
        INFO(other);
        CHECK(read("<w:p>" + box + other + "</w:p>").text == "seen\n\nsecret words here\n");
    }
    // Other paragraphs may stand on other pages.
    CHECK(read("<w:p>" + box + "</w:p><w:p>" + drawing("3", "914400", blue, "") + "</w:p>").flags.empty());
}
