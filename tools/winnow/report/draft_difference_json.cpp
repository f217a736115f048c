#include "tools/winnow/report/draft_difference.hpp"
#include "tools/winnow/report/result_json.hpp"

#include "engine/json/writer.hpp"
#include "engine/screening.hpp"

#include <ostream>

namespace winnow {
namespace {

constexpr int kMicroDecimals = 6;

void write_draft(std::string_view name, CheckReport const& report, JsonWriter& json) {
    json.key(name).inline_object().member("id", std::string_view{report.draft.id});
    json.key("score");
    if (report.result) {
        json.decimal(report.result->scores.hundredths(), 2);
        json.key("score_exact").short_decimal(report.result->scores.exact, kMicroDecimals);
        json.key("coverage").short_decimal(report.result->scores.coverage, kMicroDecimals);
        json.key("similarity").short_decimal(report.result->scores.similarity, kMicroDecimals);
    } else {
        json.null();
    }
    json.member("findings", std::uint64_t{report.findings.size()}).end();
}

void write_requirement(RequirementShift const& change, JsonWriter& json) {
    json.begin_object().member("id", std::string_view{change.id});
    json.key("points_before").short_decimal(change.before, kMicroDecimals);
    json.key("points_after").short_decimal(change.after, kMicroDecimals);
    json.key("keywords").begin_array();
    for (KeywordShift const& keyword : change.keywords) {
        json.inline_object().member("keyword", std::string_view{keyword.keyword});
        json.member("before", name_of(keyword.before)).member("after", name_of(keyword.after)).end();
    }
    json.end().end();
}

void write_findings_of(std::string_view name, std::vector<Finding const*> const& findings, JsonWriter& json) {
    json.key(name).begin_array();
    for (Finding const* finding : findings) { write_finding(*finding, json); }
    json.end();
}

}  // namespace

void print_draft_difference_json(DraftDifference const& difference, std::ostream& out) {
    JsonWriter json{out, JsonWriter::Style::readable};
    json.begin_object().member("schema", "winnow.diff/1");
    if (difference.before.plan == nullptr) {
        json.member("engine", engine_version()).member("as_of", std::string_view{difference.before.as_of});
    } else {
        write_provenance(*difference.before.plan, difference.before.background, difference.before.analyzer,
                         difference.before.as_of, json);
    }
    write_draft("before", difference.before, json);
    write_draft("after", difference.after, json);
    json.key("requirements").begin_array();
    for (RequirementShift const& change : difference.requirements) { write_requirement(change, json); }
    json.end();
    json.key("findings").begin_object();
    write_findings_of("gone", difference.gone, json);
    write_findings_of("new", difference.added, json);
    json.member("kept", std::uint64_t{difference.kept}).end();
    json.end();
    out << '\n';
}

}  // namespace winnow
