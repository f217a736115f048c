#include "tools/winnow/report/check_report.hpp"
#include "tools/winnow/report/draft_facts.hpp"
#include "tools/winnow/report/mention_report.hpp"
#include "tools/winnow/report/result_json.hpp"

#include "engine/screening.hpp"

#include <ostream>
#include <span>

namespace winnow {
namespace {

void write_no_score(CheckReport const& report, JsonWriter& json) {
    json.member("engine", engine_version()).key("announcement").null();
    json.key("plan").null().member("as_of", std::string_view{report.as_of});
    for (char const* name : {"score", "coverage", "similarity"}) { json.key(name).null(); }
    json.key("requirements").inline_array().end();
}

void write_sections(CheckReport const& report, JsonWriter& json) {
    json.key("sections").begin_array();
    for (DraftSection const& section : report.reviewed.sections) {
        json.begin_object().member("id", std::string_view{section.id}).member("text", std::string_view{section.text});
        json.key("sentences").begin_array();
        for (DraftSentence const& sentence : section.sentences) {
            json.inline_object().member("begin", sentence.begin).member("end", sentence.end);
            json.member("label", name_of(sentence.role)).end();
        }
        json.end().end();
    }
    json.end();
}

/// What a reader would ask where the draft is weak.
void write_focus(CheckReport const& report, JsonWriter& json) {
    json.key("focus").begin_array();
    for (Focus const& focus : focus_of(report)) {
        json.begin_object().member("id", std::string_view{focus.id});
        json.key("questions").begin_array();
        for (std::string const& question : focus.questions) { json.value(std::string_view{question}); }
        json.end().end();
    }
    json.end();
}

void write_findings(std::span<Finding const> findings, JsonWriter& json) {
    json.key("findings").begin_array();
    for (Finding const& finding : findings) { write_finding(finding, json); }
    json.end();
}

}  // namespace

void print_check_json(CheckReport const& report, std::ostream& out) {
    JsonWriter json{out, JsonWriter::Style::readable};
    json.begin_object().member("schema", "winnow.check/1").member("id", std::string_view{report.draft.id});
    json.member("view", report.view == CheckView::qrb ? "qrb" : "all");
    if (report.plan == nullptr) {
        write_no_score(report, json);
        write_flags(report.draft.flags, json);
    } else {
        write_provenance(*report.plan, report.background, report.analyzer, report.as_of, json);
        write_scores(report.result->scores, json);
        write_requirements(*report.plan, *report.result, true, json);
        write_flags(report.result->flags, json);
        write_mentions(*report.plan, report.draft.sections, json);
    }
    write_sections(report, json);
    write_focus(report, json);
    write_findings(report.findings, json);
    json.end();
    out << '\n';
}

}  // namespace winnow
