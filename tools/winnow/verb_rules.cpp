#include "engine/record/error.hpp"
#include "engine/review/rules.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/report/rules_report.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/verbs.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace winnow {
namespace {

class RulesVerb : public Verb {
  public:
    RulesVerb()
        : Verb({"rules", "List what check looks for in a draft, and explain it",
                "  winnow rules\n  winnow rules no-measure we-for-i"}) {}

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("RULE", names_, "The rules to explain (default: a list of all)")->type_name("");
        output_.declare(app, {"text", "json"});
    }

    ExitCode work(Console const& console) override {
        std::vector<Rule> rules;
        for (std::string const& name : names_) {
            Rule const* const rule = find_rule(name);
            if (rule == nullptr) {
                throw Error(fmt::format("rules: there is no rule \"{}\"; winnow rules lists them", name));
            }
            rules.push_back(*rule);
        }
        if (names_.empty()) { rules.assign(all_rules().begin(), all_rules().end()); }
        Output output{output_.path};
        TerminalStyle const style{Console::width(output_.path), console.colors(output_.path)};
        if (output_.format == "json") {
            print_rules_json(rules, output.stream());
        } else if (names_.empty()) {
            print_rules_list(rules, style, output.stream());
        } else {
            for (Rule const& rule : rules) { print_rule_text(rule, style, output.stream()); }
        }
        output.commit();
        return ExitCode::done;
    }

    std::vector<std::string> names_;
    OutputOptions output_;
};

}  // namespace

std::unique_ptr<Verb> make_rules_verb() { return std::make_unique<RulesVerb>(); }

}  // namespace winnow
