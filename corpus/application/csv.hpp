#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace winnow {

struct CsvRow {
    std::vector<std::string> fields;
    std::uint64_t line = 0;  ///< where the row begins, from 1
};

/// A row that is none.
struct CsvProblem {
    std::uint64_t line = 0;  ///< where the row begins
    std::string place;       ///< where it goes wrong, for people: "line 3, column 7 (byte 40)"
    std::string message;     ///< for people
};

/// Walks the rows of a CSV text as RFC 4180 has it: commas; quoted fields may hold commas, line ends and doubled
/// quotes. Beyond the RFC, rows may end with `\n` or `\r` alone, empty lines are passed over, and a quote inside an
/// unquoted field is a character like any other.
///
/// A parser of winnow's own, because a broken row must cost only itself: after a problem the walk goes on behind the
/// line on which the row began. libcsv, the one in Debian, loses count of lines and gives up the rest.
class CsvReader {
  public:
    /// \param text  without byte order mark; outlives the reader.
    explicit CsvReader(std::string_view text) : text_(text) {}

    /// The next row or problem; nothing at the end.
    std::optional<std::variant<CsvRow, CsvProblem>> next();

  private:
    void skip_empty_lines();
    [[nodiscard]] bool at_line_end() const;
    void pass_line_end();
    std::optional<CsvProblem> read_field(std::string& field);
    std::optional<CsvProblem> read_quoted(std::string& field);
    [[nodiscard]] CsvProblem problem(std::size_t offset, std::string message) const;

    std::string_view text_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
    std::size_t row_begin_ = 0;
    std::uint64_t row_line_ = 1;
};

}  // namespace winnow
