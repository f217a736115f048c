#include "engine/index/token_log.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

namespace {

/// Writes tokens of the terms [first, first + count).
void put(TokenSpace& space, std::uint32_t first, std::uint32_t count) {
    LoggedToken* const at = space.extend(count);
    for (std::uint32_t i = 0; i < count; ++i) { at[i] = {first + i, {i, Context::prose}}; }
}

bool holds(std::span<LoggedToken const> tokens, std::uint32_t first, std::uint32_t count) {
    if (tokens.size() != count) { return false; }
    for (std::uint32_t i = 0; i < count; ++i) {
        if (tokens[i].term != first + i) { return false; }
    }
    return true;
}

}  // namespace

TEST_CASE("a document that has no tokens takes no memory", "[unit]") {
    TokenSpace space;
    CHECK(space.end_document().empty());
    space.extend(0);
    CHECK(space.end_document().empty());
}

TEST_CASE("tokens of a document stay together and those of others where they are", "[unit]") {
    // Documents of three sections each, which begin in one block of memory and end in the next.
    TokenSpace space;
    std::vector<std::span<LoggedToken const>> documents;
    constexpr std::uint32_t kSection = 1'500;
    for (std::uint32_t d = 0; d < 200; ++d) {
        for (std::uint32_t s = 0; s < 3; ++s) { put(space, d * 10'000 + s * kSection, kSection); }
        documents.push_back(space.end_document());
    }
    put(space, 7, 3'000'000);
    documents.push_back(space.end_document());
    for (std::uint32_t d = 0; d < 200; ++d) { REQUIRE(holds(documents[d], d * 10'000, 3 * kSection)); }
    CHECK(holds(documents.back(), 7, 3'000'000));
}
