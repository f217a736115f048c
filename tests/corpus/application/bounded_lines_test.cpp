#include "corpus/application/bounded_lines.hpp"

#include <catch2/catch.hpp>
#include <sstream>
#include <vector>

using namespace winnow;

namespace {

std::vector<std::string> lines_of(std::string const& text, std::size_t longest) {
    std::istringstream in{text};
    BoundedLines lines{in, longest};
    std::vector<std::string> all;
    std::string line;
    for (auto next = lines.next(line); next != BoundedLines::Next::end; next = lines.next(line)) {
        all.push_back(next == BoundedLines::Next::too_long ? "<too long>" : line);
        CHECK(lines.number() == all.size());
    }
    return all;
}

}  // namespace

TEST_CASE("lines end with a line feed, with or without a carriage return, or with the stream", "[unit]") {
    CHECK(lines_of("", 10).empty());
    CHECK(lines_of("a\r\n\nb", 10) == std::vector<std::string>{"a", "", "b"});
    CHECK(lines_of("a\n", 10) == std::vector<std::string>{"a"});
}

TEST_CASE("a line over the limit is passed over and the next one is read", "[unit]") {
    CHECK(lines_of("123456\nab\n12345", 5) == std::vector<std::string>{"<too long>", "ab", "12345"});
}

TEST_CASE("lines that cross the reader's blocks come out whole", "[unit]") {
    std::string const long_line(700'000, 'x');
    CHECK(lines_of(long_line + "\n" + long_line, 1U << 20U) == std::vector<std::string>{long_line, long_line});
}
