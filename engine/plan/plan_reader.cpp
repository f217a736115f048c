// From the JSON of a plan to a Plan. Each function reads one object of the schema, in its order.
#include "engine/json/canonical.hpp"
#include "engine/json/parse.hpp"
#include "engine/json/sha256.hpp"
#include "engine/plan/plain_text.hpp"
#include "engine/plan/plan_json.hpp"
#include "engine/plan/strict_json.hpp"
#include "engine/plan/weights.hpp"
#include "engine/record/error.hpp"
#include "engine/record/section_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/object.hpp>
#include <cstddef>
#include <set>
#include <variant>

namespace winnow {
namespace {

constexpr std::string_view kSchema = "winnow.plan/1";
constexpr std::string_view kNoPlan = "is no plan: make one with winnow plan; an announcement goes with --announcement";

std::string string_or(StrictJson const& object, std::string_view key, std::string_view otherwise = {}) {
    auto const member = object.find(key);
    return member ? member->string() : std::string{otherwise};
}

bool boolean_or(StrictJson const& object, std::string_view key, bool otherwise) {
    auto const member = object.find(key);
    return member ? member->boolean() : otherwise;
}

std::vector<std::string> strings(StrictJson const& object, std::string_view key) {
    std::vector<std::string> texts;
    if (auto const member = object.find(key)) {
        for (StrictJson const& element : member->elements()) { texts.push_back(element.string()); }
    }
    return texts;
}

Nano share(StrictJson const& value) {
    double const number = value.number();
    if (!(number >= 0.0 && number <= 1.0)) { value.fail("must be from 0 to 1"); }
    return to_fixed(number, kNano);
}

Nano share_or(StrictJson const& object, std::string_view key, Nano otherwise) {
    auto const member = object.find(key);
    return member ? share(*member) : otherwise;
}

std::optional<SourceSpan> span(StrictJson const& object) {
    auto const member = object.find("span");
    if (!member || member->is_null()) { return std::nullopt; }
    member->object({"field", "begin", "end"});
    SourceSpan span;
    span.field = member->at("field").string();
    span.begin = member->at("begin").whole_number();
    span.end = member->at("end").whole_number();
    if (span.end < span.begin) { member->fail("ends before it begins"); }
    return span;
}

/// The one spelling of an id that labels a section; another is as written.
std::string normal_id(std::string const& written) { return section_id(written).value_or(written); }

/// \param requirement  the id of the requirement that has the limit; empty for a limit of the plan.
Limit limit(StrictJson const& json, std::string_view requirement) {
    json.object({"applies_to", "unit", "value"});
    Limit limit;
    limit.applies_to = requirement.empty() ? normal_id(json.at("applies_to").string())
                                           : normal_id(string_or(json, "applies_to", requirement));
    if (!requirement.empty() && limit.applies_to != requirement) {
        json.at("applies_to").fail(fmt::format("must be \"{}\": the limit is that requirement's", requirement));
    }
    limit.unit = json.at("unit").one_of({"pages", "words", "characters"});
    limit.value = json.at("value").whole_number();
    return limit;
}

/// Whether the weights of all `owners` are given (true), or of none (false).
bool weights_given(std::vector<StrictJson> const& owners) {
    auto const has_weight = [](StrictJson const& owner) { return owner.find("weight").has_value(); };
    auto const given = static_cast<std::size_t>(std::count_if(owners.begin(), owners.end(), has_weight));
    if (given != 0 && given != owners.size()) {
        std::find_if_not(owners.begin(), owners.end(), has_weight)
            ->fail("the key \"weight\" is missing: give it to all or to none");
    }
    return given != 0;
}

template <typename Weighted>
void check_sum(StrictJson const& place, std::vector<Weighted> const& parts, WrongSums wrong_sums) {
    if (wrong_sums == WrongSums::refuse && !weights_sum_to_one(parts)) {
        place.fail(fmt::format("the weights sum to {}, not to 1", format_decimal_short(sum_of_weights(parts), 9)));
    }
}

/// A keyword or alias: not blank.
std::string words(StrictJson const& json) {
    std::string text = json.string();
    if (keyword_key(text).empty()) { json.fail("must not be empty"); }
    return text;
}

Keyword keyword(StrictJson const& json) {
    Keyword keyword;
    keyword.keyword = words(json.at("keyword"));
    keyword.weight = share_or(json, "weight", 0);
    keyword.required = boolean_or(json, "required", false);
    if (auto const member = json.find("aliases")) {
        for (StrictJson const& alias : member->elements()) { keyword.aliases.push_back(words(alias)); }
    }
    keyword.span = span(json);
    return keyword;
}

std::vector<Keyword> keywords(StrictJson const& requirement, WrongSums wrong_sums) {
    std::vector<Keyword> keywords;
    auto const member = requirement.find("keywords");
    if (!member) { return keywords; }
    auto const elements = member->elements();
    std::set<std::string> keys;
    for (StrictJson const& element : elements) {
        element.object({"keyword", "weight", "required", "aliases", "span"});
        keywords.push_back(keyword(element));
        if (!keys.insert(keyword_key(keywords.back().keyword)).second) {
            element.at("keyword").fail("is an earlier keyword of the requirement: keep one of the two");
        }
    }
    if (!weights_given(elements)) { set_equal_weights(keywords); }
    if (!keywords.empty()) { check_sum(*member, keywords, wrong_sums); }
    return keywords;
}

/// The kind that an id such as "MTQ1" says.
RequirementKind kind_by_id(std::string_view id) {
    std::string_view const letters = id.substr(0, id.find_first_of("0123456789"));
    if (letters == "ECQ") { return RequirementKind::ecq; }
    if (letters == "SE") { return RequirementKind::specialized_experience; }
    if (letters == "DUTY") { return RequirementKind::duty; }
    if (letters == "Q") { return RequirementKind::question; }
    if (letters.ends_with("TQ") || letters.ends_with("TCQ")) { return RequirementKind::tq; }
    return RequirementKind::qualification;
}

RequirementKind kind(StrictJson const& requirement, std::string_view id) {
    auto const member = requirement.find("kind");
    if (!member) { return kind_by_id(id); }
    auto const word = member->one_of({"ecq", "tq", "specialized-experience", "duty", "qualification", "question"});
    return *requirement_kind(word);
}

Requirement requirement(StrictJson const& json, WrongSums wrong_sums) {
    json.object({"id", "label", "kind", "mandatory", "grades", "weight", "limit", "text", "span", "keywords"});
    Requirement requirement;
    std::string const id = json.at("id").string();
    if (id.empty()) { json.at("id").fail("must not be empty"); }
    requirement.id = normal_id(id);
    requirement.label = string_or(json, "label", id);
    requirement.kind = kind(json, requirement.id);
    requirement.mandatory = boolean_or(json, "mandatory", true);
    requirement.grades = strings(json, "grades");
    requirement.weight = share_or(json, "weight", 0);
    if (auto const member = json.find("limit"); member && !member->is_null()) {
        requirement.limit = limit(*member, requirement.id);
    }
    requirement.text = string_or(json, "text");
    requirement.span = span(json);
    requirement.keywords = keywords(json, wrong_sums);
    return requirement;
}

std::vector<Requirement> requirements(StrictJson const& plan, WrongSums wrong_sums) {
    StrictJson const member = plan.at("requirements");
    auto const elements = member.elements();
    if (elements.empty()) { member.fail("must hold at least one requirement"); }
    std::vector<Requirement> requirements;
    std::set<std::string> ids;
    for (StrictJson const& element : elements) {
        requirements.push_back(requirement(element, wrong_sums));
        if (!ids.insert(requirements.back().id).second) {
            element.at("id").fail(fmt::format("\"{}\" is the id of an earlier requirement", requirements.back().id));
        }
    }
    if (!weights_given(elements)) { set_default_weights(requirements); }
    check_sum(member, requirements, wrong_sums);
    return requirements;
}

void read_announcement(StrictJson const& json, Plan& plan) {
    json.object({"id", "title", "series", "grades", "closes", "sha256"});
    plan.announcement_id = string_or(json, "id");
    plan.title = string_or(json, "title");
    plan.series = strings(json, "series");
    plan.grades = strings(json, "grades");
    plan.closes = string_or(json, "closes");
    plan.announcement_sha256 = string_or(json, "sha256");
}

/// Labelled requirements want labelled responses.
Mode usual_mode(std::vector<Requirement> const& requirements) {
    bool const labelled = std::any_of(requirements.begin(), requirements.end(), [](Requirement const& requirement) {
        return requirement.kind == RequirementKind::ecq || requirement.kind == RequirementKind::tq ||
               requirement.kind == RequirementKind::question;
    });
    return labelled ? Mode::narrative : Mode::resume;
}

Mode mode(StrictJson const& plan, std::vector<Requirement> const& requirements) {
    auto const member = plan.find("mode");
    if (!member) { return usual_mode(requirements); }
    return member->one_of({"narrative", "resume"}) == "narrative" ? Mode::narrative : Mode::resume;
}

Composite composite(StrictJson const& plan) {
    Composite composite;
    if (auto const member = plan.find("composite")) {
        member->object({"coverage", "listed_credit"});
        composite.coverage = share_or(*member, "coverage", composite.coverage);
        composite.listed_credit = share_or(*member, "listed_credit", composite.listed_credit);
    }
    return composite;
}

bool can_be_limited(std::string_view id, std::vector<Requirement> const& requirements) {
    return id == "all" || section_id(id).has_value() ||
           std::any_of(requirements.begin(), requirements.end(),
                       [id](Requirement const& requirement) { return requirement.id == id; });
}

std::vector<Limit> limits(StrictJson const& plan, std::vector<Requirement> const& requirements) {
    std::vector<Limit> limits;
    if (auto const member = plan.find("limits")) {
        for (StrictJson const& element : member->elements()) {
            limits.push_back(limit(element, ""));
            if (!can_be_limited(limits.back().applies_to, requirements)) {
                element.at("applies_to")
                    .fail("must be a section such as 'resume', the id of a requirement of the plan, or 'all'");
            }
        }
    }
    return limits;
}

std::vector<NotScored> not_scored(StrictJson const& plan) {
    std::vector<NotScored> entries;
    if (auto const member = plan.find("not_scored")) {
        for (StrictJson const& element : member->elements()) {
            element.object({"kind", "text"});
            entries.push_back({element.at("kind").string(), element.at("text").string()});
        }
    }
    return entries;
}

std::optional<Seal> seal(StrictJson const& plan, std::string_view sha256) {
    auto const member = plan.find("sealed");
    if (!member || member->is_null()) { return std::nullopt; }
    member->object({"at", "sha256"});
    Seal seal{member->at("at").string(), member->at("sha256").string()};
    if (seal.sha256 != sha256) {
        member->fail(
            fmt::format("the sealed plan was edited: its SHA-256 is now {}: restore it, or seal it anew with "
                        "\"sealed\": null",
                        sha256));
    }
    return seal;
}

/// SHA-256 of the document's canonical form without its seal.
std::string hash(boost::json::value document) {
    document.get_object()["sealed"] = nullptr;
    return sha256_hex(canonical_json(document));
}

Plan read(boost::json::value const& document, std::string_view place, WrongSums wrong_sums) {
    StrictJson const json{document, place};
    json.any_object();
    if (!json.find("schema")) { json.fail(kNoPlan); }
    if (json.at("schema").string() != kSchema) { json.at("schema").fail(fmt::format("must be \"{}\"", kSchema)); }
    json.object({"schema", "announcement", "mode", "framework", "analyzer", "background", "composite", "limits",
                 "beyond_limit", "warnings", "requirements", "not_scored", "sealed"});

    Plan plan;
    if (auto const member = json.find("announcement")) { read_announcement(*member, plan); }
    plan.requirements = requirements(json, wrong_sums);
    plan.mode = mode(json, plan.requirements);
    if (auto const member = json.find("framework")) {
        plan.framework = member->one_of({"opm-2006", "opm-2025", "none"});
    }
    plan.analyzer = string_or(json, "analyzer");
    if (auto const member = json.find("background")) {
        member->object({"sha256"});
        plan.background_sha256 = string_or(*member, "sha256");
    }
    plan.composite = composite(json);
    plan.limits = limits(json, plan.requirements);
    if (auto const member = json.find("beyond_limit")) {
        plan.ignore_beyond_limit = member->one_of({"score", "ignore"}) == "ignore";
    }
    plan.warnings = strings(json, "warnings");
    plan.not_scored = not_scored(json);
    plan.sha256 = hash(document);
    plan.sealed = seal(json, plan.sha256);
    return plan;
}

}  // namespace

Plan read_plan(std::string_view json, std::string_view place, WrongSums wrong_sums) {
    // The first signs that may stand before an object: white space, and the three bytes of a byte order mark.
    if (!json.substr(std::min(json.find_first_not_of(" \t\r\n\xEF\xBB\xBF"), json.size())).starts_with('{')) {
        throw Error{fmt::format("{}: {}", place, kNoPlan)};
    }
    auto const parsed = parse_json(json);
    if (auto const* problem = std::get_if<JsonProblem>(&parsed)) {
        throw Error{fmt::format("{}: not JSON at {}: {}", place, describe_offset(json, problem->offset_bytes),
                                problem->message)};
    }
    return read(std::get<boost::json::value>(parsed), place, wrong_sums);
}

}  // namespace winnow
