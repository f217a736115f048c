#include "tools/winnow/system/console.hpp"

#include "tools/winnow/system/printable.hpp"

#include <fmt/format.h>

#include <sys/ioctl.h>
#include <unistd.h>
#include <algorithm>
#include <cstdlib>

namespace winnow {
namespace {

void print_line(std::string_view prefix, std::string_view message) {
    std::string const line = fmt::format("{}{}\n", prefix, printable(message));
    // One call a line, so that lines of several programs do not mix. Nobody is left to tell if it fails.
    [[maybe_unused]] ssize_t const written = ::write(STDERR_FILENO, line.data(), line.size());
}

bool is_standard_output(std::string const& path) { return path.empty() || path == "-"; }

}  // namespace

void print_error(std::string_view message) { print_line("winnow: error: ", message); }
void print_detail(std::string_view line) { print_line("  ", line); }

void Console::note(std::string_view message) const {
    if (!options_.quiet) { print_line("winnow: ", message); }
}
void Console::warning(std::string_view message) const { print_line("winnow: warning: ", message); }
void Console::error(std::string_view message) const { print_error(message); }

bool Console::colors(std::string const& output_path) const {
    switch (options_.color) {
        case Color::always: return true;
        case Color::never: return false;
        case Color::automatic: break;
    }
    char const* const no_color = std::getenv("NO_COLOR");
    char const* const terminal = std::getenv("TERM");
    bool const wanted = no_color == nullptr || *no_color == '\0';
    bool const able = terminal != nullptr && std::string_view{terminal} != "dumb";
    return wanted && able && is_standard_output(output_path) && is_terminal();
}

bool Console::is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

std::size_t Console::width(std::string const& output_path) {
    constexpr std::size_t kNarrowest = 60;
    winsize size{};
    if (is_standard_output(output_path) && is_terminal() && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
        size.ws_col > 0) {
        return std::max<std::size_t>(size.ws_col, kNarrowest);
    }
    return kDefaultWidth;
}

}  // namespace winnow
