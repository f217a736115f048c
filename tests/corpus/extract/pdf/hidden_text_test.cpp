#include "corpus/extract/pdf/hidden_text.hpp"

#include "corpus/extract/pdf/pdf_reader.hpp"
#include "tests/corpus/extract/pdf/made_pdf.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace winnow;
using winnow::testing::line;
using winnow::testing::MadePdf;

namespace {

Document read(MadePdf const& pdf) {
    auto const read = read_pdf(pdf.bytes(), {});
    REQUIRE(std::holds_alternative<Document>(read));
    return std::get<Document>(read);
}

std::string const kSeen = line(72, 700, "seen words");

/// The place of the only passage, "hidden words", that the page hides behind `content`; what went wrong otherwise.
std::string place_of_hidden(MadePdf pdf, std::string const& content) {
    pdf.pages = {kSeen + content};
    Document const document = read(pdf);
    if (document.text != "seen words\n") { return "text: " + document.text; }
    if (document.flags.size() != 1) { return std::to_string(document.flags.size()) + " flags"; }
    if (document.flags[0].code != "hidden-text") { return document.flags[0].code; }
    return document.flags[0].text == "hidden words" ? document.flags[0].place : document.flags[0].text;
}

std::string place_of_hidden(std::string const& content) { return place_of_hidden({}, content); }

std::string const kHidden = line(72, 600, "hidden words");

}  // namespace

TEST_CASE("text in the colour of its background is hidden", "[extract][pdf]") {
    CHECK(place_of_hidden("1 g " + kHidden) == "page 1, in the colour of its background");
    CHECK(place_of_hidden("0.95 0.96 0.97 rg " + kHidden) == "page 1, in the colour of its background");
    CHECK(place_of_hidden("0 0.2 0.4 rg 60 590 300 30 re f " + kHidden) == "page 1, in the colour of its background");
    // A faint opacity makes black as pale as that.
    MadePdf faint;
    faint.resources = "/ExtGState << /G << /ca 0.09 >> >>";
    CHECK(place_of_hidden(faint, "/G gs " + kHidden) == "page 1, in the colour of its background");
}

TEST_CASE("white text on what is not white is seen", "[extract][pdf]") {
    for (std::string const background :
         {"0 0.2 0.4 rg 60 590 300 30 re f ",                                 // a box
          "0 0.2 0.4 rg 60 590 m 360 590 l 380 605 l 360 620 l 60 620 l f ",  // any shape
          "0 0.2 0.4 RG 40 w 60 605 m 360 605 l S "}) {                       // a thick line
        CAPTURE(background);
        Document const document = read({{kSeen + background + "1 g " + line(72, 600, "white words")}, "", "", "", {}});
        CHECK(document.text == "seen words\n\nwhite words\n");
        CHECK(document.flags.empty());
    }
}

TEST_CASE("invisible, transparent and tiny text is hidden", "[extract][pdf]") {
    CHECK(place_of_hidden("BT 3 Tr ET " + kHidden) == "page 1, drawn invisibly");
    CHECK(place_of_hidden("BT 7 Tr ET " + kHidden) == "page 1, drawn invisibly");
    MadePdf clear;
    clear.resources = "/ExtGState << /G << /ca 0 >> >>";
    CHECK(place_of_hidden(clear, "/G gs " + kHidden) == "page 1, transparent");
    CHECK(place_of_hidden(line(72, 600, "hidden words", 2.5)) == "page 1, too small to read");
    CHECK(place_of_hidden("0.1 0 0 0.1 0 0 cm " + line(720, 6000, "hidden words")) == "page 1, too small to read");
}

TEST_CASE("a group of objects is as transparent as it is painted", "[extract][pdf]") {
    MadePdf pdf;
    pdf.objects = {
        "<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Group << /S /Transparency >> /Resources << "
        "/Font << /F1 3 0 R >> >> /Length " +
        std::to_string(kHidden.size()) + " >>\nstream\n" + kHidden + "\nendstream"};
    pdf.resources = "/XObject << /X 20 0 R >> /ExtGState << /G << /ca 0 >> >>";
    CHECK(place_of_hidden(pdf, "/G gs /X Do") == "page 1, transparent");
}

TEST_CASE("text off the page, cut away or painted over is hidden", "[extract][pdf]") {
    CHECK(place_of_hidden(line(72, -50, "hidden words")) == "page 1, outside of the page");
    CHECK(place_of_hidden(line(700, 600, "hidden words")) == "page 1, outside of the page");
    CHECK(place_of_hidden("q 0 0 10 10 re W n " + kHidden + "Q") == "page 1, cut away");
    CHECK(place_of_hidden(kHidden + "0.5 g 60 590 300 30 re f") == "page 1, painted over");
}

TEST_CASE("a line through words and a highlight upon them hide nothing", "[extract][pdf]") {
    Document const struck = read({{line(72, 600, "struck words") + "72 603 80 0.7 re f"}, "", "", "", {}});
    CHECK((struck.text == "struck words\n" && struck.flags.empty()));
    Document const marked = read({{line(72, 600, "marked words") + "/G gs 1 1 0 rg 60 590 300 30 re f"},
                                  "/ExtGState << /G << /ca 0.4 >> >>",
                                  "",
                                  "",
                                  {}});
    CHECK((marked.text == "marked words\n" && marked.flags.empty()));
}

TEST_CASE("text on a layer that is off, and in a hidden annotation, is hidden", "[extract][pdf]") {
    MadePdf layered;
    layered.objects = {"<< /Type /OCG /Name (layer) >>"};
    layered.resources = "/Properties << /L 20 0 R >>";
    layered.catalog_entries = "/OCProperties << /OCGs [20 0 R] /D << /OFF [20 0 R] >> >>";
    CHECK(place_of_hidden(layered, "/OC /L BDC " + kHidden + "EMC") == "page 1, on a hidden layer");
    MadePdf noted;
    noted.objects = {"<< /Type /Annot /Subtype /FreeText /F 2 /Rect [0 0 9 9] /Contents (hidden words) >>"};
    noted.page_entries = "/Annots [20 0 R]";
    CHECK(place_of_hidden(noted, "") == "page 1, in a hidden annotation");
}

TEST_CASE("letters count as what they show, not as what the file says of them", "[extract][pdf]") {
    MadePdf pdf;
    std::string const map =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> "
        "endcodespacerange 1 beginbfchar <41> <00680069006400640065006E> endbfchar endcmap end end";
    pdf.objects = {"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 21 0 R >>",
                   "<< /Length " + std::to_string(map.size()) + " >>\nstream\n" + map + "\nendstream"};
    pdf.pages = {line(72, 600, "A", 10, "F3")};
    Document const document = read(pdf);
    CHECK(document.text == "A\n");
    CHECK(document.flags == std::vector<DocumentFlag>{{"hidden-text", "hidden", "page 1, not what the letters show"}});

    MadePdf replaced;
    replaced.pages = {kSeen + "/Span << /ActualText (hidden words of another kind) >> BDC " + line(72, 600, "dot") +
                      "EMC"};
    Document const spoken = read(replaced);
    CHECK(spoken.text == "seen words\n\ndot\n");
    CHECK(spoken.flags.at(0).text == "hidden words of another kind");
}

TEST_CASE("words printed a hundred times in one place are there once, and told", "[extract][pdf]") {
    std::string content = kSeen;
    for (int i = 0; i < 100; ++i) { content += line(72, 600, "again"); }
    MadePdf pdf;
    pdf.pages = {content};
    Document const document = read(pdf);
    CHECK(document.text == "seen words\n\nagain\n");
    CHECK(document.flags ==
          std::vector<DocumentFlag>{{"hidden-text", "again", "page 1, printed many times in one place"}});
    // Three times a hair apart is bold.
    pdf.pages = {line(72, 600, "bold") + line(72.3, 600, "bold") + line(72.6, 600, "bold")};
    CHECK((read(pdf).text == "bold\n" && read(pdf).flags.empty()));
}

TEST_CASE("a shadow under visible words is no hidden text", "[extract][pdf]") {
    Document const document =
        read({{"1 g " + line(72.5, 599.5, "Jane Doe") + "0 g " + line(72, 600, "Jane Doe")}, "", "", "", {}});
    CHECK((document.text == "Jane Doe\n" && document.flags.empty()));
}
