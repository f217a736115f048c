#include "corpus/application/csv.hpp"

#include "engine/json/parse.hpp"
#include "tests/support/shared_data.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <iterator>

using namespace winnow;
using Fields = std::vector<std::string>;

namespace {

struct Read {
    std::vector<Fields> rows;
    std::vector<std::uint64_t> lines;
    std::vector<CsvProblem> problems;
};

Read read(std::string_view text) {
    Read all;
    CsvReader reader{text};
    while (auto row = reader.next()) {
        if (auto* problem = std::get_if<CsvProblem>(&*row)) {
            all.problems.push_back(*problem);
        } else {
            all.rows.push_back(std::get<CsvRow>(*row).fields);
            all.lines.push_back(std::get<CsvRow>(*row).line);
        }
    }
    return all;
}

std::string file(std::filesystem::path const& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

TEST_CASE("fields are separated by commas, rows by any line end, empty lines passed over", "[unit]") {
    CHECK(read("a,b\r\nc,\n\n,d\re,f").rows == std::vector<Fields>{{"a", "b"}, {"c", ""}, {"", "d"}, {"e", "f"}});
    CHECK(read("").rows.empty());
    CHECK(read("\n\r\n").rows.empty());
}

TEST_CASE("quoted fields hold commas, quotes and line ends", "[unit]") {
    auto const all = read("\"a,1\",\"say \"\"hi\"\"\"\n\"two\r\nlines\",\"\"\nlast,row");
    CHECK(all.rows == std::vector<Fields>{{"a,1", "say \"hi\""}, {"two\r\nlines", ""}, {"last", "row"}});
    CHECK(all.lines == std::vector<std::uint64_t>{1, 2, 4});
}

TEST_CASE("a quote inside an unquoted field is a character", "[unit]") {
    CHECK(read("5\" pipe,x").rows == std::vector<Fields>{{"5\" pipe", "x"}});
}

TEST_CASE("a broken row costs only itself", "[unit]") {
    auto const all = read("a,b\n\"x\"y,z\nc,d\n");
    CHECK(all.rows == std::vector<Fields>{{"a", "b"}, {"c", "d"}});
    REQUIRE(all.problems.size() == 1);
    CHECK(all.problems[0].line == 2);
    CHECK(all.problems[0].place == "line 2, column 4 (byte 7)");  // the y behind a,b\n"x"
    CHECK(read("a,b\r\nc,d\r\n\"1\r\n2\"x,y\r\n").problems.at(0).place == "line 4, column 3 (byte 16)");
}

TEST_CASE("a quote that is never closed does not swallow the rows after it", "[unit]") {
    auto const all = read("a,b\nc,\"open\nd,e\nf,g");
    CHECK(all.rows == std::vector<Fields>{{"a", "b"}, {"d", "e"}, {"f", "g"}});
    REQUIRE(all.problems.size() == 1);
    CHECK(all.problems[0].line == 2);
    CHECK(all.problems[0].place == "line 2, column 3 (byte 6)");
    CHECK(all.lines == std::vector<std::uint64_t>{1, 3, 4});
}

TEST_CASE("broken rows are read in linear time, however many there are", "[regression]") {
    constexpr std::size_t kRows = 200'000;
    std::string text;
    for (std::size_t i = 0; i < kRows; ++i) { text += "A,\"x\"y\n"; }
    auto const start = std::chrono::steady_clock::now();
    CHECK(read(text).problems.size() == kRows);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

TEST_CASE("csv-spectrum's files read as their JSON says", "[differential]") {
    auto const folder = testing::shared_data("hostile/csv");
    if (!folder) { return; }
    std::string const prefix = "csv-spectrum__csvs__";
    std::size_t compared = 0;
    for (auto const& entry : std::filesystem::directory_iterator{*folder}) {
        std::string const name = entry.path().stem().string();
        if (!name.starts_with(prefix)) { continue; }
        auto const truth_file =
            folder->parent_path() / "json" / ("csv-spectrum__json__" + name.substr(prefix.size()) + ".json");
        if (!std::filesystem::exists(truth_file)) { continue; }
        auto const truth = parse_json(file(truth_file));
        auto const& objects = std::get<boost::json::value>(truth).as_array();
        auto const all = read(file(entry.path()));
        INFO(name);
        CHECK(all.problems.empty());
        REQUIRE(all.rows.size() == objects.size() + 1);
        for (std::size_t row = 0; row < objects.size(); ++row) {
            for (std::size_t column = 0; column < all.rows[0].size(); ++column) {
                CHECK(all.rows[row + 1].at(column) == objects[row].as_object().at(all.rows[0][column]).as_string());
            }
        }
        ++compared;
    }
    CHECK(compared >= 1);
}
