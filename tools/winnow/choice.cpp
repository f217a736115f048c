#include "tools/winnow/choice.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

namespace winnow {
namespace {

template <typename Number>
std::optional<Number> parse(std::string_view text) {
    Number number{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) { return std::nullopt; }
    return number;
}

bool is_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') { return false; }
    auto const year = parse<unsigned>(text.substr(0, 4));
    auto const month = parse<unsigned>(text.substr(5, 2));
    auto const day = parse<unsigned>(text.substr(8, 2));
    if (!year || !month || !day) { return false; }
    return std::chrono::year_month_day{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month},
                                       std::chrono::day{*day}}
        .ok();
}

}  // namespace

void allow_only(CLI::Option& option, std::vector<std::string> words) {
    option.type_name(fmt::format("{}", fmt::join(words, "|")));
    option.check([words = std::move(words)](std::string const& value) {
        if (std::find(words.begin(), words.end(), value) != words.end()) { return std::string{}; }
        return fmt::format("\"{}\" is none of {}", value, fmt::join(words, ", "));
    });
}

CLI::Validator number_between(double least, double most) {
    return CLI::Validator(
        [least, most](std::string const& value) {
            auto const number = parse<double>(value);
            if (number && std::isfinite(*number) && *number >= least && *number <= most) { return std::string{}; }
            return std::isfinite(most) ? fmt::format("\"{}\" is no number from {} to {}", value, least, most)
                                       : fmt::format("\"{}\" is no number of {} or more", value, least);
        },
        "");
}

CLI::Validator whole_number_between(std::uint64_t least, std::uint64_t most) {
    return CLI::Validator(
        [least, most](std::string const& value) {
            auto const number = parse<std::uint64_t>(value);
            return number && *number >= least && *number <= most
                       ? std::string{}
                       : fmt::format("\"{}\" is no whole number from {} to {}", value, least, most);
        },
        "");
}

CLI::Validator at_least_one() {
    return CLI::Validator(
        [](std::string const& value) {
            auto const number = parse<std::uint32_t>(value);
            return number && *number >= 1 ? std::string{}
                                          : fmt::format("\"{}\" is no whole number of 1 or more", value);
        },
        "");
}

CLI::Validator iso_date() {
    return CLI::Validator(
        [](std::string const& value) {
            return is_date(value) ? std::string{} : fmt::format("\"{}\" is no date like 2026-01-31", value);
        },
        "");
}

}  // namespace winnow
