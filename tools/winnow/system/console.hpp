#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace winnow {

/// When to colour text for people.
enum class Color : std::uint8_t { automatic, always, never };

/// What a verb says to the person at the terminal, beside its result: all on standard error, each
/// message one line, with what comes from files made printable.
class Console {
  public:
    struct Options {
        bool quiet = false;
        Color color = Color::automatic;
    };
    explicit Console(Options const& options) : options_(options) {}

    /// What was read, and similar; not with --quiet.
    void note(std::string_view message) const;
    void warning(std::string_view message) const;
    void error(std::string_view message) const;

    [[nodiscard]] bool quiet() const { return options_.quiet; }
    /// Whether text that goes to `output_path` (empty: standard output) is coloured.
    [[nodiscard]] bool colors(std::string const& output_path) const;
    /// Whether standard output goes to a terminal.
    static bool is_terminal();
    /// Columns of the terminal that standard output goes to; kDefaultWidth where it is none.
    static std::size_t width(std::string const& output_path);

    static constexpr std::size_t kDefaultWidth = 100;

  private:
    Options options_;
};

/// "winnow: error: ..." before there is a Console.
void print_error(std::string_view message);
/// A further line of an error, indented.
void print_detail(std::string_view line);

}  // namespace winnow
