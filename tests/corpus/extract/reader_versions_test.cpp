#include "corpus/extract/reader_versions.hpp"

#include "corpus/extract/extract.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace winnow;

namespace {

bool is_named(std::string_view reader) {
    auto const versions = reader_versions();
    return std::any_of(versions.begin(), versions.end(), [reader](std::string_view version) {
        return version.starts_with(std::string{reader} + " (") && version.ends_with(')');
    });
}

}  // namespace

TEST_CASE("the reader of a document is among those that results name", "[extract][unit]") {
    for (std::string_view const name : {"x.txt", "x.md", "x.html"}) {
        INFO(name);
        std::string_view const text = name == "x.html" ? "<!doctype html><p>a" : "a";
        CHECK(is_named(std::get<Document>(extract(text, name)).reader));
    }
    CHECK(is_named(std::get<Document>(extract("{\\rtf1 a}", "x.rtf")).reader));
}

TEST_CASE("each reader names its libraries with a number, in order", "[extract][unit]") {
    auto const versions = reader_versions();
    CHECK(std::is_sorted(versions.begin(), versions.end()));
    for (std::string_view const version : versions) {
        INFO(version);
        std::string_view const libraries = version.substr(version.find('('));
        CHECK(libraries.find_first_of("0123456789") != std::string_view::npos);
        CHECK(libraries.find(" ,") == std::string_view::npos);
        CHECK(libraries.find(" )") == std::string_view::npos);
    }
}
