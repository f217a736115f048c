#include "engine/text/tag_characters.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

namespace {

/// ASCII spelled in tags, by their definition: U+E0000 plus the code.
std::string in_tags(std::string_view ascii) {
    std::string tags;
    for (char const c : ascii) {
        auto const code = 0xE0000U + static_cast<unsigned char>(c);
        for (unsigned const byte : {0xF0U | (code >> 18U), 0x80U | ((code >> 12U) & 0x3FU),
                                    0x80U | ((code >> 6U) & 0x3FU), 0x80U | (code & 0x3FU)}) {
            tags += static_cast<char>(byte);
        }
    }
    return tags;
}

}  // namespace

TEST_CASE("words spelled in tags are found with their place", "[text][unit]") {
    std::string const text = "seen " + in_tags("SQL audit") + " on" + in_tags("~");
    auto const found = find_tag_passages(text);
    REQUIRE(found.size() == 2);
    CHECK(found[0].begin == 5);
    CHECK(found[0].end == 5 + 4 * 9);
    CHECK(found[0].spells == "SQL audit");
    CHECK(found[1].spells == "~");
    CHECK(found[1].end == text.size());
}

TEST_CASE("flags of regions, selectors and ordinary text hold no tags", "[text][unit]") {
    CHECK(find_tag_passages("").empty());
    CHECK(find_tag_passages("caf\u00E9 \U0001F469").empty());
    CHECK(find_tag_passages("from \U0001F3F4" + in_tags("gbsct\x7F") + " Scotland").empty());
    CHECK(find_tag_passages("\u845B\U000E0101\U000E0FFF").empty());
    CHECK(find_tag_passages("\U0001F3F4" + in_tags("kubernetes terraform")).size() == 1);
}
