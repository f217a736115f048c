#include "engine/json/writer.hpp"
#include "engine/screening.hpp"
#include "tools/winnow/report/plan_difference_report.hpp"

#include <ostream>
#include <span>
#include <string>

namespace winnow {
namespace {

constexpr int kWeightDecimals = 9;

struct WriteValue {
    JsonWriter& json;

    void operator()(std::string const& text) const { json.value(std::string_view{text}); }
    void operator()(Nano weight) const { json.short_decimal(weight, kWeightDecimals); }
    void operator()(bool truth) const { json.value(truth); }
};

void write_members(std::span<PlanChange const> changes, JsonWriter& json) {
    json.key("members").begin_array();
    for (PlanChange const& change : changes) {
        json.inline_object().member("member", std::string_view{change.member}).key("before");
        std::visit(WriteValue{json}, change.before);
        json.key("after");
        std::visit(WriteValue{json}, change.after);
        json.end();
    }
    json.end();
}

/// "added", "removed" or "changed".
template <typename Change>
std::string_view name_of_change(Change const& change) {
    if (change.before == nullptr) { return "added"; }
    return change.after == nullptr ? "removed" : "changed";
}

void write_keyword(KeywordChange const& change, JsonWriter& json) {
    Keyword const& keyword = change.before == nullptr ? *change.after : *change.before;
    json.begin_object().member("keyword", std::string_view{keyword.keyword}).member("change", name_of_change(change));
    json.key("weight").short_decimal(keyword.weight, kWeightDecimals);
    write_members(change.members, json);
    json.end();
}

void write_requirement(RequirementChange const& change, JsonWriter& json) {
    Requirement const& requirement = change.before == nullptr ? *change.after : *change.before;
    json.begin_object().member("id", std::string_view{requirement.id}).member("change", name_of_change(change));
    json.key("weight").short_decimal(requirement.weight, kWeightDecimals);
    write_members(change.members, json);
    json.key("keywords").begin_array();
    for (KeywordChange const& keyword : change.keywords) { write_keyword(keyword, json); }
    json.end().end();
}

void write_plan_name(std::string_view key, std::string_view file, Plan const& plan, JsonWriter& json) {
    json.key(key).inline_object().member("file", file).member("sha256", std::string_view{plan.sha256}).end();
}

void write_not_scored(std::string_view key, std::vector<NotScored const*> const& entries, JsonWriter& json) {
    json.key(key).begin_array();
    for (NotScored const* entry : entries) {
        json.inline_object()
            .member("kind", std::string_view{entry->kind})
            .member("text", std::string_view{entry->text})
            .end();
    }
    json.end();
}

}  // namespace

void print_plan_difference_json(ComparedPlans const& plans, PlanDifference const& difference, std::ostream& out) {
    JsonWriter json{out, JsonWriter::Style::readable};
    json.begin_object().member("schema", "winnow.plan-diff/1").member("engine", engine_version());
    write_plan_name("before", plans.before_file, plans.before, json);
    write_plan_name("after", plans.after_file, plans.after, json);
    write_members(difference.members, json);
    json.key("requirements").begin_array();
    for (RequirementChange const& change : difference.requirements) { write_requirement(change, json); }
    json.end().key("not_scored").begin_object();
    write_not_scored("removed", difference.no_longer_listed, json);
    write_not_scored("added", difference.newly_listed, json);
    json.end().end();
    out << '\n';
}

}  // namespace winnow
