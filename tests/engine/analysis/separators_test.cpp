#include "engine/analysis/separators.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace winnow;

namespace {

/// What stands in the gap between two words says.
Separator separator_in(std::string const& gap) { return separator_between("word" + gap + "word", 4, 4 + gap.size()); }

}  // namespace

TEST_CASE("the look-ups for short gaps say what reading them says", "[analysis][differential]") {
    CHECK(separator_in("") == Separator::none);
    for (int first = 0; first < 256; ++first) {
        std::string const one(1, static_cast<char>(first));
        CHECK(separator_in(one) == strongest_separator(one));
        for (int second = 0; second < 256; ++second) {
            std::string const two = one + static_cast<char>(second);
            if (separator_in(two) != strongest_separator(two)) { FAIL("bytes " << first << " and " << second); }
        }
    }
}

TEST_CASE("the strongest sign of a gap wins", "[analysis][unit]") {
    CHECK(separator_in(" ") == Separator::none);
    CHECK(separator_in(", ") == Separator::comma);
    CHECK(separator_in("), ") == Separator::comma);
    CHECK(separator_in("); ") == Separator::semicolon);
    CHECK(separator_in("-") == Separator::none);
    CHECK(separator_in(" - ") == Separator::dash);
    CHECK(separator_in("\xE2\x80\x94") == Separator::dash);
    CHECK(separator_in(" \xE2\x80\xA2 ") == Separator::bar);
    CHECK(separator_in("   ") == Separator::bar);
    CHECK(separator_in("\t") == Separator::bar);
    CHECK(separator_in(" (") == Separator::bracket);
}
