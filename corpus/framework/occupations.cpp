#include "corpus/framework/data_lines.hpp"
#include "corpus/framework/reference_data.hpp"
#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace winnow {
namespace {

/// "0510", or the first digits of a group of series: "05".
bool is_series(std::string_view text) {
    return text.size() >= 2 && text.size() <= 4 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Reads the lines of a file one by one.
class OccupationsReader {
  public:
    explicit OccupationsReader(std::string_view place) : place_(place) {}

    void read(std::string_view line, std::size_t number) {
        number_ = number;
        std::size_t const colon = line.find(": ");
        if (colon == line.npos) { fail("no ': '"); }
        std::string_view const name = line.substr(0, colon);
        std::string_view const value = line.substr(colon + 2);
        if (name.front() != ' ') {
            finish();
            if (!is_phrase(value)) { fail("no name of the occupation"); }
            occupations_.push_back({std::string{name}, std::string{value}, {}, {}, {}, {}});
            return;
        }
        if (occupations_.empty()) { fail("no occupation that it belongs to"); }
        constexpr std::string_view kAliases = "  aliases of ";
        if (name.starts_with(kAliases)) {
            occupations_.back().aliases.push_back({std::string{name.substr(kAliases.size())}, phrases(value)});
            return;
        }
        field(name) = phrases(value);
        if (!std::all_of(occupations_.back().series.begin(), occupations_.back().series.end(), is_series)) {
            fail("expected series of two to four digits");
        }
    }

    std::vector<Occupation> take() {
        finish();
        return std::move(occupations_);
    }

  private:
    [[noreturn]] void fail(std::string_view problem) const {
        throw Error{fmt::format("{}: line {}: {}: correct the file (docs/formats.md)", place_, number_, problem)};
    }

    std::vector<std::string>& field(std::string_view name) {
        Occupation& occupation = occupations_.back();
        if (name == "  within") { return occupation.within; }
        if (name == "  series") { return occupation.series; }
        if (name == "  titles") { return occupation.titles; }
        if (name == "  words") { return occupation.vocabulary; }
        fail(fmt::format("unknown line '{}'", name));
    }

    [[nodiscard]] std::vector<std::string> phrases(std::string_view list) const {
        auto result = split_phrases(list);
        if (!are_phrases(result)) { fail("an empty word, or one with space around it"); }
        return result;
    }

    /// The occupation so far must be whole.
    void finish() const {
        if (!occupations_.empty() && occupations_.back().vocabulary.empty()) {
            fail(fmt::format("'{}' before it has no words", occupations_.back().id));
        }
    }

    std::string_view place_;
    std::size_t number_ = 0;
    std::vector<Occupation> occupations_;
};

}  // namespace

std::vector<Occupation> parse_occupations(std::string_view file, std::string_view place) {
    OccupationsReader reader{place};
    each_data_line(file, [&reader](std::string_view line, std::size_t number) { reader.read(line, number); });
    return reader.take();
}

}  // namespace winnow
