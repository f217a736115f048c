#include "tools/winnow/verb.hpp"

#include "tools/winnow/choice.hpp"

#include <CLI/CLI.hpp>

namespace winnow {

void Verb::declare(CLI::App& program) {
    app_ = program.add_subcommand(description_.name, description_.summary);
    app_->set_help_flag("-h,--help", "Print this help and exit");
    declare_options(*app_);
    app_->add_flag("--quiet", quiet_, "No progress and no notes; warnings and errors stay");
    allow_only(*app_->add_option("--color", color_, "When to colour text (default auto; NO_COLOR is obeyed)"),
               {"auto", "always", "never"});
    for (auto const& verb : subverbs_) { verb->declare(*app_); }
    app_->footer("Examples:\n" + description_.examples);
}

ExitCode Verb::run() {
    for (auto const& verb : subverbs_) {
        if (verb->app().parsed()) { return verb->run(); }
    }
    Color const color = color_ == "always" ? Color::always : color_ == "never" ? Color::never : Color::automatic;
    return work(Console{{quiet_, color}});
}

}  // namespace winnow
