// Pages that are pictures, with a machine that recognises what the test says.
#include "corpus/extract/pdf/pdf_reader.hpp"

#include "tests/corpus/extract/pdf/made_pdf.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace winnow;
using winnow::testing::line;
using winnow::testing::MadePdf;

namespace {

/// A picture over the whole page.
std::string const kPicture = "q 612 0 0 792 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q\n";

/// A line of words of equal width, with a gap between, in dots of a picture with 300 an inch.
RecognisedLine recognised(std::vector<std::string> const& words, double baseline, double size, double slope = 0,
                          double confidence = 0.9) {
    constexpr double kLeft = 300;
    constexpr double kWord = 180;
    constexpr double kGap = 15;
    RecognisedLine line;
    double left = kLeft;
    for (std::string const& word : words) {
        line.words.push_back({word, left, left + kWord, confidence});
        left += kWord + kGap;
    }
    line.left = kLeft;
    line.right = left - kGap;
    line.left_baseline = baseline;
    line.right_baseline = baseline + slope * (line.right - line.left);
    line.size = size;
    return line;
}

Recognition machine(std::vector<RecognisedLine> lines) {
    return {"machine 1", [lines = std::move(lines)](PagePicture const&) { return lines; }};
}

Document read(MadePdf const& pdf, Recognition const& recognition, ReadLimits const& limits = {}) {
    return std::get<Document>(read_pdf(pdf.bytes(), limits, &recognition));
}

/// The text's lines, but for empty ones.
std::string lines(Document const& document) {
    std::string text = document.text;
    while (text.find("\n\n") != std::string::npos) { text.erase(text.find("\n\n"), 1); }
    return text;
}

}  // namespace

TEST_CASE("a page's picture has the dots that recognition wants, and no shade that nobody sees", "[extract][pdf]") {
    PagePicture seen;
    Recognition const recognition{"machine 1", [&seen](PagePicture const& picture) {
                                      seen = picture;
                                      return std::vector<RecognisedLine>{recognised({"words"}, 100, 50)};
                                  }};
    MadePdf pdf;
    // Paper with a pale left half, which nobody can tell from white, and a grey and a black stripe.
    pdf.pages = {kPicture +
                 "1 g 0 0 612 792 re f 0.95 g 0 0 306 792 re f 0.5 g 400 0 20 792 re f 0.05 g 500 0 20 792 re f"};
    read(pdf, recognition);
    CHECK((seen.width == 2550 && seen.height == 3300 && seen.dots_per_inch == 300));
    REQUIRE(seen.dots.size() == 2550U * 3300U);
    auto const shade_at = [&seen](double points) {
        return seen.dots[1000U * 2550U + static_cast<std::size_t>(points * 300 / 72)];
    };
    CHECK((shade_at(100) == 255 && shade_at(350) == 255 && shade_at(510) == 0));
    CHECK((shade_at(410) > 100 && shade_at(410) < 155));
}

TEST_CASE("recognised lines become text with headings, however the page lies", "[extract][pdf]") {
    double const slope = GENERATE(0.0, 0.02, -0.02);
    CAPTURE(slope);
    MadePdf pdf;
    pdf.pages = {kPicture};
    // 12 points are 50 dots. Sizes differ as measured ones do.
    Document const document = read(
        pdf, machine({recognised({"Experience"}, 400, 90, slope),
                      recognised({"I", "led", "the", "change", "of", "an", "agency", "that"}, 520, 50, slope),
                      recognised({"had", "none"}, 580, 47, slope), recognised({"e", "one", "item"}, 700, 52, slope),
                      recognised({"When", "|", "led", "a", "|", "B"}, 820, 51, slope)}));
    CHECK(lines(document) ==
          "Experience\nI led the change of an agency that had none\n\u2022 one item\nWhen I led a | B\n");
    REQUIRE(document.headings.size() == 1);
    CHECK(document.headings[0].end == 10);
    CHECK(document.reader.find("machine 1)") != std::string::npos);
    REQUIRE(document.flags.size() == 1);
    CHECK(document.flags[0] ==
          DocumentFlag{"ocr", "a picture; machine 1 recognised its text, with a confidence of 0.90", "page 1"});
    CHECK(document.quality == Approx(0.9));
}

TEST_CASE("recognised text too small to read is hidden", "[extract][pdf]") {
    MadePdf pdf;
    pdf.pages = {kPicture};
    Document const document =
        read(pdf, machine({recognised({"large"}, 400, 50), recognised({"secret", "words"}, 500, 10)}));
    CHECK(lines(document) == "large\n");
    auto const& flag = document.flags.at(0);
    CHECK((flag.code == "hidden-text" && flag.text == "secret words" && flag.place == "page 1, too small to read"));
}

TEST_CASE("pages beyond the limit and pictures without words are named", "[extract][pdf]") {
    MadePdf pdf;
    pdf.pages = {line(72, 600, "a page of text"), kPicture, kPicture, kPicture};
    ReadLimits limits;
    limits.scan_pages = 2;
    int pictures = 0;
    Recognition const recognition{"machine 1", [&pictures](PagePicture const&) {
                                      return ++pictures == 1 ? std::vector{recognised({"seen"}, 400, 50)}
                                                             : std::vector<RecognisedLine>{};
                                  }};
    Document const document = read(pdf, recognition, limits);
    CHECK(lines(document) == "a page of text\nseen\n");
    REQUIRE(document.flags.size() == 3);
    CHECK((document.flags[0].code == "ocr" && document.flags[0].place == "page 2"));
    CHECK((document.flags[1].code == "unread-page" && document.flags[1].place == "page 3, 4"));
    CHECK((document.flags[2].code == "partial-text" &&
           document.flags[2].text.find("first 2 pages") != std::string::npos));

    pdf.pages = {kPicture};
    auto const refused = read_pdf(pdf.bytes(), {}, &recognition);
    REQUIRE(std::holds_alternative<Refusal>(refused));
    CHECK_THAT(std::get<Refusal>(refused).reason, Catch::Contains("no text was recognised"));
}

TEST_CASE("a page that reads badly is turned until it reads well", "[extract][pdf]") {
    MadePdf pdf;
    pdf.pages = {kPicture};
    Recognition const sideways{
        "machine 1", [](PagePicture const& picture) {
            bool const wide = picture.width > picture.height;
            return std::vector{recognised({wide ? "right" : "wrong"}, 400, 50, 0, wide ? 0.9 : 0.4)};
        }};
    Document const document = read(pdf, sideways);
    CHECK(lines(document) == "right\n");
    // Of a page 792 points wide: the word ends at 480 dots.
    CHECK(document.layout.margins.value().right == Approx(792 - 480 * 72.0 / 300));

    Recognition const never{"machine 1", [](PagePicture const& picture) {
                                bool const wide = picture.width > picture.height;
                                return std::vector{recognised({wide ? "worst" : "best"}, 400, 50, 0, wide ? 0.3 : 0.4)};
                            }};
    CHECK(read(pdf, never).text == "best\n");
}
