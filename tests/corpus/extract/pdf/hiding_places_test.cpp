#include "corpus/extract/pdf/pdf_reader.hpp"

#include "tests/corpus/extract/pdf/made_pdf.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace winnow;
using winnow::testing::line;
using winnow::testing::MadePdf;

namespace {

std::string const kSeen = line(72, 700, "seen words");
std::string const kDoubtful = line(72, 600, "doubtful words");

std::string stream(std::string const& entries, std::string const& content) {
    return "<< " + entries + " /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream";
}

/// A shading from one grey to another, across the page.
std::string shading(std::string const& from, std::string const& to) {
    return "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 612 0] /Extend [true true] /Function "
           "<< /FunctionType 2 /Domain [0 1] /C0 [" +
           from + "] /C1 [" + to + "] /N 1 >> >>";
}

/// A picture of these grey dots in one row.
std::string picture(std::string const& dots) {
    return stream("/Type /XObject /Subtype /Image /Width " + std::to_string(dots.size()) +
                      " /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray",
                  dots);
}

std::string tile(std::string const& content) {
    return stream(
        "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >>",
        content);
}

/// A graphics state G with the form in object 20 as a soft mask.
std::string mask(std::string const& kind) {
    return "/ExtGState << /G << /SMask << /S /" + kind + " /G 20 0 R >> >> >>";
}

/// How the page hides "doubtful words", which `content` draws; "seen" if it does not, else what went wrong.
std::string fate(std::string const& content, std::string const& resources = "", std::vector<std::string> objects = {}) {
    MadePdf pdf;
    pdf.pages = {kSeen + content};
    pdf.resources = resources;
    pdf.objects = std::move(objects);
    auto const read = read_pdf(pdf.bytes(), {});
    REQUIRE(std::holds_alternative<Document>(read));
    auto const& document = std::get<Document>(read);
    bool const shown = document.text.find("doubtful words") != std::string::npos;
    if (document.text.find("seen words") == std::string::npos) { return "the seen words are gone"; }
    if (shown) { return document.flags.empty() ? "seen" : "seen and flagged"; }
    if (document.flags.size() != 1 || document.flags[0].text != "doubtful words") { return "gone"; }
    return document.flags[0].place;
}

std::string const kColour = "page 1, in the colour of its background";
std::string const kTransparent = "page 1, transparent";
std::string const kCutAway = "page 1, cut away";

}  // namespace

TEST_CASE("text in the colour of the picture behind it is hidden", "[extract][pdf]") {
    std::string const drawn = "q 400 0 0 40 60 590 cm /X Do Q ";
    std::string const resources = "/XObject << /X 20 0 R >>";
    CHECK(fate(drawn + "1 g " + kDoubtful, resources, {picture("\xFF\xFE")}) == kColour);
    CHECK(fate(drawn + kDoubtful, resources, {picture(std::string(200, '\x05'))}) == kColour);
    CHECK(fate(drawn + "1 g " + kDoubtful, resources, {picture("\x20\x60\x10\x50")}) == "seen");
    CHECK(fate("q 400 0 0 40 60 590 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xFF EI Q 1 g " + kDoubtful) == kColour);
    CHECK(fate(kDoubtful + drawn, resources, {picture("\x20\xF0")}) == "page 1, painted over");
}

TEST_CASE("shadings and patterns have the colour that they have throughout", "[extract][pdf]") {
    std::string const shaded = "q 60 590 400 40 re W n /S sh Q ";
    std::string const resources = "/Shading << /S 20 0 R >>";
    CHECK(fate(shaded + kDoubtful, resources, {shading("0", "0.05")}) == kColour);
    CHECK(fate(shaded + "1 g " + kDoubtful, resources, {shading("1", "0.97")}) == kColour);
    CHECK(fate(shaded + "1 g " + kDoubtful, resources, {shading("0", "0.4")}) == "seen");
    std::string const patterned = "/Pattern cs /P scn ";
    std::string const box = "60 590 400 40 re f ";
    std::string const pattern = "/Pattern << /P 20 0 R >>";
    CHECK(fate(patterned + box + "0 g " + kDoubtful, pattern, {tile("0 g 0 0 9 9 re f")}) == kColour);
    CHECK(fate(patterned + box + "1 g " + kDoubtful, pattern, {tile("0 0 1 rg 0 0 9 9 re f")}) == "seen");
    // A pattern that draws nothing leaves white paper.
    CHECK(fate(patterned + box + "1 g " + kDoubtful, pattern, {tile("")}) == kColour);
}

TEST_CASE("text that a pattern fills is seen if the pattern is", "[extract][pdf]") {
    std::string const patterned = "/Pattern cs /P scn ";
    std::string const pattern = "/Pattern << /P 20 0 R >>";
    std::string const gradient = "<< /Type /Pattern /PatternType 2 /Shading ";
    CHECK(fate(patterned + kDoubtful, pattern, {tile("0 0 1 rg 0 0 9 9 re f")}) == "seen");
    CHECK(fate(patterned + kDoubtful, pattern, {gradient + shading("0", "0.5") + " >>"}) == "seen");
    CHECK(fate(patterned + kDoubtful, pattern, {tile("1 g 0 0 9 9 re f")}) == kColour);
    CHECK(fate(patterned + kDoubtful, pattern, {gradient + shading("1", "1") + " >>"}) == kColour);
    // Drawn as a clip, with the pattern painted elsewhere.
    CHECK(fate("q " + patterned + "BT 7 Tr ET " + kDoubtful + "0 0 9 9 re f Q", pattern, {tile("0 g 0 0 9 9 re f")}) ==
          "page 1, drawn invisibly");
}

TEST_CASE("a clip of any shape cuts away what is outside", "[extract][pdf]") {
    CHECK(fate("q 0 0 m 612 0 l 612 792 l 600 792 l 600 10 l 0 10 l W n " + kDoubtful + "Q") == kCutAway);
    CHECK(fate("q 0 0 612 792 re 60 590 500 40 re W* n " + kDoubtful + "Q") == kCutAway);
    CHECK(fate("q 60 590 m 300 580 l 560 590 l 560 640 l 60 640 l W n " + kDoubtful + "Q") == "seen");
    CHECK(fate("q 0 0 m 9 0 l 0 9 l W n Q " + kDoubtful) == "seen");
}

TEST_CASE("a soft mask hides where it lets nothing through", "[extract][pdf]") {
    std::string const form = "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Group << /S /Transparency >>";
    auto const masked = [&](std::string const& kind, std::string const& content) {
        return fate("q /G gs " + kDoubtful + "Q", mask(kind), {stream(form, content)});
    };
    CHECK(masked("Luminosity", "0 g 0 0 612 792 re f") == kTransparent);
    CHECK(masked("Luminosity", "1 g 0 0 9 9 re f") == kTransparent);
    CHECK(masked("Alpha", "") == kTransparent);
    CHECK(masked("Luminosity", "1 g 0 0 612 792 re f") == "seen");
    CHECK(masked("Luminosity", "0.5 g 0 0 612 792 re f") == "seen");
    CHECK(fate("q /G gs Q " + kDoubtful, mask("Luminosity"), {stream(form, "")}) == "seen");
}

TEST_CASE("inks that leave no mark, and veil upon veil, hide", "[extract][pdf]") {
    CHECK(fate("/C cs 1 scn " + kDoubtful,
               "/ColorSpace << /C [/Separation /None /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 "
               ">>] >>") == kTransparent);
    CHECK(fate("/G gs " + kDoubtful, "/ExtGState << /G << /BM /Screen >> >>") == kColour);
    CHECK(fate("/G gs " + kDoubtful, "/ExtGState << /G << /BM /Multiply >> >>") == "seen");
    std::string const veil = "60 590 400 40 re f ";
    std::string const half = "/ExtGState << /G << /ca .5 >> >>";
    CHECK(fate(kDoubtful + "/G gs 1 g " + veil + veil + veil + veil, half) == "page 1, painted over");
    CHECK(fate(kDoubtful + "/G gs 1 1 0 rg " + veil, half) == "seen");
}

TEST_CASE("what a hidden field of a form holds is flagged", "[extract][pdf]") {
    for (std::string const hidden :
         {"/F 2 /Rect [72 600 372 620]", "/F 32 /Rect [72 600 372 620]", "/F 4 /Rect [72 600 72 600]"}) {
        CAPTURE(hidden);
        MadePdf pdf;
        pdf.pages = {kSeen};
        pdf.objects = {"<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (hidden words) /DA (/F1 12 Tf) " + hidden +
                       " >>"};
        pdf.page_entries = "/Annots [20 0 R]";
        pdf.catalog_entries = "/AcroForm << /Fields [20 0 R] >>";
        auto const read = read_pdf(pdf.bytes(), {});
        REQUIRE(std::holds_alternative<Document>(read));
        CHECK(std::get<Document>(read).text == "seen words\n");
        REQUIRE(std::get<Document>(read).flags.size() == 1);
        CHECK(std::get<Document>(read).flags[0] ==
              DocumentFlag{"hidden-text", "hidden words", "page 1, in a hidden annotation"});
    }
}

namespace {

/// Objects of a Type 3 font, F3, whose only glyph is said to be the letter a and is drawn by `procedure`.
std::vector<std::string> drawn_font(std::string const& procedure, std::string const& resources = "") {
    return {
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 97 "
        "/LastChar 97 /Widths [600] /CharProcs << /a 21 0 R >> /Encoding << /Type /Encoding /Differences [97 /a] >> "
        "" + (resources.empty() ? "" : "/Resources << " + resources + " >>") +
            " >>",
        stream("", procedure), stream("/Type /XObject /Subtype /Form /BBox [0 0 900 900]", "")};
}

/// What becomes of a word of such letters.
std::string fate_of_drawn(std::string const& procedure, std::string const& resources = "",
                          std::string const& before = "") {
    MadePdf pdf;
    pdf.pages = {kSeen + before + line(72, 600, "aaaaa", 10, "F3")};
    pdf.objects = drawn_font(procedure, resources);
    auto const read = read_pdf(pdf.bytes(), {});
    REQUIRE(std::holds_alternative<Document>(read));
    auto const& document = std::get<Document>(read);
    if (document.text.find("aaaaa") != std::string::npos) {
        return document.flags.empty() ? "seen" : "seen and flagged";
    }
    if (document.flags.size() != 1 || document.flags[0].text != "aaaaa") { return "gone"; }
    return document.flags[0].place;
}

}  // namespace

TEST_CASE("letters whose own drawing leaves no mark are hidden", "[extract][pdf]") {
    std::string const blank = "page 1, in letters that are blank";
    std::string const shape = "600 0 0 0 500 700 d1 ";
    std::string const coloured = "600 0 d0 ";
    CHECK(fate_of_drawn(shape) == blank);
    CHECK(fate_of_drawn(shape + "0 0 500 700 re n") == blank);
    CHECK(fate_of_drawn(shape + "0 0 50 50 re f") == "page 1, too small to read");
    CHECK(fate_of_drawn(shape + "q 0 0 0 0 re W n 0 0 500 700 re f Q") == "page 1, too small to read");
    CHECK(fate_of_drawn(shape + "/X Do", "/XObject << /X 22 0 R >>") == blank);
    // A font without resources uses those of its page.
    CHECK(fate_of_drawn(shape + "BT /F1 900 Tf (a) Tj ET") == "seen");
    CHECK(fate_of_drawn(shape + "/G gs 0 0 500 700 re f", "/ExtGState << /G << /ca 0 >> >>") == blank);
    std::string const dots = "500 0 0 500 0 0 cm BI /W 8 /H 1 /IM true /BPC 1 /D [1 0] ID ";
    CHECK(fate_of_drawn(shape + dots + std::string(1, '\0') + " EI") == blank);
    CHECK(fate_of_drawn(shape + dots + "\x08 EI") == "seen");
    CHECK(fate_of_drawn(shape + "0 0 500 700 re f") == "seen");
    CHECK(fate_of_drawn(shape + "40 w 0 350 m 500 350 l S") == "seen");
    CHECK(fate_of_drawn(coloured + "0 0 1 rg 0 0 500 700 re f") == "seen");
    CHECK(fate_of_drawn(coloured + "1 g 0 0 500 700 re f") == kColour);
    CHECK(fate_of_drawn(coloured + "1 g 0 0 500 700 re f", "", "0 g 60 590 400 40 re f ") == "seen");
    CHECK(fate_of_drawn(shape + "1 g 0 0 500 700 re f") == "seen");
}
