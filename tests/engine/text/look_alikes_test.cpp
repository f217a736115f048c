#include "engine/text/look_alikes.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

TEST_CASE("a Latin word with a Cyrillic or Greek letter in it is recognised", "[text][unit]") {
    std::string const text =
        "Led an \xD0\xB0udit of pr\xCE\xBF"
        "curement.";  // Cyrillic a, Greek omicron
    auto const found = find_look_alikes(text);
    REQUIRE(found.size() == 2);
    CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "\xD0\xB0udit");
    CHECK(found[0].reads_as == "audit");
    CHECK(found[1].reads_as == "procurement");
    CHECK(find_look_alikes("c\xD0\xBErner")[0].reads_as == "corner");
}

TEST_CASE("a word wholly of look-alikes is recognised among Latin words, and left alone in its own language",
          "[text][unit]") {
    std::string const cop = "\xD1\x81\xD0\xBE\xD1\x80";  // Cyrillic es, o, er
    auto const found = find_look_alikes("I was the " + cop + " of this town for years");
    REQUIRE(found.size() == 1);
    CHECK(found[0].reads_as == "cop");
    CHECK(find_look_alikes("\xD1\x81\xD0\xBE\xD1\x80 \xD0\xB2\xD1\x81\xD0\xB5\xD0\xB3\xD0\xB4\xD0\xB0").empty());
}

TEST_CASE("accents, other alphabets and ASCII are no look-alikes", "[text][unit]") {
    CHECK(find_look_alikes("r\xC3\xA9sum\xC3\xA9 na\xC3\xAFve").empty());
    CHECK(find_look_alikes("plain text").empty());
    CHECK(find_look_alikes("the \xE4\xBC\x9A\xE8\xAE\xA1 office of the agency in the city").empty());
    CHECK(find_look_alikes("an \xCE\xB1\xCE\xBF of the set, \xCE\xB1 = 0.05").empty());  // Greek, two letters and one
    CHECK(find_look_alikes("").empty());
}
