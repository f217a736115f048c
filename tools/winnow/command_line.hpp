#pragma once

namespace winnow {

/// Runs the program: the verb that the command line names, with what winnow.toml sets for it.
/// \return the exit code (exit_code.hpp). Nothing is thrown; what went wrong is a line on standard error.
int run_command_line(int count, char const* const* arguments);

}  // namespace winnow
