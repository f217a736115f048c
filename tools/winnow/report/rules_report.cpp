#include "tools/winnow/report/rules_report.hpp"

#include "engine/json/writer.hpp"
#include "engine/screening.hpp"
#include "tools/winnow/system/printable.hpp"

#include <fmt/format.h>

#include <ostream>
#include <string>

namespace winnow {
namespace {

std::string kinds_of(Rule const& rule) {
    std::string text;
    for (std::size_t i = 0; i < kDraftKinds; ++i) {
        auto const kind = static_cast<DraftKind>(i);
        if (rule.kinds.contains(kind)) { text += fmt::format("{}{}", text.empty() ? "" : ", ", name_of(kind)); }
    }
    return text;
}

void print_field(std::string_view name, std::string_view text, TerminalStyle const& style, std::ostream& out) {
    out << "  " << pad_right(name, 10) << wrap(text, style.width, 12).substr(12);
}

}  // namespace

void print_rules_list(std::span<Rule const> rules, TerminalStyle const& style, std::ostream& out) {
    for (Rule const& rule : rules) {
        out << style.bold(pad_right(rule.id, 26)) << pad_right(name_of(rule.severity), 12)
            << wrap(rule.reason, style.width, 38).substr(38);
    }
}

void print_rule_text(Rule const& rule, TerminalStyle const& style, std::ostream& out) {
    out << style.bold(rule.id) << ": " << name_of(rule.severity) << '\n';
    print_field("why", rule.reason, style, out);
    print_field("advice", rule.advice, style, out);
    print_field("source", rule.source, style, out);
    print_field("runs on", kinds_of(rule), style, out);
    for (RuleParameter const& parameter : rule.parameters) {
        print_field("setting", fmt::format("{} = {}: {}", parameter.name, parameter.value, parameter.meaning), style,
                    out);
    }
}

void print_rules_json(std::span<Rule const> rules, std::ostream& out) {
    JsonWriter json{out, JsonWriter::Style::readable};
    json.begin_object().member("schema", "winnow.rules/1").member("engine", engine_version());
    json.key("rules").begin_array();
    for (Rule const& rule : rules) {
        json.begin_object().member("id", rule.id).member("severity", name_of(rule.severity));
        json.key("runs_on").inline_array();
        for (std::size_t i = 0; i < kDraftKinds; ++i) {
            auto const kind = static_cast<DraftKind>(i);
            if (rule.kinds.contains(kind)) { json.value(name_of(kind)); }
        }
        json.end();
        json.member("reason", rule.reason).member("advice", rule.advice).member("source", rule.source);
        json.key("settings").begin_array();
        for (RuleParameter const& parameter : rule.parameters) {
            json.inline_object().member("name", parameter.name).key("value").real(parameter.value);
            json.member("meaning", parameter.meaning).end();
        }
        json.end().end();
    }
    json.end().end();
    out << '\n';
}

}  // namespace winnow
