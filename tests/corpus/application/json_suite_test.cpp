#include "engine/json/parse.hpp"
#include "engine/text/utf8.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

using namespace winnow;

TEST_CASE("JSONTestSuite: what must be accepted is, what must be refused is", "[differential]") {
    auto const folder = testing::shared_data("hostile/json");
    if (!folder) { return; }
    std::size_t accepted = 0;
    std::size_t refused = 0;
    for (auto const& entry : std::filesystem::directory_iterator{*folder}) {
        std::string const name = entry.path().filename().string();
        std::string const prefix = "JSONTestSuite__test_parsing__";
        if (!name.starts_with(prefix)) { continue; }
        std::ifstream in{entry.path(), std::ios::binary};
        std::string const bytes{std::istreambuf_iterator<char>{in}, {}};
        INFO(name);
        bool const is_json = is_valid_utf8(bytes) && std::holds_alternative<boost::json::value>(parse_json(bytes));
        if (name[prefix.size()] == 'y') {
            CHECK(is_json);
            ++accepted;
        } else if (name[prefix.size()] == 'n') {
            CHECK_FALSE(is_json);
            ++refused;
        }
    }
    CHECK(accepted >= 50);
    CHECK(refused >= 100);
}
