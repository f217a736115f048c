#include "tools/winnow/report/analysis_report.hpp"

#include "engine/json/writer.hpp"
#include "tools/winnow/system/printable.hpp"

#include <cstdint>
#include <ostream>
#include <span>

namespace winnow {
namespace {

/// All stages but that of the terms, which the tokens tell more of.
std::span<Stage const> early_stages(AnalysisReport const& report) {
    return std::span{report.stages}.first(report.stages.size() - 1);
}

}  // namespace

AnalysisReport analyze_by_stages(std::string_view text, Analyzer& analyzer) {
    AnalysisReport report{analyzer.description(), analyze_stages(analyzer, text), {}};
    analyzer.analyze(text, report.tokens);
    return report;
}

void print_analysis_text(AnalysisReport const& report, std::ostream& out) {
    out << "# " << printable(report.analyzer) << '\n';
    for (Stage const& stage : early_stages(report)) {
        out << "\n## " << stage.name << "\nbegin\tend\ttext\tnote\n";
        for (StageToken const& token : stage.tokens) {
            out << token.begin << '\t' << token.end << '\t' << printable(token.text) << '\t' << token.note << '\n';
        }
    }
    out << "\n## " << report.stages.back().name << "\nbegin\tend\tterm\tposition\tcontext\n";
    for (Token const& token : report.tokens.tokens) {
        out << token.begin << '\t' << token.end << '\t' << printable(report.tokens.term(token)) << '\t'
            << token.position << '\t' << name_of(token.context) << '\n';
    }
}

void print_analysis_json(AnalysisReport const& report, std::ostream& out) {
    JsonWriter json{out, JsonWriter::Style::readable};
    json.begin_object().member("schema", "winnow.analyze/1").member("analyzer", std::string_view{report.analyzer});
    json.key("stages").begin_array();
    for (Stage const& stage : early_stages(report)) {
        json.begin_object().member("name", std::string_view{stage.name}).key("tokens").begin_array();
        for (StageToken const& token : stage.tokens) {
            json.inline_object()
                .member("begin", std::uint64_t{token.begin})
                .member("end", std::uint64_t{token.end})
                .member("text", std::string_view{token.text})
                .member("note", std::string_view{token.note})
                .end();
        }
        json.end().end();
    }
    json.end().key("tokens").begin_array();
    for (Token const& token : report.tokens.tokens) {
        json.inline_object()
            .member("begin", std::uint64_t{token.begin})
            .member("end", std::uint64_t{token.end})
            .member("term", report.tokens.term(token))
            .member("position", std::uint64_t{token.position})
            .member("context", name_of(token.context))
            .end();
    }
    json.end().end();
    out << '\n';
}

}  // namespace winnow
