#include "corpus/extract/extract.hpp"

#include "engine/text/utf8.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_directory.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <sstream>

using namespace winnow;

TEST_CASE("an empty document has no text", "[unit]") {
    auto const document = std::get<Document>(extract("", "x.txt"));
    CHECK(document.text.empty());
    CHECK(document.reader == "text/1");
    CHECK(document.headings.empty());
}

TEST_CASE("a repaired text is flagged", "[unit]") {
    auto const document = std::get<Document>(extract("caf\xE9\r\n", "x.txt"));
    CHECK(document.text == "café\n");
    CHECK(document.flags == std::vector<DocumentFlag>{{"repaired-text", "no UTF-8: read as windows-1252"}});
}

TEST_CASE("a megabyte in one line is read", "[unit]") {
    std::string const text(1U << 20U, 'x');
    CHECK(std::get<Document>(extract(text, "x.txt")).text == text);
    CHECK(std::get<Document>(extract(text, "x.md")).text == text + "\n");
    CHECK(std::get<Document>(extract("<p>" + text, "x.html")).text == text + "\n");
}

TEST_CASE("a NUL inside a word of HTML is passed over, as browsers do", "[unit]") {
    std::string const text("<!doctype html><p>audi\0tor", 27);
    CHECK(std::get<Document>(extract(text, "x.html")).text == "auditor\n");
}

TEST_CASE("a document over the limit is refused", "[unit]") {
    std::string const text(kMaximumDocumentBytes + 1, 'x');
    CHECK(std::get<Refusal>(extract(text, "x.txt")).reason == "is larger than 16 MiB: save it without its pictures");
    testing::TemporaryDirectory const here;
    CHECK(std::holds_alternative<Refusal>(extract_file(here.write("x.txt", text))));
}

TEST_CASE("a device without an end is refused before it fills the memory", "[regression]") {
    CHECK(std::get<Refusal>(extract_file("/dev/zero")).reason == "is larger than 16 MiB: save it without its pictures");
}

TEST_CASE("a file that cannot be read is refused without its path", "[unit]") {
    testing::TemporaryDirectory const here;
    CHECK(std::get<Refusal>(extract_file(here.path() / "none.txt")).reason == "there is no such file");
    CHECK(std::get<Refusal>(extract_file(here.path())).reason == "is a folder; a file is wanted here");
}

TEST_CASE("hidden text of the made attacks is not read", "[differential]") {
    auto const folder = testing::shared_data("hostile/attacks");
    if (!folder) { return; }
    for (auto const& entry : std::filesystem::directory_iterator{*folder}) {
        std::string const name = entry.path().filename().string();
        if (!name.starts_with("html_")) { continue; }
        INFO(name);
        auto const read = extract_file(entry.path());
        REQUIRE(std::holds_alternative<Document>(read));
        CHECK_THAT(std::get<Document>(read).text, Catch::Contains("Visiblealpha nurse with three years experience"));
        CHECK_THAT(std::get<Document>(read).text, !Catch::Contains("Hiddenzulu"));
    }
}

TEST_CASE("every odd document ends in valid text or a refusal", "[differential]") {
    for (std::string const kind : {"html", "txt", "json", "csv", "rtf"}) {
        auto const folder = testing::shared_data("hostile/" + kind);
        if (!folder) { return; }
        for (auto const& entry : std::filesystem::directory_iterator{*folder}) {
            INFO(entry.path().filename());
            auto const read = extract_file(entry.path());
            if (auto const* document = std::get_if<Document>(&read)) {
                CHECK(is_valid_utf8(document->text));
                std::size_t last = 0;
                for (Heading const& heading : document->headings) {
                    CHECK(last <= heading.begin);
                    CHECK(heading.begin < heading.end);
                    CHECK(heading.end <= document->text.size());
                    last = heading.end;
                }
            } else {
                CHECK_FALSE(std::get<Refusal>(read).reason.empty());
            }
        }
    }
}
