#include "corpus/application/json_record.hpp"

#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

using namespace winnow;

namespace {

/// All that a reader gives, as one text.
std::string shown(std::variant<Application, BadRecord> const& record) {
    if (auto const* bad = std::get_if<BadRecord>(&record)) { return "bad " + bad->id + ": " + bad->reason; }
    auto const& application = std::get<Application>(record);
    std::string all = application.id;
    for (Section const& section : application.sections) {
        all += " | " + section.id + " '" + section.label + "' " + section.text;
    }
    for (Flag const& flag : application.flags) { all += " # " + flag.code + " " + flag.detail; }
    for (std::string const& exempt : application.exempt) { all += " ! " + exempt; }
    return all;
}

class BothPaths {
  public:
    /// \return what the fast path gives, after a check that the definition gives the same.
    std::string read(std::string const& json) {
        std::string const fast = shown(fast_.read(json));
        std::string const definition = shown(definition_.read(json));
        if (fast != definition) {
            UNSCOPED_INFO("record: " << json.substr(0, 300));
            CHECK(fast == definition);
        }
        return fast;
    }

  private:
    JsonRecordReader fast_;
    JsonRecordReader definition_{JsonRecordReader::Path::definition};
};

std::string nested(std::size_t depth) {
    return R"({"id":"a","other":)" + std::string(depth, '[') + std::string(depth, ']') + "}";
}

}  // namespace

TEST_CASE("both parsers read the same of records as they should not be", "[differential]") {
    BothPaths both;
    // The last of several members with one name counts, and stands at the first one's place.
    CHECK(both.read(R"({"id":"a","resume":"one","id":"b","resume":"two"})") == "b | resume 'resume' two");
    CHECK(both.read(R"({"id":"a","responses":{"TQ1":"one","TQ2":"x","TQ1":"two"}})") ==
          "a | TQ1 'TQ1' two | TQ2 'TQ2' x");
    CHECK(both.read(R"({"id":"a","responses":{"TQ1":null}})") == "a | TQ1 'TQ1' ");
    CHECK(both.read(R"({"id":"a","text":"x","size":123456789012345678901234567890})") ==
          "a | text 'text' x # ignored-field size");
    CHECK(both.read(R"({"id":"a","text":"\u00e9\ud83d\ude00\n"})") == "a | text 'text' é\U0001F600\n");
    for (std::string const json :
         {R"({"id":"a","text":"\ud83d"})", R"({"id":"a","text":"\ude00"})", R"({"id":"a","text":"\ud83dx\ude00"})",
          R"({"id":"a","text":"x)", R"({"id":"a"} {})", R"({"id":"a","x":1e999})", R"({"id":"a","x":01})",
          R"({"id":"a","x":0e21505000575})", R"({"id":"a","x":0E-21505000575,"x":"y"})",
          R"({"id":"a","x":[{"y":0e21505000575}]})", R"({"id":"a",})", "[1]", "", "\"a\""}) {
        CHECK_THAT(both.read(json), Catch::StartsWith("bad"));
    }
    for (std::string const json :
         {"\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"x\"}", "{\"id\":\"a\",\"text\":\"x\xFF\"}", R"({"id":"a","x":1e-999})",
          R"({"id":7})", R"({"id":" "})", R"({"_id":"a","id":null,"title":"t"})", R"({"id":"a","responses":[]})",
          R"({"id":"a","responses":{"TQ1":1}})", R"({"id":"a","exempt":"ECQ"})", R"({"id":"a","exempt":["ECQ",[]]})",
          R"({"id":"a","metadata":{}})", R"({"id":"a","metadata":{"x":1}})", R"({"id":"a","responses":null})"}) {
        both.read(json);
    }
    for (std::size_t depth = 245; depth < 265; ++depth) { both.read(nested(depth)); }
    std::string many = R"({"id":"a","responses":{)";
    for (int i = 0; i < 100; ++i) { many += "\"n" + std::to_string(i % 40) + "\":\"" + std::to_string(i) + "\","; }
    CHECK_THAT(both.read(many + R"("n7":"last"}})"), Catch::Contains("'n7' last |"));
}

TEST_CASE("both parsers read the same of records with random changes", "[property][differential]") {
    auto const seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random{seed};
    std::vector<std::string> const records = {
        R"({"id":"A-0001","responses":{"TQ1":"one \"two\" \u00e9 \ud83d\ude00","ecq 2":null},"resume":"r\r\n","exempt":["ECQ"]})",
        R"({"_id":"2","title":"T","text":"body é – \\","metadata":{"url":[1,2.5e3,-0,true,false,null]},"x":{}})",
    };
    std::string const signs = "\"\\{}[]:,u0d8e9cEx \n\xC3\x80\xFF";
    BothPaths both;
    std::size_t good = 0;
    for (int round = 0; round < 40'000; ++round) {
        std::string json = records[random() % records.size()];
        for (auto changes = random() % 3 + 1; changes > 0; --changes) {
            std::size_t const at = random() % json.size();
            char const sign = signs[random() % signs.size()];
            switch (random() % 4) {
                case 0: json[at] = sign; break;
                case 1: json.insert(at, 1, sign); break;
                case 2: json.erase(at, 1); break;
                default: json.insert(at, json, random() % json.size(), random() % 12); break;
            }
        }
        if (!both.read(json).starts_with("bad")) { ++good; }
    }
    // Changes inside texts leave a record.
    CHECK(good > 2'000);
}

TEST_CASE("a record of very many responses is read in linear time, and a label that comes again is the same section",
          "[regression]") {
    constexpr std::size_t kResponses = 60'000;
    std::string json = R"({"id":"A","responses":{)";
    for (std::size_t i = 0; i < kResponses; ++i) { json += "\"label " + std::to_string(i) + R"(":"x",)"; }
    json += R"("TQ 1":"one","tq1":"two"}})";
    JsonRecordReader reader;
    auto const start = std::chrono::steady_clock::now();
    auto const record = reader.read(json);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
    auto const& sections = std::get<Application>(record).sections;
    CHECK(sections.size() == kResponses + 1);
    CHECK(sections.front().text == "one\n\ntwo");
}

TEST_CASE("both parsers read the same of JSONTestSuite as members of records", "[differential]") {
    auto const folder = winnow::testing::shared_data("hostile/json");
    if (!folder) { return; }
    BothPaths both;
    for (auto const& entry : std::filesystem::directory_iterator{*folder}) {
        std::ifstream in{entry.path(), std::ios::binary};
        std::string const bytes{std::istreambuf_iterator<char>{in}, {}};
        INFO(entry.path().filename().string());
        both.read(bytes);
        both.read(R"({"id":"a","other":)" + bytes + "}");
        both.read(R"({"id":"a","responses":)" + bytes + "}");
    }
}
