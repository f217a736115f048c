#include "tools/winnow/report/rank_json.hpp"

#include "tools/winnow/report/result_json.hpp"

#include <ostream>

namespace winnow {
namespace {

/// All members but "results" and "unreadable".
void write_header(RankingReport const& report, JsonWriter& json) {
    json.member("schema", "winnow.rank/1");
    write_provenance(report.plan(), report.background, report.index().analyzer(), report.as_of, json);
    json.member("by", name_of(report.by));
    json.member("idf", report.scorer.idf_source() == IdfSource::pool ? "pool" : "background");
    json.key("pool")
        .inline_object()
        .member("applicants", std::uint64_t{report.index().documents()})
        .member("unreadable", std::uint64_t{report.index().unreadable().size()})
        .end();
}

void write_unreadable(Unreadable const& entry, JsonWriter& json) {
    json.inline_object()
        .member("id", std::string_view{entry.id})
        .member("reason", std::string_view{entry.reason})
        .end();
}

}  // namespace

void write_ranked(Plan const& plan, Ranked const& line, ApplicationResult const& result, bool explain,
                  JsonWriter& json) {
    json.begin_object().member("rank", line.rank).member("id", std::string_view{result.id});
    write_scores(line.scores, json);
    write_requirements(plan, result, explain, json);
    write_flags(result.flags, json);
    json.end();
}

void print_rank_json(RankingReport const& report, std::ostream& out) {
    JsonWriter json{out, JsonWriter::Style::readable};
    json.begin_object();
    write_header(report, json);
    json.key("results").begin_array();
    report.for_each_result([&](Ranked const& line, ApplicationResult const& result) {
        write_ranked(report.plan(), line, result, report.explain, json);
    });
    json.end();
    json.key("unreadable").begin_array();
    for (Unreadable const& entry : report.index().unreadable()) { write_unreadable(entry, json); }
    json.end().end();
    out << '\n';
}

void print_rank_ndjson(RankingReport const& report, std::ostream& out) {
    JsonWriter header{out, JsonWriter::Style::compact};
    header.begin_object();
    write_header(report, header);
    header.end();
    out << '\n';
    report.for_each_result([&](Ranked const& line, ApplicationResult const& result) {
        JsonWriter json{out, JsonWriter::Style::compact};
        write_ranked(report.plan(), line, result, report.explain, json);
        out << '\n';
    });
    for (Unreadable const& entry : report.index().unreadable()) {
        JsonWriter json{out, JsonWriter::Style::compact};
        json.begin_object().key("unreadable");
        write_unreadable(entry, json);
        json.end();
        out << '\n';
    }
}

}  // namespace winnow
