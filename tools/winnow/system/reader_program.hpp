#pragma once

#include <filesystem>
#include <string_view>

namespace winnow {

/// Where a program that reads documents for winnow lies: beside winnow itself, in `../libexec/winnow` from there, or
/// where it was installed. If it is in none of them, the first, for messages.
std::filesystem::path reader_program(std::string_view name);

}  // namespace winnow
