#include "engine/index/part_file.hpp"

#include "engine/record/error.hpp"

#include <catch2/catch.hpp>

#include <cstring>

using namespace winnow;

namespace {

std::vector<char> small_file() {
    std::vector<char> image;
    PartWriter parts{[&image](std::span<char const> bytes) { image.insert(image.end(), bytes.begin(), bytes.end()); },
                     FileKind::texts};
    parts.part("first", std::span<char const>{"abc", 3});
    parts.begin("second");
    parts.write(std::span<char const>{"0123", 4});
    parts.write(std::span<char const>{"4567", 4});
    CHECK(parts.size() == 8);
    parts.finish();
    return image;
}

template <class T>
T value_at(std::vector<char> const& bytes, std::size_t offset) {
    T value;
    std::memcpy(&value, bytes.data() + offset, sizeof(T));
    return value;
}

}  // namespace

TEST_CASE("header, table and footer are as docs/formats-index.md says", "[unit]") {
    std::vector<char> const image = small_file();
    // 16 of header, 3 filled up to 8, 8, two entries of 40, 32 of footer.
    REQUIRE(image.size() == 16 + 8 + 8 + 80 + 32);
    CHECK(std::string(image.data(), 8) == "WINNOWIX");
    CHECK(value_at<std::uint32_t>(image, 8) == 4);   // version
    CHECK(value_at<std::uint32_t>(image, 12) == 3);  // texts
    CHECK(std::string(image.data() + 32) == "first");
    CHECK(value_at<std::uint64_t>(image, 32 + 16) == 16);
    CHECK(value_at<std::uint64_t>(image, 32 + 24) == 3);
    CHECK(std::string(image.data() + 72) == "second");
    CHECK(value_at<std::uint64_t>(image, 72 + 16) == 24);
    CHECK(value_at<std::uint64_t>(image, 72 + 24) == 8);
    CHECK(value_at<std::uint64_t>(image, 112) == image.size());
    CHECK(value_at<std::uint32_t>(image, 120) == 4);
    CHECK(value_at<std::uint32_t>(image, 124) == 3);
    CHECK(value_at<std::uint64_t>(image, 128) == 2);
    // XXH3-64 of "abc" with seed 0, as xxhsum -H3 prints it.
    CHECK(value_at<std::uint64_t>(image, 32 + 32) == 0x78af5f94892f3950U);
}

TEST_CASE("parts are found by their names and come as they were written", "[unit]") {
    std::vector<char> const image = small_file();
    PartFile const file{image, FileKind::texts, "x"};
    auto const bytes = file.part("second").bytes();
    CHECK(std::string(bytes.begin(), bytes.end()) == "01234567");
    CHECK(file.part("second").values<std::uint64_t>().size() == 1);
    CHECK_THROWS_WITH(file.part("first").values<std::uint64_t>(), Catch::Contains("whole number"));
    CHECK_THROWS_WITH(file.part("third"), Catch::Contains("'third' is missing"));
    CHECK_THROWS_WITH((PartFile{image, FileKind::segment, "x"}), Catch::Contains("not the kind"));
}

TEST_CASE("every flipped bit is found, when the table is read or when the part is asked for", "[property]") {
    std::vector<char> const image = small_file();
    for (std::size_t bit = 0; bit < image.size() * 8; ++bit) {
        std::vector<char> damaged = image;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
        std::vector<std::string> faults;
        INFO("bit " << bit);
        try {
            PartFile const file{damaged, FileKind::texts, "x"};
            file.check(faults);
        } catch (Error const& error) { faults.emplace_back(error.what()); }
        REQUIRE(faults.size() == 1);
    }
}

TEST_CASE("a file that is cut short or has grown is refused", "[property]") {
    std::vector<char> const image = small_file();
    for (std::size_t size = 0; size < image.size(); ++size) {
        std::vector<char> const cut{image.begin(), image.begin() + static_cast<std::ptrdiff_t>(size)};
        REQUIRE_THROWS_AS((PartFile{cut, FileKind::texts, "x"}), Error);
    }
    std::vector<char> grown = image;
    grown.insert(grown.end(), 8, '\0');
    CHECK_THROWS_AS((PartFile{grown, FileKind::texts, "x"}), Error);
}

TEST_CASE("another version is refused by its number", "[unit]") {
    std::vector<char> image = small_file();
    image[8] = 1;
    CHECK_THROWS_WITH((PartFile{image, FileKind::texts, "pool.index/x"}), Catch::Contains("pool.index/x") &&
                                                                              Catch::Contains("version 1") &&
                                                                              Catch::Contains("reads version 4"));
}
