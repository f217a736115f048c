#include "tools/winnow/config_file.hpp"

#include "engine/record/error.hpp"
#include "engine/review/review.hpp"
#include "tools/winnow/verb.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <string_view>

namespace winnow {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kFileName = "winnow.toml";

/// Settings of a single run, which a file has no business to set.
constexpr auto kNotInFiles = std::to_array<std::string_view>({"help", "h", "output", "o", "delete", "compact", "all"});
constexpr auto kPaths = std::to_array<std::string_view>({"announcement", "plan", "queries"});

template <std::size_t N>
bool is_among(std::string_view name, std::array<std::string_view, N> const& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

using Verbs = std::span<std::unique_ptr<Verb> const>;

CLI::Option* option_of(Verb const& verb, std::string const& key) {
    if (is_among(key, kNotInFiles)) { return nullptr; }
    return verb.app().get_option_no_throw((key.size() == 1 ? "-" : "--") + key);
}

/// One configuration file while it is applied.
class ConfigFile {
  public:
    ConfigFile(fs::path path, Verbs verbs) : path_(std::move(path)), verbs_(verbs) {}

    void apply(toml::table const& table) const {
        for (auto const& [key, node] : table) {
            if (node.is_table() && key.str() == "review") {
                apply_to_rules(*node.as_table());
            } else if (node.is_table()) {
                apply_to_verb(verbs_, std::string{key.str()}, "", *node.as_table());
            } else {
                Outcome outcome;
                apply_to_all(verbs_, std::string{key.str()}, node, outcome);
                if (!outcome.known) { fail(node, fmt::format("unknown key \"{}\"", key.str())); }
                if (!outcome.taken) { fail(node, outcome.refusal); }
            }
        }
    }

  private:
    /// What became of a key at the top of the file.
    struct Outcome {
        bool known = false;
        bool taken = false;
        std::string refusal;
    };

    [[noreturn]] void fail(toml::node const& node, std::string_view message) const {
        throw Error(fmt::format("{}: line {}: {}", path_.string(), node.source().begin.line, message));
    }

    void apply_to_rules(toml::table const& rules) const {
        for (auto const& [rule, node] : rules) {
            if (!node.is_table()) { fail(node, fmt::format("write [review.{}] with its settings below", rule.str())); }
            for (auto const& [key, value] : *node.as_table()) {
                RuleSetting const setting{std::string{rule.str()}, std::string{key.str()},
                                          text_of(std::string{key.str()}, value)};
                check_setting(setting, fmt::format("{}: line {}", path_.string(), value.source().begin.line));
                for (auto const& verb : verbs_) { verb->configure(setting); }
            }
        }
    }

    /// \param above  "plan." for the table `lint` of [plan.lint].
    void apply_to_verb(Verbs verbs, std::string const& name, std::string const& above, toml::table const& table) const {
        auto const verb = std::find_if(verbs.begin(), verbs.end(),
                                       [&name](auto const& candidate) { return candidate->app().get_name() == name; });
        if (verb == verbs.end()) { fail(table, fmt::format("[{}{}] is no verb of winnow", above, name)); }
        for (auto const& [key, value] : table) {
            if (auto const* const inner = value.as_table()) {
                apply_to_verb((*verb)->subverbs(), std::string{key.str()}, above + name + '.', *inner);
                continue;
            }
            CLI::Option* const option = option_of(**verb, std::string{key.str()});
            if (option == nullptr) { fail(value, fmt::format("unknown key \"{}\" in [{}{}]", key.str(), above, name)); }
            try {
                set_default(*option, std::string{key.str()}, value);
            } catch (CLI::Error const& error) { fail(value, error.what()); }
        }
    }

    void apply_to_all(Verbs verbs, std::string const& key, toml::node const& value, Outcome& outcome) const {
        for (auto const& verb : verbs) {
            apply_to_all(verb->subverbs(), key, value, outcome);
            CLI::Option* const option = option_of(*verb, key);
            if (option == nullptr) { continue; }
            outcome.known = true;
            // A value such as format = "trec" suits some verbs only; the others keep their own.
            try {
                set_default(*option, key, value);
                outcome.taken = true;
            } catch (CLI::Error const& error) { outcome.refusal = error.what(); }
        }
    }

    void set_default(CLI::Option& option, std::string const& key, toml::node const& node) const {
        toml::array const* const list = node.as_array();
        bool const repeatable = option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
        if (list == nullptr || list->empty() || !repeatable) {
            option.default_val(text_of(key, node));
            return;
        }
        for (toml::node const& element : *list) { option.add_result(text_of(key, element)); }
        option.run_callback();
        // The variable has the values now; without results the option counts as not given, so a flag replaces them.
        option.clear();
    }

    [[nodiscard]] std::string text_of(std::string const& key, toml::node const& node) const {
        if (auto const text = node.value_exact<std::string>()) {
            return is_among(key, kPaths) ? (path_.parent_path() / *text).string() : *text;
        }
        if (auto const truth = node.value_exact<bool>()) { return *truth ? "true" : "false"; }
        if (auto const whole = node.value_exact<std::int64_t>()) { return std::to_string(*whole); }
        if (auto const real = node.value_exact<double>()) { return fmt::format("{}", *real); }
        if (auto const date = node.value_exact<toml::date>()) {
            return fmt::format("{:04}-{:02}-{:02}", date->year, date->month, date->day);
        }
        fail(node, fmt::format("\"{}\" must be a text, a number, a date, true or false", key));
    }

    fs::path path_;
    Verbs verbs_;
};

}  // namespace

std::optional<fs::path> find_config_file() {
    std::error_code error;
    for (fs::path folder = fs::current_path(error); !error && !folder.empty(); folder = folder.parent_path()) {
        if (fs::is_regular_file(folder / kFileName, error)) { return folder / kFileName; }
        error.clear();
        if (folder == folder.root_path()) { break; }
    }
    char const* const xdg = std::getenv("XDG_CONFIG_HOME");
    char const* const home = std::getenv("HOME");
    fs::path folder;
    if (xdg != nullptr && fs::path{xdg}.is_absolute()) {
        folder = xdg;
    } else if (home != nullptr && fs::path{home}.is_absolute()) {
        folder = fs::path{home} / ".config";
    } else {
        return std::nullopt;
    }
    fs::path file = folder / "winnow" / kFileName;
    if (fs::is_regular_file(file, error)) { return file; }
    return std::nullopt;
}

void apply_config_file(fs::path const& path, std::span<std::unique_ptr<Verb> const> verbs) {
    toml::table table;
    try {
        table = toml::parse_file(path.string());
    } catch (toml::parse_error const& error) {
        throw Error(fmt::format("{}: line {}: {}", path.string(), error.source().begin.line, error.description()));
    }
    ConfigFile{path, verbs}.apply(table);
}

}  // namespace winnow
