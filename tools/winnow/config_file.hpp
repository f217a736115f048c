#pragma once

#include <CLI/App.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <span>

namespace winnow {

class Verb;

/// `winnow.toml` in the working directory or the nearest one above that has it, else
/// `$XDG_CONFIG_HOME/winnow/winnow.toml` (without that variable, `~/.config/winnow/winnow.toml`).
std::optional<std::filesystem::path> find_config_file();

/// Makes the file's values the defaults of the options, so that flags win. A key at the top sets the
/// option of that name in every verb that has it; a key in `[rank]` sets it in that verb; one in `[review.passive]`
/// sets a parameter of that review rule. Paths are relative to the file. docs/formats.md describes it.
/// \throws Error for a file that is no TOML, an unknown key or verb, or a value that the option refuses.
void apply_config_file(std::filesystem::path const& path, std::span<std::unique_ptr<Verb> const> verbs);

}  // namespace winnow
