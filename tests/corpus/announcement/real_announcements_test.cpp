#include "corpus/announcement/announcement_reader.hpp"

#include "corpus/extract/file.hpp"
#include "engine/json/parse.hpp"
#include "tests/corpus/announcement/announcement_check.hpp"
#include "tests/support/shared_data.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <string_view>

// Real announcements are read without loss. What stands in the source is counted here by other means
// than the reader's: the JSON's own members, and the letters and digits of their values.

namespace winnow {
namespace {

namespace json = boost::json;

bool is_word_sign(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// ASCII letters and digits of a text, tags and entities left out: what markup cannot change.
std::string essence(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const tag = text[i] == '<' && i + 1 < text.size() && (text[i + 1] == '/' || is_word_sign(text[i + 1]));
        if (tag && text.find('>', i) != text.npos) {
            i = text.find('>', i);
            continue;
        }
        if (text[i] == '&') {
            std::size_t end = i + 1;
            while (end < text.size() && (is_word_sign(text[end]) || text[end] == '#')) { ++end; }
            bool const entity = end < text.size() && text[end] == ';' && end > i + 2;
            if (entity) {
                i = end;
                continue;
            }
        }
        if (is_word_sign(text[i])) { out += text[i]; }
    }
    return out;
}

std::string_view string_of(json::value const& value) { return {value.get_string().data(), value.get_string().size()}; }

void append_essence(json::value const& value, std::string& out) {
    if (value.is_string()) { out += essence(string_of(value)); }
    if (value.is_array()) {
        for (auto const& element : value.get_array()) { append_essence(element, out); }
    }
}

std::size_t with_passage(std::vector<Announcement> const& announcements, PassageKind kind) {
    return static_cast<std::size_t>(
        std::count_if(announcements.begin(), announcements.end(), [kind](Announcement const& announcement) {
            return std::any_of(announcement.passages.begin(), announcement.passages.end(),
                               [kind](Passage const& passage) { return passage.kind == kind; });
        }));
}

/// Announcements that say what an applicant must have.
std::size_t asks_for_something(std::vector<Announcement> const& announcements) {
    auto const asks = [](Passage const& passage) {
        return passage.kind == PassageKind::qualifications || passage.kind == PassageKind::specialized_experience ||
               passage.kind == PassageKind::education || passage.kind == PassageKind::technical_qualifications;
    };
    return static_cast<std::size_t>(
        std::count_if(announcements.begin(), announcements.end(), [&asks](Announcement const& announcement) {
            return std::any_of(announcement.passages.begin(), announcement.passages.end(), asks);
        }));
}

bool is_prose_member(std::string_view name) {
    return name == "JobSummary" || name == "MajorDuties" || name == "Education" || name == "Requirements" ||
           name == "KeyRequirements" || name == "Evaluations" || name == "HowToApply" || name == "WhatToExpectNext" ||
           name == "RequiredDocuments" || name == "Benefits" || name == "OtherInformation" ||
           name == "AgencyMarketingStatement" || name == "AppointmentExplanationText";
}

void check_nothing_lost(std::string_view name, json::value const& value, Announcement const& announcement) {
    std::string expected;
    append_essence(value, expected);
    if (expected.empty()) { return; }
    INFO(announcement.id << " " << name);
    SourceField const* const field = testing::find_field(announcement, name);
    if (field != nullptr) {
        CHECK(essence(field->text) == expected);
        return;
    }
    // Left out only where an earlier field has the same text.
    CHECK(std::any_of(announcement.fields.begin(), announcement.fields.end(),
                      [&expected](SourceField const& other) { return essence(other.text) == expected; }));
}

void check_search_response(std::string const& file, std::size_t announcements_expected) {
    auto const path = testing::shared_data("data/announcements/" + file);
    if (!path) { return; }
    auto const announcements = read_announcements(*path);
    REQUIRE(announcements.size() == announcements_expected);
    auto const parsed = parse_json(read_file(*path));
    json::value const& response = std::get<json::value>(parsed);
    auto const& items = response.at("SearchResult").at("SearchResultItems").as_array();
    REQUIRE(items.size() == announcements_expected);
    for (std::size_t i = 0; i < items.size(); ++i) {
        Announcement const& announcement = announcements[i];
        auto const& descriptor = items[i].at("MatchedObjectDescriptor");
        CHECK(announcement.control_number == string_of(items[i].at("MatchedObjectId")));
        CHECK(announcement.id == string_of(descriptor.at("PositionID")));
        CHECK(!announcement.title.empty());
        CHECK(announcement.opens.size() == 10);
        CHECK(announcement.closes.size() == 10);
        CHECK(!announcement.series.empty());
        CHECK(announcement.sha256.size() == 64);
        testing::require_whole(announcement);
        check_nothing_lost("QualificationSummary", descriptor.at("QualificationSummary"), announcement);
        for (auto const& member : descriptor.at("UserArea").at("Details").as_object()) {
            std::string const name{member.key().data(), member.key().size()};
            if (is_prose_member(name)) { check_nothing_lost("UserArea.Details." + name, member.value(), announcement); }
        }
    }
    CHECK(asks_for_something(announcements) == announcements_expected);
}

}  // namespace

TEST_CASE("all 25 announcements of a response of 2020 are read without loss", "[announcement][differential]") {
    check_search_response("usajobs-search-2020.json", 25);
}

TEST_CASE("all 500 announcements of a response of 2016 are read without loss", "[announcement][differential]") {
    check_search_response("usajobs-search-2016.json", 500);
}

TEST_CASE("all 380 flattened records of 2021 are read without loss", "[announcement][differential]") {
    auto const path = testing::shared_data("data/announcements/flattened-2021.jsonl");
    if (!path) { return; }
    auto const announcements = read_announcements(*path);
    REQUIRE(announcements.size() == 380);
    std::string const bytes = read_file(*path);
    std::size_t begin = 0;
    for (Announcement const& announcement : announcements) {
        std::size_t const end = bytes.find('\n', begin);
        auto const parsed = parse_json(std::string_view{bytes}.substr(begin, end - begin));
        begin = end + 1;
        auto const& record = std::get<json::value>(parsed).as_object();
        CHECK(announcement.control_number == string_of(record.at("MatchedObjectId")));
        CHECK(!announcement.title.empty());
        CHECK(announcement.closes.substr(0, 3) == "202");
        testing::require_whole(announcement);
        constexpr std::string_view kPrefix = "MatchedObjectDescriptor.";
        for (auto const& member : record) {
            std::string_view const key{member.key().data(), member.key().size()};
            std::string_view const leaf = key.substr(key.rfind('.') + 1);
            if (key.starts_with(kPrefix) && (is_prose_member(leaf) || leaf == "QualificationSummary")) {
                check_nothing_lost(key.substr(kPrefix.size()), member.value(), announcement);
            }
        }
    }
}

TEST_CASE("the posting pages of a static site are read with their titles, dates and duties",
          "[announcement][differential]") {
    auto const folder = testing::shared_data("data/announcements/tts");
    if (!folder) { return; }
    std::vector<Announcement> pages;
    for (auto const& entry : std::filesystem::directory_iterator{*folder}) {
        auto const read = read_announcements(entry.path());
        REQUIRE(read.size() == 1);
        INFO(read[0].id);
        testing::require_whole(read[0]);
        CHECK(read[0].id == entry.path().stem().string());
        pages.push_back(read[0]);
    }
    // Of the 26 files three are templates or landing pages whose front matter has neither title nor grade.
    CHECK(pages.size() == 26);
    auto const postings = std::count_if(pages.begin(), pages.end(), [](Announcement const& page) {
        return !page.title.empty() && !page.opens.empty() && !page.closes.empty() && page.pay_plan == "GS";
    });
    CHECK(postings == 23);
    CHECK(with_passage(pages, PassageKind::duties) >= 23);
    CHECK(with_passage(pages, PassageKind::qualifications) >= 23);
}

TEST_CASE("scraped pages are read without loss and parted by their headings", "[announcement][differential]") {
    auto const folder = testing::shared_data("data/announcements/scraped-2022");
    if (!folder) { return; }
    std::size_t count = 0;
    std::size_t distinct = 0;
    for (auto const& entry : std::filesystem::directory_iterator{*folder}) {
        auto const announcements = read_announcements(entry.path());
        distinct += announcements.size();
        auto const parsed = parse_json(read_file(entry.path()));
        for (json::value const& page : std::get<json::value>(parsed).as_array()) {
            ++count;
            auto const found =
                std::find_if(announcements.begin(), announcements.end(), [&page](Announcement const& announcement) {
                    return announcement.control_number == string_of(page.at("jobID"));
                });
            REQUIRE(found != announcements.end());
            testing::require_whole(*found);
            check_nothing_lost("jobDescription", page.at("jobDescription"), *found);
            check_nothing_lost("requirements", page.at("requirements"), *found);
        }
        CHECK(with_passage(announcements, PassageKind::duties) == announcements.size());
        CHECK(with_passage(announcements, PassageKind::qualifications) == announcements.size());
    }
    CHECK(count == 125);
    CHECK(distinct <= count);
}

}  // namespace winnow
