#include "tools/winnow/report/check_report.hpp"
#include "tools/winnow/report/result_json.hpp"

#include "engine/screening.hpp"

#include <ostream>

namespace winnow {
namespace {

void write_no_score(JsonWriter& json) {
    json.member("engine", engine_version());
    for (char const* name : {"announcement", "plan", "score", "coverage", "similarity"}) { json.key(name).null(); }
    json.key("requirements").inline_array().end();
}

}  // namespace

void print_check_json(CheckReport const& report, std::ostream& out) {
    JsonWriter json{out, JsonWriter::Style::readable};
    json.begin_object().member("schema", "winnow.check/1").member("id", std::string_view{report.draft.id});
    if (report.plan == nullptr) {
        write_no_score(json);
        write_flags(report.draft.flags, json);
    } else {
        write_provenance(*report.plan, report.background, report.analyzer, json);
        json.member("as_of", std::string_view{report.as_of});
        write_scores(report.result->scores, json);
        write_requirements(*report.plan, *report.result, true, json);
        write_flags(report.result->flags, json);
    }
    json.key("sections").begin_array();
    for (Section const& section : report.draft.sections) {
        json.begin_object().member("id", std::string_view{section.id}).member("text", std::string_view{section.text});
        json.key("sentences").inline_array().end().end();
    }
    json.end();
    json.key("findings").inline_array().end().end();
    out << '\n';
}

}  // namespace winnow
