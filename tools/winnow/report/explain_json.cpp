#include "tools/winnow/report/explain_json.hpp"

#include "tools/winnow/report/mention_report.hpp"
#include "tools/winnow/report/rank_json.hpp"
#include "tools/winnow/report/result_json.hpp"

#include <ostream>

namespace winnow {

void print_explain_json(RankingReport const& report, Ranked const& line, ApplicationResult const& result,
                        std::ostream& out) {
    JsonWriter json{out, JsonWriter::Style::readable};
    json.begin_object().member("schema", "winnow.explain/1");
    write_provenance(report.plan(), report.background, report.index().analyzer(), report.as_of, json);
    json.member("idf", report.scorer.idf_source() == IdfSource::pool ? "pool" : "background");
    json.key("result");
    write_ranked(report.plan(), line, result, true, json);
    Application const application = report.index().application(line.document);
    write_mentions(report.plan(), application.sections, json);
    write_sections(application.sections, json);
    json.end();
    out << '\n';
}

}  // namespace winnow
