#include "corpus/announcement/announcement_reader.hpp"

#include "corpus/extract/file.hpp"
#include "tests/corpus/announcement/announcement_check.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace winnow {
namespace {

/// Bytes that mean something to one of the readers, so that changes hit more than text.
constexpr std::string_view kBytes = "{}[]\",:<>&;#-\n\r\t .ET1\\/\xC3\xA9\xFF";

std::string mutate(std::string bytes, std::mt19937& random) {
    auto const below = [&random](std::size_t bound) { return random() % bound; };
    for (std::size_t changes = 1 + below(8); changes > 0 && !bytes.empty(); --changes) {
        std::size_t const at = below(bytes.size());
        switch (below(4)) {
            case 0: bytes[at] = kBytes[below(kBytes.size())]; break;
            case 1: bytes.erase(at, 1 + below(16)); break;
            case 2: bytes.insert(at, 1, kBytes[below(kBytes.size())]); break;
            default: bytes.insert(at, bytes.substr(below(bytes.size()), below(64))); break;
        }
    }
    return bytes;
}

}  // namespace

TEST_CASE("damaged files are read whole or refused with an Error", "[announcement][property]") {
    constexpr unsigned kSeed = 20260131;
    INFO("seed " << kSeed);
    std::mt19937 random{kSeed};
    std::filesystem::path const folder = WINNOW_SOURCE_DIR "/tests/corpus/announcement/fixtures";
    for (auto const* const name : {"search-response.json", "historic.json", "flattened.jsonl", "lock-keeper.md",
                                   "pasted.txt", "saved-page.html"}) {
        std::string const original = read_file(folder / name);
        for (int round = 0; round < 300; ++round) {
            std::string const bytes = mutate(original, random);
            try {
                for (Announcement const& announcement : parse_announcements(bytes, name)) {
                    CAPTURE(name, round);
                    testing::require_whole(announcement);
                }
            } catch (Error const& error) {
                REQUIRE(std::string_view{error.what()}.find('\n') == std::string_view::npos);
            }
        }
    }
}

}  // namespace winnow
