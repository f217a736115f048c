#include "engine/json/canonical.hpp"
#include "engine/json/parse.hpp"
#include "engine/json/sha256.hpp"
#include "engine/plan/plan_json.hpp"

#include <boost/json/object.hpp>
#include <cassert>
#include <sstream>
#include <variant>

namespace winnow {
namespace {

constexpr int kWeightDecimals = 9;

void write_strings(JsonWriter& json, std::string_view key, std::vector<std::string> const& texts) {
    json.key(key).inline_array();
    for (std::string const& text : texts) { json.value(std::string_view{text}); }
    json.end();
}

void write_string(JsonWriter& json, std::string_view key, std::string const& text) {
    json.member(key, std::string_view{text});
}

void write_span(JsonWriter& json, std::optional<SourceSpan> const& span) {
    json.key("span");
    if (!span) {
        json.null();
        return;
    }
    json.inline_object();
    write_string(json, "field", span->field);
    json.member("begin", std::uint64_t{span->begin}).member("end", std::uint64_t{span->end}).end();
}

void write_limit(JsonWriter& json, Limit const& limit) {
    json.inline_object();
    write_string(json, "applies_to", limit.applies_to);
    write_string(json, "unit", limit.unit);
    json.member("value", limit.value).end();
}

void write_announcement(JsonWriter& json, Plan const& plan) {
    json.key("announcement").begin_object();
    write_string(json, "id", plan.announcement_id);
    write_string(json, "title", plan.title);
    write_strings(json, "series", plan.series);
    write_strings(json, "grades", plan.grades);
    write_string(json, "closes", plan.closes);
    write_string(json, "sha256", plan.announcement_sha256);
    json.end();
}

void write_keyword(JsonWriter& json, Keyword const& keyword) {
    json.inline_object();
    write_string(json, "keyword", keyword.keyword);
    json.key("weight").short_decimal(keyword.weight, kWeightDecimals);
    json.member("required", keyword.required);
    write_strings(json, "aliases", keyword.aliases);
    write_span(json, keyword.span);
    json.end();
}

void write_requirement(JsonWriter& json, Requirement const& requirement) {
    json.begin_object();
    write_string(json, "id", requirement.id);
    write_string(json, "label", requirement.label);
    json.member("kind", name_of(requirement.kind)).member("mandatory", requirement.mandatory);
    write_strings(json, "grades", requirement.grades);
    json.key("weight").short_decimal(requirement.weight, kWeightDecimals).key("limit");
    if (requirement.limit) {
        write_limit(json, *requirement.limit);
    } else {
        json.null();
    }
    write_string(json, "text", requirement.text);
    write_span(json, requirement.span);
    json.key("keywords").begin_array();
    for (Keyword const& keyword : requirement.keywords) { write_keyword(json, keyword); }
    json.end().end();
}

void write_settings(JsonWriter& json, Plan const& plan) {
    json.member("mode", plan.mode == Mode::narrative ? "narrative" : "resume");
    write_string(json, "framework", plan.framework);
    write_string(json, "analyzer", plan.analyzer);
    json.key("background").inline_object();
    write_string(json, "sha256", plan.background_sha256);
    json.end();
    json.key("composite").inline_object();
    json.key("coverage").short_decimal(plan.composite.coverage, kWeightDecimals);
    json.key("listed_credit").short_decimal(plan.composite.listed_credit, kWeightDecimals);
    json.end();
    json.key("limits").begin_array();
    for (Limit const& limit : plan.limits) { write_limit(json, limit); }
    json.end().member("beyond_limit", plan.ignore_beyond_limit ? "ignore" : "score");
    write_strings(json, "warnings", plan.warnings);
}

void write_seal(JsonWriter& json, std::optional<Seal> const& seal) {
    json.key("sealed");
    if (!seal) {
        json.null();
        return;
    }
    json.inline_object();
    write_string(json, "at", seal->at);
    write_string(json, "sha256", seal->sha256);
    json.end();
}

}  // namespace

void write_plan(Plan const& plan, JsonWriter& json) {
    json.begin_object().member("schema", "winnow.plan/1");
    write_announcement(json, plan);
    write_settings(json, plan);
    json.key("requirements").begin_array();
    for (Requirement const& requirement : plan.requirements) { write_requirement(json, requirement); }
    json.end().key("not_scored").begin_array();
    for (NotScored const& entry : plan.not_scored) {
        json.inline_object();
        write_string(json, "kind", entry.kind);
        write_string(json, "text", entry.text);
        json.end();
    }
    json.end();
    write_seal(json, plan.sealed);
    json.end();
}

void finish_plan(Plan& plan) {
    std::ostringstream out;
    JsonWriter json{out, JsonWriter::Style::compact};
    write_plan(plan, json);
    auto parsed = parse_json(out.str());
    assert(std::holds_alternative<boost::json::value>(parsed));
    auto& document = std::get<boost::json::value>(parsed);
    document.get_object()["sealed"] = nullptr;
    plan.sha256 = sha256_hex(canonical_json(document));
}

}  // namespace winnow
