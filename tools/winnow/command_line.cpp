#include "tools/winnow/command_line.hpp"

#include "corpus/announcement/announcement_reader.hpp"
#include "engine/record/error.hpp"
#include "engine/screening.hpp"
#include "tools/winnow/config_file.hpp"
#include "tools/winnow/system/console.hpp"
#include "tools/winnow/system/exit_code.hpp"
#include "tools/winnow/system/interrupt.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/verb.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <new>
#include <optional>
#include <string>

namespace winnow {
namespace {

constexpr std::size_t kOptionColumn = 32;

void print(std::string const& text) {
    Output output{""};
    output.stream() << text;
    output.commit();
}

/// The innermost verb that was named on the command line; the program if none was.
/// \param path  set to the words before it: "winnow", "winnow plan".
CLI::App const& chosen_verb(CLI::App const& program, std::string& path) {
    path.clear();
    CLI::App const* chosen = &program;
    while (!chosen->get_subcommands().empty()) {
        path += (path.empty() ? "" : " ") + chosen->get_name();
        chosen = chosen->get_subcommands().front();
    }
    return *chosen;
}

/// The part of CLI11's complaint that is worth a line, and where to read on.
std::string complaint(CLI::ParseError const& error, CLI::App const& program) {
    std::string message = error.what();
    std::replace(message.begin(), message.end(), '\n', ' ');
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch)) {
        std::string const option = message.substr(0, message.find(':'));
        bool const repeated = message.find("At Most") != std::string::npos;
        message = repeated ? fmt::format("{} is given twice", option) : fmt::format("{} needs a value", option);
    }
    // The error's name is the program's: CLI11 2.2 mixes them up.
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError)) {
        std::string const first = program.remaining(true).front();
        bool const is_verb = program.get_subcommands().empty();
        message = first.starts_with('-') ? fmt::format("there is no option {}", first)
                  : is_verb              ? fmt::format("there is no verb \"{}\"", first)
                                         : fmt::format("\"{}\" is one argument too many", first);
    }
    std::string path;
    CLI::App const& chosen = chosen_verb(program, path);
    if (&chosen == &program) { return fmt::format("{} (see winnow --help)", message); }
    return fmt::format("{} (see {} {} --help)", message, path, chosen.get_name());
}

/// What an unset variable of a shell leaves behind names no file and no id.
/// \throws Error naming the option or positional.
void refuse_empty_values(CLI::App const& verb) {
    for (CLI::Option const* const option : verb.get_options()) {
        for (std::string const& value : option->results()) {
            if (value.empty()) { throw Error{fmt::format("{}: the value is empty", option->get_name())}; }
        }
    }
}

void list_candidates(AmbiguousPosition const& error) {
    print_error(error.what());
    for (auto const& candidate : error.candidates()) {
        print_detail(fmt::format("{}  {}  {}", candidate.id, candidate.control_number, candidate.title));
    }
}

ExitCode parse_and_run(int count, char const* const* arguments) {
    CLI::App program{"winnow: ranks applications against a job announcement, and shows why", "winnow"};
    program.get_formatter()->column_width(kOptionColumn);
    program.set_help_flag("-h,--help", "Print this help and exit");
    bool version = false;
    program.add_flag("--version", version, "Print the version and exit");
    program.footer("winnow VERB --help says more of a verb. Defaults may stand in winnow.toml.");

    auto const verbs = all_verbs();
    for (auto const& verb : verbs) { verb->declare(program); }
    program.require_subcommand(0, 1);

    // A bad file stops the verbs, not the help that says how to mend it.
    std::optional<Error> bad_config;
    try {
        if (auto const file = find_config_file()) { apply_config_file(*file, verbs); }
    } catch (Error const& error) { bad_config = error; }
    try {
        program.parse(count, arguments);
    } catch (CLI::CallForHelp const&) {
        std::string path;
        CLI::App const& verb = chosen_verb(program, path);
        print(verb.help(path));
        return ExitCode::done;
    } catch (CLI::ParseError const& error) {
        print_error(complaint(error, program));
        return ExitCode::failed;
    }
    if (version) {
        print(fmt::format("winnow {}\n", engine_version()));
        return ExitCode::done;
    }
    if (bad_config) { throw *bad_config; }
    auto const chosen = std::find_if(verbs.begin(), verbs.end(), [](auto const& verb) { return verb->app().parsed(); });
    if (chosen == verbs.end()) {
        print_error("a verb is missing, such as rank or check (see winnow --help)");
        return ExitCode::failed;
    }
    std::string path;
    refuse_empty_values(chosen_verb(program, path));
    return (*chosen)->run();
}

}  // namespace

int run_command_line(int count, char const* const* arguments) {
    ExitCode code = ExitCode::failed;
    try {
        hold_standard_descriptors();
        watch_interruptions();
        code = parse_and_run(count, arguments);
    } catch (BrokenPipe const&) {
        // The reader has what it wanted; a message would only disturb it.
    } catch (AmbiguousPosition const& error) { list_candidates(error); } catch (Error const& error) {
        print_error(error.what());
    } catch (std::bad_alloc const&) {
        print_error("not enough memory");
    } catch (std::filesystem::filesystem_error const& error) {
        print_error(fmt::format("{}: {}", error.path1().string(), error.code().message()));
    } catch (std::exception const& error) { print_error(fmt::format("unexpected: {}", error.what())); }
    return static_cast<int>(code);
}

}  // namespace winnow
