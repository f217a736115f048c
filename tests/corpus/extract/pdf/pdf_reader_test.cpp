#include "corpus/extract/pdf/pdf_reader.hpp"

#include "tests/corpus/extract/pdf/made_pdf.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace winnow;
using winnow::testing::line;
using winnow::testing::MadePdf;

namespace {

Document read(std::string const& content, ReadLimits const& limits = {}) {
    MadePdf pdf;
    pdf.pages = {content};
    return std::get<Document>(read_pdf(pdf.bytes(), limits));
}

std::string refusal(std::string const& bytes) { return std::get<Refusal>(read_pdf(bytes, {})).reason; }

/// A picture over the whole page.
std::string const kPicture = "q 612 0 0 792 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q\n";

}  // namespace

TEST_CASE("lines of a paragraph are joined, and paragraphs stay apart", "[extract][pdf]") {
    Document const document =
        read(line(72, 700, "I led the largest change of our agency and brought it to an end") +
             line(72, 688, "within the year, under budget.") + line(72, 650, "Then I rested for a while."));
    CHECK(document.text ==
          "I led the largest change of our agency and brought it to an end within the year, under budget.\n\n"
          "Then I rested for a while.\n");
}

TEST_CASE("items of a list keep their lines", "[extract][pdf]") {
    CHECK(read(line(72, 700, "Budgets") + line(72, 688, "Contracts") + line(72, 676, "Audits")).text ==
          "Budgets\nContracts\nAudits\n");
    CHECK(read(line(72, 700, "\\267") + line(90, 700, "First thing") + line(72, 688, "\\267") +
               line(90, 688, "Second thing"))
              .text == "\u2022 First thing\n\u2022 Second thing\n");
}

TEST_CASE("a word broken over two lines is made whole, and keeps the hyphen of its spelling", "[extract][pdf]") {
    CHECK(read(line(72, 700, "This is a line of running text that ends in the word infor-") +
               line(72, 688, "mation and goes on."))
              .text == "This is a line of running text that ends in the word information and goes on.\n");
    CHECK(read(line(72, 700, "This is a line of running text that ends in the word self-") +
               line(72, 688, "assessment and goes on."))
              .text == "This is a line of running text that ends in the word self-assessment and goes on.\n");
    CHECK(read(line(72, 712, "A client-facing role.") +
               line(72, 690, "This is a line of running text that ends in the word client-") +
               line(72, 678, "facing and goes on."))
              .text ==
          "A client-facing role.\n\nThis is a line of running text that ends in the word client-facing and goes on.\n");
}

TEST_CASE("a hyphen at a line's end stays between words, and where the second often follows one", "[extract][pdf]") {
    std::string const words = line(72, 730, "Solving a problem is fine.");
    CHECK_THAT(read(words + line(72, 700, "This is a line of running text that ends in the word problem-") +
                    line(72, 688, "solving and goes on."))
                   .text,
               Catch::EndsWith("in the word problem-solving and goes on.\n"));
    CHECK_THAT(read(line(72, 700, "This is a line of running text that ends in the word evidence-") +
                    line(72, 688, "based and goes on."))
                   .text,
               Catch::EndsWith("in the word evidence-based and goes on.\n"));
    CHECK_THAT(read(line(72, 700, "This is a line of running text that ends in the word lost-") +
                    line(72, 688, "time and goes on, so that it has the next word, and newly-") +
                    line(72, 676, "formed and whole."))
                   .text,
               Catch::Contains("the word lost-time and") && Catch::Contains("newly-formed and"));
    CHECK_THAT(read(line(72, 700, "This is a line of running text that ends in the word life-") +
                    line(72, 688, "time and goes on in the next line, up to its end, careful-") +
                    line(72, 676, "ly and well."))
                   .text,
               Catch::Contains("the word lifetime and") && Catch::EndsWith("carefully and well.\n"));
    // A first part of many compounds, and the rest of a word.
    CHECK_THAT(read(line(72, 700, "This is a line of running text that ends in the word part-") +
                    line(72, 688, "nership and goes on."))
                   .text,
               Catch::EndsWith("in the word partnership and goes on.\n"));
    // Parts of broken words are no words that the document has.
    CHECK_THAT(read(line(72, 700, "This is a line of running text that ends in the word infor-") +
                    line(72, 688, "mation, and this is one of words that ends again in infor-") +
                    line(72, 676, "mation and goes on."))
                   .text,
               Catch::Contains("word information, and") && Catch::EndsWith("again in information and goes on.\n"));
}

TEST_CASE("a heading that is too long for its line is one heading", "[extract][pdf]") {
    std::string const body =
        line(72, 600, "This is a line of running text, as wide as the page, that stands below it.");
    auto const headings = [](Document const& document) {
        std::vector<std::string> found;
        for (Heading const& heading : document.headings) {
            found.push_back(document.text.substr(heading.begin, heading.end - heading.begin));
        }
        return found;
    };
    using Headings = std::vector<std::string>;
    CHECK(headings(read(line(72, 700, "Notice of Science, Technology,", 20) + line(72, 676, "and Mathematics", 20) +
                        body)) == Headings{"Notice of Science, Technology, and Mathematics"});
    // In the middle of the page.
    CHECK(headings(read(line(90, 700, "Notice for Recruitment of Many", 20) + line(130, 676, "Medical Officers", 20) +
                        body)) == Headings{"Notice for Recruitment of Many Medical Officers"});
    // The next word would have fitted.
    CHECK(headings(read(line(72, 700, "Jo Smith", 20) + line(72, 676, "Budget Analyst", 20) + body)) ==
          Headings{"Jo Smith", "Budget Analyst"});
}

TEST_CASE("columns are read one after the other, under a heading over both", "[extract][pdf]") {
    std::string content = line(72, 740, "A heading over both of the columns that stand below it on the page", 14);
    for (int i = 0; i < 6; ++i) {
        content += line(72, 700 - 14 * i, "left line " + std::to_string(i));
        content += line(320, 694 - 14 * i, "right line " + std::to_string(i));
    }
    content += line(72, 580, "A last line that runs all over the page, under both of the columns again");
    std::string const text = read(content).text;
    CHECK(text.find("A heading") == 0);
    CHECK(text.find("left line 5") < text.find("right line 0"));
    CHECK(text.find("right line 5") < text.find("A last line"));
}

TEST_CASE("a title over columns is read before them, wherever it stands", "[extract][pdf]") {
    std::string content = line(330, 740, "A title", 16);
    for (int i = 0; i < 6; ++i) {
        content += line(72, 700 - 14 * i, "left line " + std::to_string(i));
        content += line(320, 694 - 14 * i, "right line " + std::to_string(i));
    }
    CHECK_THAT(read(content).text, Catch::StartsWith("A title\n") && Catch::EndsWith("right line 5\n"));
}

TEST_CASE("columns of running text whose lines stand on the same baselines are columns", "[extract][pdf]") {
    std::string content;
    for (int i = 0; i < 6; ++i) {
        content += line(72, 700 - 14 * i, "modernized recordkeeping documentation simplified");
        content += line(320, 700 - 14 * i, "supervised statisticians forecasting methodology");
    }
    std::string const text = read(content).text;
    CHECK(text.rfind("modernized") < text.find("supervised"));
}

TEST_CASE("spaces that a typesetter stretched are no borders of cells", "[extract][pdf]") {
    std::string const full = line(72, 700, "This line of running text is as wide as its column may be, so it");
    std::string const stretched =
        "12 Tw " + line(72, 688, "continues telecommunications procurement negotiations") + "0 Tw ";
    CHECK_THAT(read(full + stretched + line(72, 676, "to its end.")).text,
               Catch::Contains("so it continues telecommunications procurement negotiations to its end."));
    // Cells of a table are as far apart, and fill no column beside other lines.
    CHECK(read(line(72, 700, "Name") + line(130, 700, "Grade") + line(190, 700, "Year")).text == "Name\tGrade\tYear\n");
}

TEST_CASE("rows of a table and dates at the right are read across", "[extract][pdf]") {
    std::string content;
    for (int i = 0; i < 4; ++i) {
        content += line(72, 700 - 14 * i, "Budget analyst at an agency");
        content += line(440, 700 - 14 * i, "20" + std::to_string(10 + i));
    }
    CHECK(read(content).text ==
          "Budget analyst at an agency\t2010\nBudget analyst at an agency\t2011\n"
          "Budget analyst at an agency\t2012\nBudget analyst at an agency\t2013\n");
}

TEST_CASE("the order of drawing does not matter", "[extract][pdf]") {
    CHECK(read(line(72, 600, "last") + line(112, 700, "words") + line(72, 700, "first few") + line(72, 650, "middle"))
              .text == "first few words\n\nmiddle\n\nlast\n");
}

TEST_CASE("spaced-out letters are a word, and gaps between letters drawn one by one are spaces", "[extract][pdf]") {
    CHECK(read(line(72, 700, "E X P E R I E N C E")).text == "EXPERIENCE\n");
    CHECK(read("BT /F1 10 Tf 72 700 Td [(one) -300 (two) 20 (three)] TJ ET").text == "one twothree\n");
}

TEST_CASE("ligatures are letters and accents belong to their letters", "[extract][pdf]") {
    MadePdf pdf;
    pdf.objects = {
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [1 "
        "/fi /fl /acute] >> >>"};
    pdf.pages = {"BT /F3 10 Tf 72 700 Td (of\\001ce \\002ow) Tj ET"};
    CHECK(std::get<Document>(read_pdf(pdf.bytes(), {})).text == "office flow\n");
    pdf.pages = {"BT /F3 10 Tf 72 700 Td (Jos) Tj [(\\003) 430 (e)] TJ ET"};
    CHECK(std::get<Document>(read_pdf(pdf.bytes(), {})).text == "Jose\u0301\n");
}

TEST_CASE("control codes of Windows-1252 are its quotes and dashes, and others are spaces",
          "[extract][pdf][regression]") {
    MadePdf pdf;
    std::string const map =
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
        "3 beginbfchar <01> <0092> <02> <0096> <03> <0081> endbfchar endcmap end";
    pdf.objects = {"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 21 0 R >>",
                   "<< /Length " + std::to_string(map.size()) + " >>\nstream\n" + map + "\nendstream"};
    pdf.pages = {
        "BT /F1 10 Tf 72 700 Td (agency) Tj /F3 10 Tf (\\001) Tj /F1 10 Tf (s 2019) Tj /F3 10 Tf (\\002) Tj "
        "/F1 10 Tf (2021) Tj /F3 10 Tf (\\003) Tj /F1 10 Tf (x) Tj ET"};
    std::string const text = std::get<Document>(read_pdf(pdf.bytes(), {})).text;
    CHECK(text.starts_with("agency\u2019s 2019\u20132021"));
    CHECK(text.find('\xC2') == std::string::npos);
}

TEST_CASE("letters that run to the left are read that way, whatever shapes they take in a word", "[extract][pdf]") {
    MadePdf pdf;
    pdf.objects = {
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [1 "
        "/uniFEAA /uniFEE4 /uniFEA4 /uniFEE3 /uniFEFB] >> /FirstChar 1 /LastChar 5 /Widths [500 500 500 500 500] >>"};
    pdf.pages = {"BT /F3 10 Tf 72 700 Td (\001\002\003\004 \005) Tj ET"};
    CHECK(std::get<Document>(read_pdf(pdf.bytes(), {})).text == "\u0644\u0627 \u0645\u062D\u0645\u062F\n");
}

TEST_CASE("larger and bold lines are headings", "[extract][pdf]") {
    Document const document =
        read(line(72, 740, "Jane Doe", 20) + line(72, 700, "Experience", 10, "F2") +
             line(72, 680, "I led a large staff through a change of everything that it did for years."));
    REQUIRE(document.headings.size() == 2);
    CHECK(document.text.substr(document.headings[0].begin, 8) == "Jane Doe");
    CHECK(document.headings[0].level == 1);
    CHECK(document.text.substr(document.headings[1].begin, 10) == "Experience");
    CHECK(document.headings[1].level == 3);
}

TEST_CASE("a heading stands between empty lines, however close its paragraphs are", "[extract][pdf]") {
    CHECK(read(line(72, 724, "I led a large staff through a change of everything that it did for years.") +
               line(72, 712, "Budget Analyst", 10, "F2") +
               line(72, 700, "I planned the money of an office for years, and reported what became of it."))
              .text ==
          "I led a large staff through a change of everything that it did for years.\n\nBudget Analyst\n\n"
          "I planned the money of an office for years, and reported what became of it.\n");
}

TEST_CASE("pages, page numbers, margins, sizes and pictures are told", "[extract][pdf]") {
    MadePdf pdf;
    pdf.pages = {line(72, 700, "first page", 12) + line(300, 40, "Page 1 of 2"),
                 line(72, 700, "second page", 12, "F2") + line(300, 40, "Page 2 of 2") +
                     "q 50 0 0 50 72 300 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"};
    Document const document = std::get<Document>(read_pdf(pdf.bytes(), {}));
    CHECK(document.layout.pages == 2);
    CHECK(document.layout.page_numbers);
    CHECK(document.layout.images == 1);
    REQUIRE(document.layout.margins);
    CHECK(document.layout.margins->left == Approx(72).margin(0.5));
    auto const bold = [](StyleRun const& run) {
        return run.page == 2 && run.style == TextStyle{12, true, false, false};
    };
    CHECK(std::any_of(document.layout.runs.begin(), document.layout.runs.end(), bold));
}

TEST_CASE("a scan is named as such, and a text behind its picture is read", "[extract][pdf]") {
    MadePdf pdf;
    pdf.pages = {kPicture};
    CHECK_THAT(refusal(pdf.bytes()), Catch::Contains("is a scan"));

    pdf.pages = {"BT 3 Tr ET " + line(72, 600, "recognised words") + kPicture};
    Document const recognised = std::get<Document>(read_pdf(pdf.bytes(), {}));
    CHECK(recognised.text == "recognised words\n");
    CHECK(recognised.flags.at(0).code == "recognised-text");

    // Where the page shows text of its own, what is behind the picture is hidden.
    pdf.pages = {kPicture + line(72, 600, "words that a person can see on this page") + "BT 3 Tr ET " +
                 line(72, 500, "hidden")};
    Document const behind = std::get<Document>(read_pdf(pdf.bytes(), {}));
    CHECK(behind.text == "words that a person can see on this page\n");
    CHECK(behind.flags.at(0).text == "hidden");

    pdf.pages = {line(72, 600, "a page of text"), kPicture};
    Document const mixed = std::get<Document>(read_pdf(pdf.bytes(), {}));
    CHECK((mixed.flags.at(0).code == "unread-page" && mixed.flags[0].place == "page 2"));
}

TEST_CASE("text that runs up or down the page is read too", "[extract][pdf]") {
    CHECK(read("BT /F1 10 Tf 0 1 -1 0 100 300 Tm (upwards now) Tj ET").text == "upwards now\n");
    CHECK(read("BT /F1 10 Tf 0 -1 1 0 100 300 Tm (downwards now) Tj ET").text == "downwards now\n");
}

TEST_CASE("limits give a part with a reason", "[extract][pdf]") {
    MadePdf pdf;
    pdf.pages = {line(72, 700, "one"), line(72, 700, "two"), line(72, 700, "three")};
    ReadLimits limits;
    limits.pages = 2;
    Document const pages = std::get<Document>(read_pdf(pdf.bytes(), limits));
    CHECK(pages.text == "one\ntwo\n");
    CHECK(pages.flags.at(0).text == "only the first 2 of 3 pages were read");
    limits = {};
    limits.text_bytes = 5;
    CHECK(std::get<Document>(read_pdf(pdf.bytes(), limits)).text == "one\n");

    MadePdf bomb;
    for (int i = 20; i < 45; ++i) {
        std::string const twice = i == 44 ? "BT /F1 9 Tf (x) Tj ET" : "/Y Do /Y Do";
        bomb.objects.push_back(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 3 0 R "
            ">> /XObject << /Y " +
            std::to_string(i + 1) + " 0 R >> >> /Length " + std::to_string(twice.size()) + " >>\nstream\n" + twice +
            "\nendstream");
    }
    bomb.resources = "/XObject << /Y 20 0 R >>";
    bomb.pages = {line(72, 700, "before it") + "/Y Do"};
    Document const drawn = std::get<Document>(read_pdf(bomb.bytes(), {}));
    CHECK_THAT(drawn.text, Catch::Contains("before it"));
    CHECK_THAT(drawn.flags.back().text, Catch::Contains("page 1 draws more than a page can hold"));
}

TEST_CASE("what is no PDF, damaged or locked is refused by name", "[extract][pdf]") {
    CHECK(refusal("%PDF-1.7\n") == "is a damaged PDF: save it anew");
    CHECK(refusal("") == "is a damaged PDF: save it anew");
    MadePdf locked;
    locked.pages = {line(72, 700, "secret")};
    std::string const neither_password(32, 'x');
    std::string bytes = locked.bytes();
    bytes.insert(bytes.find("/Root"), "/ID [(a) (a)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O (" +
                                          neither_password + ") /U (" + neither_password + ") >> ");
    CHECK(refusal(bytes) == "is a PDF locked with a password: save it without one");
}

TEST_CASE("raised and lowered letters stand in their line", "[extract][pdf]") {
    auto const set = [](std::string const& before, std::string const& rise, std::string const& script,
                        std::string const& after) {
        MadePdf pdf;
        pdf.pages = {line(72, 720, "A line above") + "BT /F1 12 Tf 72 700 Td (" + before + ") Tj /F1 8 Tf " + rise +
                     " Ts (" + script + ") Tj 0 Ts /F1 12 Tf (" + after + ") Tj ET"};
        auto const document = std::get<Document>(read_pdf(pdf.bytes(), {}));
        return document.text.substr(document.text.find_last_of('\n', document.text.size() - 2) + 1);
    };
    CHECK(set("Led the 1", "4", "st", " Cavalry") == "Led the 1st Cavalry\n");
    CHECK(set("Policy on H", "-2", "2", "O markets") == "Policy on H2O markets\n");
    CHECK(set("Three articles", "4", "12", " on markets") == "Three articles 12 on markets\n");
    CHECK(set("", "4", "2", "See page 3") == "2 See page 3\n");
    CHECK(set("Three articles", "4", "12", ", each") == "Three articles 12, each\n");
    CHECK(set("Excel", "4", "TM", " models") == "Excel TM models\n");
    CHECK(set("Saved 10", "5", "6", " dollars") == "Saved 10 6 dollars\n");
}

namespace {

/// A disc of four points across, drawn of four curves around (x, y).
std::string disc(double x, double y) {
    auto const at = [x, y](double right, double up) {
        return std::to_string(x + right) + " " + std::to_string(y + up) + " ";
    };
    return at(2, 0) + "m " + at(2, 1.1) + at(1.1, 2) + at(0, 2) + "c " + at(-1.1, 2) + at(-2, 1.1) + at(-2, 0) + "c " +
           at(-2, -1.1) + at(-1.1, -2) + at(0, -2) + "c " + at(1.1, -2) + at(2, -1.1) + at(2, 0) + "c h f ";
}

}  // namespace

TEST_CASE("discs that are drawn before lines are the signs of a list", "[extract][pdf]") {
    auto const text_of = [](std::string const& content) {
        MadePdf pdf;
        pdf.pages = {content};
        return std::get<Document>(read_pdf(pdf.bytes(), {})).text;
    };
    std::string const lines = line(72, 700, "Budget planning", 11) + line(72, 686, "Risk management", 11);
    CHECK(text_of(disc(64, 704) + disc(64, 690) + lines) == "\u2022 Budget planning\n\u2022 Risk management\n");
    // White, far away, above the line, or a rating behind a word.
    for (std::string const& other : {"1 g " + disc(64, 704) + "0 g ", disc(40, 704), disc(64, 712), disc(160, 704)}) {
        CHECK(text_of(other + lines) == "Budget planning\nRisk management\n");
    }
}
