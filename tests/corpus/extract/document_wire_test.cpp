#include "corpus/extract/document_wire.hpp"

#include "corpus/extract/limits.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>

#include "tests/fuzz/check_document.hpp"

using namespace winnow;

namespace {

Document sample() {
    Document document;
    document.reader = "pdf/1";
    document.text = "Résumé\nI led.\n";
    document.headings = {{0, 8, 2}};
    document.flags = {{"hidden-text", "words", "page 1"}};
    document.layout.pages = 3;
    document.layout.page_numbers = true;
    document.layout.margins = Margins{72, 36.5, 72, 36};
    document.layout.images = 2;
    document.layout.runs = {{0, 8, 1, {14, true, false, false}}, {9, 15, 1, {10.5, false, true, true}}};
    document.quality = 0.75;
    return document;
}

std::string reason(std::string_view bytes) {
    auto const read = document_from_wire(bytes);
    return !read ? "nonsense" : std::holds_alternative<Refusal>(*read) ? std::get<Refusal>(*read).reason : "document";
}

}  // namespace

TEST_CASE("a document comes over the wire as it was", "[extract][sandbox][unit]") {
    Document const document = sample();
    auto const read = document_from_wire(document_to_wire(document));
    REQUIRE(read);
    auto const& same = std::get<Document>(*read);
    CHECK(same.reader == document.reader);
    CHECK(same.text == document.text);
    REQUIRE(same.headings.size() == 1);
    CHECK((same.headings[0].begin == 0 && same.headings[0].end == 8 && same.headings[0].level == 2));
    CHECK(same.flags == document.flags);
    CHECK(same.layout.pages == 3);
    CHECK(same.layout.page_numbers);
    CHECK(same.layout.margins == document.layout.margins);
    CHECK(same.layout.images == 2);
    CHECK(same.layout.runs == document.layout.runs);
    CHECK(same.quality == document.quality);
    CHECK(reason(document_to_wire(Refusal{"is a scan"})) == "is a scan");
    for (bool const is_scan : {true, false}) {
        auto const refused = document_from_wire(document_to_wire(Refusal{"is a scan", is_scan}));
        REQUIRE(refused);
        CHECK(std::get<Refusal>(*refused).is_scan == is_scan);
    }
}

TEST_CASE("what breaks a document's promises is refused", "[extract][sandbox][unit]") {
    auto const broken = [](auto breaks) {
        Document document = sample();
        breaks(document);
        return reason(document_to_wire(document));
    };
    CHECK(broken([](Document&) {}) == "document");
    CHECK(broken([](Document& d) { d.text += '\xFF'; }) == "nonsense");
    CHECK(broken([](Document& d) { d.text += '\x1B'; }) == "nonsense");
    CHECK(broken([](Document& d) { d.headings[0].end = 99; }) == "nonsense");
    CHECK(broken([](Document& d) { d.headings[0].begin = 1; }) == "nonsense");
    CHECK(broken([](Document& d) { d.layout.runs[1].begin = 3; }) == "nonsense");
    CHECK(broken([](Document& d) { d.layout.runs[0].end = 2; }) == "nonsense");   // inside "é"
    CHECK(broken([](Document& d) { d.layout.runs[0].page = 2; }) == "nonsense");  // page 1 behind it
    CHECK(broken([](Document& d) { d.layout.runs[1].page = kMostPages; }) == "document");
    CHECK(broken([](Document& d) { d.layout.runs[1].page = kMostPages + 1; }) == "nonsense");
    CHECK(broken([](Document& d) { d.quality = 1.5; }) == "nonsense");
    CHECK(broken([](Document& d) { d.flags.resize(2000); }) == "nonsense");
}

TEST_CASE("whatever size, distance and depth a document claims, its reader is believed",
          "[extract][sandbox][regression]") {
    Document claims = sample();
    claims.headings[0].level = kDeepestHeading;
    claims.layout.margins = Margins{1e300, -1e300, std::numeric_limits<double>::infinity(), std::nan("")};
    claims.layout.runs[0].style.size_pt = 5e10;
    auto const read = document_from_wire(document_to_wire(claims));
    REQUIRE(read);
    auto const& same = std::get<Document>(*read);
    CHECK(same.headings[0].level == kDeepestHeading);
    CHECK(same.layout.margins == Margins{1e9, -1e9, 1e9, 0});
    CHECK(same.layout.runs[0].style.size_pt == 1e9);
}

TEST_CASE("flags and refusals bring no control characters", "[extract][sandbox][unit]") {
    CHECK(reason(document_to_wire(Refusal{"is \x1B[31mred\xFF"})) == "is  [31mred\uFFFD");
}

TEST_CASE("bytes that were cut, lengthened or changed give nonsense or a sound document",
          "[extract][sandbox][property]") {
    std::string const bytes = document_to_wire(sample());
    CHECK(reason("") == "nonsense");
    CHECK(reason(bytes + "x") == "nonsense");
    for (std::size_t size = 0; size < bytes.size(); ++size) { CHECK(reason(bytes.substr(0, size)) == "nonsense"); }
    constexpr std::uint32_t kSeed = 20260;
    CAPTURE(kSeed);
    std::mt19937 random{kSeed};
    for (int i = 0; i < 20'000; ++i) {
        std::string changed = bytes;
        for (auto n = random() % 3 + 1; n > 0; --n) {
            changed[random() % changed.size()] = static_cast<char>(random());
        }
        auto const read = document_from_wire(changed);
        if (read && std::holds_alternative<Document>(*read)) { fuzz::check_document(std::get<Document>(*read)); }
    }
}
