#include "corpus/announcement/announcement_reader.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace winnow {
namespace {

using Catch::Contains;

Announcement announcement(std::string id, std::string control_number, std::string title) {
    Announcement result;
    result.id = std::move(id);
    result.control_number = std::move(control_number);
    result.title = std::move(title);
    return result;
}

std::vector<Announcement> three() {
    return {announcement("AB-1", "100", "Cook"), announcement("CD-2", "200", "Pilot"),
            announcement("CD-2", "300", "Pilot (Night)")};
}

/// The candidates' control numbers, and the message.
struct Ambiguity {
    std::vector<std::string> numbers;
    std::string what;
};

Ambiguity ambiguity(std::vector<Announcement> announcements, std::string_view position) {
    try {
        (void)select_announcement(std::move(announcements), position, "file.json");
    } catch (AmbiguousPosition const& error) {
        Ambiguity result{{}, error.what()};
        for (auto const& candidate : error.candidates()) { result.numbers.push_back(candidate.control_number); }
        return result;
    }
    return {{}, "not ambiguous"};
}

}  // namespace

TEST_CASE("the only announcement needs no position", "[announcement][unit]") {
    CHECK(select_announcement({announcement("AB-1", "100", "Cook")}, "", "file.json").title == "Cook");
}

TEST_CASE("a position is an id or a control number, first as written, then whatever its case", "[announcement][unit]") {
    CHECK(select_announcement(three(), "AB-1", "file.json").title == "Cook");
    CHECK(select_announcement(three(), "300", "file.json").title == "Pilot (Night)");
    CHECK(select_announcement(three(), "ab-1", "file.json").title == "Cook");
    CHECK(select_announcement({announcement("ab-1", "1", "small"), announcement("AB-1", "2", "large")}, "AB-1", "f")
              .title == "large");
}

TEST_CASE("without a position among several, all are listed", "[announcement][unit]") {
    auto const result = ambiguity(three(), "");
    CHECK(result.numbers == std::vector<std::string>{"100", "200", "300"});
    CHECK_THAT(result.what, Contains("file.json: holds 3 announcements") && Contains("--position"));
}

TEST_CASE("several with the position are listed with the numbers that tell them apart", "[announcement][unit]") {
    auto const result = ambiguity(three(), "CD-2");
    CHECK(result.numbers == std::vector<std::string>{"200", "300"});
    CHECK_THAT(result.what, Contains("2 announcements have the position \"CD-2\"") && Contains("200, 300"));
}

TEST_CASE("different announcements with the same numbers cannot be told apart", "[announcement][unit]") {
    auto const result = ambiguity({announcement("AB-1", "100", "Cook"), announcement("AB-1", "100", "Baker")}, "100");
    CHECK(result.numbers.size() == 2);
    CHECK_THAT(result.what, Contains("leave only one of them in the file"));
}

TEST_CASE("for a position that none has, all are listed", "[announcement][unit]") {
    auto const result = ambiguity(three(), "XY-9");
    CHECK(result.numbers.size() == 3);
    CHECK_THAT(result.what, Contains("no announcement in it has the position \"XY-9\""));
}

TEST_CASE("nothing can be chosen from nothing", "[announcement][unit]") {
    CHECK_THROWS_AS(select_announcement({}, "", "file.json"), Error);
}

}  // namespace winnow
