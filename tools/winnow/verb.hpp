#pragma once

#include "tools/winnow/system/console.hpp"
#include "tools/winnow/system/exit_code.hpp"

#include <CLI/App.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow {

struct RuleSetting;

/// One verb of the program: its options, and its work. A verb is a file `verb_NAME.cpp` and a line in verbs.cpp.
class Verb {
  public:
    /// What `--help` shows of it.
    struct Description {
        std::string name;
        std::string summary;
        std::string examples;  ///< command lines, one a line
    };

    explicit Verb(Description description) : description_(std::move(description)) {}
    virtual ~Verb() = default;
    Verb(Verb const&) = delete;
    Verb& operator=(Verb const&) = delete;

    /// Adds the verb to the program. The verb must outlive it.
    void declare(CLI::App& program);
    [[nodiscard]] CLI::App& app() const { return *app_; }
    /// Takes what winnow.toml says of a review rule; verbs that run no rules do not care.
    virtual void configure(RuleSetting const& /*setting*/) {}
    /// Verbs behind this one: `lint` of `winnow plan lint`.
    [[nodiscard]] std::span<std::unique_ptr<Verb> const> subverbs() const { return subverbs_; }

    /// Does the work of the verb, or of the one behind it that the command line names.
    /// \throws Error, BrokenPipe
    ExitCode run();

  protected:
    /// \pre before declare()
    void add_subverb(std::unique_ptr<Verb> verb) { subverbs_.push_back(std::move(verb)); }

    virtual void declare_options(CLI::App& app) = 0;
    virtual ExitCode work(Console const& console) = 0;

  private:
    Description description_;
    std::vector<std::unique_ptr<Verb>> subverbs_;
    bool quiet_ = false;
    std::string color_ = "auto";
    CLI::App* app_ = nullptr;
};

/// All verbs, in the order in which `--help` lists them.
std::vector<std::unique_ptr<Verb>> all_verbs();

}  // namespace winnow
