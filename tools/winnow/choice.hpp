#pragma once

#include <CLI/CLI.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace winnow {

/// Limits an option to a few words, which `--help` shows.
void allow_only(CLI::Option& option, std::vector<std::string> words);

/// A number that is neither infinite nor NaN, from `least` to `most`.
CLI::Validator number_between(double least, double most);

/// A whole number from `least` to `most`.
CLI::Validator whole_number_between(std::uint64_t least, std::uint64_t most);

/// A whole number of at least one.
CLI::Validator at_least_one();

/// A day of the calendar as `YYYY-MM-DD`.
CLI::Validator iso_date();

}  // namespace winnow
