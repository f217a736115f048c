#include "corpus/application/section_pages.hpp"

#include "corpus/application/document_sections.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace winnow;

namespace {

/// A document of these pages, each of them in one look.
Document paged(std::vector<std::string> const& pages) {
    Document document;
    document.reader = "pdf/1";
    for (std::size_t i = 0; i < pages.size(); ++i) {
        std::size_t const begin = document.text.size();
        document.text += pages[i];
        if (!pages[i].empty()) { document.layout.runs.push_back({begin, document.text.size(), i + 1, {}}); }
        document.text += '\n';
    }
    document.layout.pages = pages.size();
    return document;
}

std::vector<Section> split(Document document) {
    ApplicationBuilder application{"a"};
    add_document(application, std::move(document), "", 7);
    return std::move(application).build().sections;
}

}  // namespace

TEST_CASE("a document without headings has the pages of its document", "[unit]") {
    CHECK(split(paged({"one", "two", "three"}))[0].pages == SectionPages{7, 1, false, {4, 8}});
    CHECK(split(paged({"one"}))[0].pages == SectionPages{7, 1, false, {}});
    Document plain = paged({"one", "two"});
    for (StyleRun& run : plain.layout.runs) { run.page = 0; }
    CHECK_FALSE(split(plain)[0].pages.known());
    CHECK_FALSE(split(Document{})[0].pages.known());
}

TEST_CASE("a page without text counts, unless nothing follows it", "[unit]") {
    CHECK(split(paged({"one", "", "three", ""}))[0].pages == SectionPages{7, 1, false, {5, 5}});
    CHECK(split(paged({"", "two"}))[0].pages == SectionPages{7, 2, false, {}});
}

TEST_CASE("a section has the pages on which it stands", "[unit]") {
    auto const sections = split(paged({"Jane Doe", "ECQ 1\nI led.", "I went on.\nECQ 2\nI hired.", "I taught."}));
    REQUIRE(sections.size() == 3);
    CHECK(sections[0].text == "I led.\nI went on.");
    CHECK(sections[0].pages == SectionPages{7, 2, false, {7}});
    CHECK(sections[1].text == "I hired.\nI taught.");
    CHECK(sections[1].pages == SectionPages{7, 3, true, {9}});
    CHECK(sections[2].text == "Jane Doe");
    CHECK(sections[2].pages == SectionPages{7, 1, false, {}});
}

TEST_CASE("a page that begins behind a section's heading begins with its text", "[unit]") {
    auto const sections = split(paged({"Jane Doe\nECQ 1", "I led."}));
    CHECK(sections[0].pages == SectionPages{7, 1, true, {0}});
}

TEST_CASE("the pages of parts that are joined follow each other", "[unit]") {
    ApplicationBuilder application{"a"};
    application.add("text", "", "one two", {0, 1, false, {4}});
    application.add("text", "", "three four", {1, 1, false, {6}});
    application.add("text", "", "five six", {1, 2, true, {5}});
    application.add("resume", "", "one two", {0, 1, false, {4}});
    application.add("resume", "", "no pages");
    Application const joined = std::move(application).build();
    CHECK(joined.sections[1].text == "one two\n\nthree four\n\nfive six");
    CHECK(joined.sections[1].pages == SectionPages{0, 1, false, {4, 9, 15, 26}});
    CHECK_FALSE(joined.sections[0].pages.known());
}
