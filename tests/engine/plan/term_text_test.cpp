#include "engine/plan/term_text.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

namespace {

using Bytes = std::optional<std::pair<std::size_t, std::size_t>>;

Bytes found(std::string_view text, std::string_view phrase) {
    Analyzer analyzer = Analyzer::named("winnow");
    return TermText{text, analyzer}.find({phrase, analyzer});
}

std::optional<std::size_t> found_terms(std::string_view text, std::string_view phrase) {
    Analyzer analyzer = Analyzer::named("winnow");
    return TermText{text, analyzer}.find_terms({phrase, analyzer});
}

}  // namespace

TEST_CASE("a phrase is found in any form of its words, with its bytes", "[plan][unit]") {
    CHECK(found("You audit grants.", "grant") == Bytes{{10, 16}});
    CHECK(found("budget; budget formulation", "budgets formulated") == Bytes{{8, 26}});
    CHECK(found("budget", "budget formulation") == Bytes{});
    CHECK(found("audit of grants", "") == Bytes{});
}

TEST_CASE("a phrase has its own stop words and no others", "[plan][unit]") {
    CHECK(found("the chain of custody", "chain of custody") == Bytes{{4, 20}});
    CHECK(found("the chain custody", "chain of custody") == Bytes{});
    CHECK(found("audit of grants", "audit grants") == Bytes{});
    CHECK(found("We audit. Grants come later.", "audit grants") == Bytes{});
}

TEST_CASE("terms are found whatever stop words stand between them", "[plan][unit]") {
    CHECK(found_terms("Safety and Occupational Health", "occupational health") == 1U);
    CHECK(found_terms("Safety and Occupational Health", "safety occupational") == 0U);
    CHECK_FALSE(found_terms("Safety and Occupational Health", "safety health"));
}
