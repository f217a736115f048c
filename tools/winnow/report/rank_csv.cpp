#include "tools/winnow/report/rank_csv.hpp"

#include <ostream>

namespace winnow {
namespace {

constexpr int kMicroDecimals = 6;

std::string flag_cell(std::span<Flag const> flags) {
    std::string codes;
    for (Flag const& flag : flags) {
        if (!codes.empty()) { codes += "; "; }
        codes += flag.code;
    }
    return csv_text_cell(codes);
}

void print_header(Plan const& plan, std::ostream& out) {
    out << "rank,id,score,coverage,similarity,cosine,bm25";
    for (Requirement const& requirement : plan.requirements) { out << ',' << csv_text_cell(requirement.id); }
    out << ",flags,reason\n";
}

void print_row(Ranked const& line, ApplicationResult const& result, std::ostream& out) {
    out << line.rank << ',' << csv_text_cell(result.id) << ',' << format_decimal(line.scores.hundredths(), 2);
    for (Micro const value : {line.scores.coverage, line.scores.similarity, line.scores.cosine, line.scores.bm25}) {
        out << ',' << format_decimal_short(value, kMicroDecimals);
    }
    for (RequirementResult const& requirement : result.requirements) {
        out << ',' << (requirement.exempt ? "" : format_decimal_short(requirement.coverage, kMicroDecimals));
    }
    out << ',' << flag_cell(result.flags) << ",\n";
}

}  // namespace

std::string csv_text_cell(std::string_view text) {
    constexpr std::string_view kFormulaStarts = "=+-@\t\r\n";
    std::string cell;
    if (!text.empty() && kFormulaStarts.find(text.front()) != std::string_view::npos) { cell += '\''; }
    cell += text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos) { return cell; }
    std::string quoted = "\"";
    for (char const c : cell) {
        if (c == '"') { quoted += '"'; }
        quoted += c;
    }
    return quoted + '"';
}

void print_rank_csv(RankingReport const& report, std::ostream& out) {
    print_header(report.plan(), out);
    report.for_each_result(
        [&out](Ranked const& line, ApplicationResult const& result) { print_row(line, result, out); });
    std::string const blanks(5 + report.plan().requirements.size() + 1, ',');
    for (Unreadable const& entry : report.index().unreadable()) {
        out << ',' << csv_text_cell(entry.id) << blanks << ',' << csv_text_cell(entry.reason) << '\n';
    }
}

}  // namespace winnow
