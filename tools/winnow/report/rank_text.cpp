#include "tools/winnow/report/rank_text.hpp"

#include "tools/winnow/report/explain_text.hpp"
#include "tools/winnow/report/result_text.hpp"
#include "tools/winnow/system/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace winnow {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowestKeywords = 24;

struct Cell {
    std::string title;
    std::size_t width;
};

/// Which columns the table has, and how wide they are.
class RankTable {
  public:
    RankTable(RankingReport const& report, TerminalStyle const& style) : report_(report), style_(style) {
        std::size_t id_width = display_width("applicant");
        for (Ranked const& line : report.lines) {
            id_width = std::max(id_width, display_width(printable(report.index().id(line.document))));
        }
        id_width_ = std::min(id_width, style.width / 3);
        if (report.by != Column::score) { numbers_.push_back({fmt::format("by {}", name_of(report.by)), 0}); }
        numbers_.push_back({"score", 6});
        numbers_.push_back({"coverage", 0});
        numbers_.push_back({"similarity", 0});
        for (Cell& cell : numbers_) { cell.width = std::max(cell.width, cell.title.size()); }
        choose_requirement_columns();
        std::size_t const used = fixed_width() + requirements_width();
        keywords_width_ = used + kGap + kNarrowestKeywords <= style.width ? style.width - used - kGap : 0;
    }

    void print(std::ostream& out) const {
        print_header(out);
        report_.for_each_result(
            [&](Ranked const& line, ApplicationResult const& result) { print_row(line, result, out); });
    }

    [[nodiscard]] bool has_requirements() const { return !requirements_.empty(); }
    [[nodiscard]] bool has_keywords() const { return keywords_width_ > 0; }

  private:
    void choose_requirement_columns() {
        for (Requirement const& requirement : report_.plan().requirements) {
            std::string id = printable(requirement.id);
            std::size_t const width = std::max<std::size_t>(display_width(id), 4);
            requirements_.push_back({std::move(id), width});
        }
        if (fixed_width() + requirements_width() > style_.width) { requirements_.clear(); }
    }

    [[nodiscard]] std::size_t fixed_width() const {
        std::size_t width = 4 + kGap + id_width_;
        for (Cell const& cell : numbers_) { width += kGap + cell.width; }
        return width;
    }
    [[nodiscard]] std::size_t requirements_width() const {
        std::size_t width = 0;
        for (Cell const& cell : requirements_) { width += kGap + cell.width; }
        return width;
    }

    void print_header(std::ostream& out) const {
        std::string line = "rank  " + pad_right("applicant", id_width_);
        for (Cell const& cell : numbers_) { line += "  " + pad_left(cell.title, cell.width); }
        for (Cell const& cell : requirements_) { line += "  " + pad_left(cell.title, cell.width); }
        if (keywords_width_ > 0) { line += "  not found"; }
        out << style_.bold(line) << '\n';
    }

    [[nodiscard]] std::vector<std::string> numbers(Scores const& scores) const {
        std::vector<std::string> values;
        if (report_.by != Column::score) { values.push_back(report_.ranked_value(scores)); }
        values.push_back(format_decimal(scores.hundredths(), 2));
        values.push_back(short_share(scores.coverage));
        values.push_back(short_share(scores.similarity));
        return values;
    }

    void print_row(Ranked const& line, ApplicationResult const& result, std::ostream& out) const {
        std::string row = pad_left(fmt::format("{}", line.rank), 4) + "  " + pad_right(printable(result.id), id_width_);
        std::vector<std::string> const values = numbers(line.scores);
        for (std::size_t i = 0; i < values.size(); ++i) { row += "  " + pad_left(values[i], numbers_[i].width); }
        for (std::size_t i = 0; i < requirements_.size(); ++i) {
            RequirementResult const& requirement = result.requirements[i];
            row +=
                "  " + pad_left(requirement.exempt ? "-" : short_share(requirement.coverage), requirements_[i].width);
        }
        if (keywords_width_ > 0) {
            std::string const missing =
                list_within(keywords_in_state(report_.plan(), result, State::absent), keywords_width_);
            row += "  " + missing;
        }
        row.erase(row.find_last_not_of(' ') + 1);
        out << row << '\n';
        print_flags(result.flags, 6, style_, out);
    }

    RankingReport const& report_;
    TerminalStyle const& style_;
    std::size_t id_width_ = 0;
    std::size_t keywords_width_ = 0;
    std::vector<Cell> numbers_;
    std::vector<Cell> requirements_;
};

void print_unreadable(std::span<Unreadable const> entries, TerminalStyle const& style, std::ostream& out) {
    if (entries.empty()) { return; }
    out << '\n' << style.bold("Could not be read") << '\n';
    for (Unreadable const& entry : entries) {
        out << "  " << printable(entry.id) << ": " << printable(entry.reason) << '\n';
    }
}

void print_legend(RankTable const& table, RankingReport const& report, std::size_t width, std::ostream& out) {
    std::string text;
    if (table.has_requirements()) {
        text += "Columns such as " + printable(report.plan().requirements.front().id) +
                " give the coverage of one requirement: 1.00 if every keyword stands in a sentence, 0.00 if none "
                "was found. ";
    }
    if (table.has_keywords()) { text += "\"not found\" lists the weightiest keywords that are not there. "; }
    text += "winnow explain shows one applicant's score word by word.";
    out << '\n' << wrap(text, width) << about_scores(report.plan(), width);
}

void print_explanations(RankingReport const& report, TerminalStyle const& style, std::ostream& out) {
    report.for_each_result([&](Ranked const& line, ApplicationResult const& result) {
        out << '\n';
        print_explanation(report, line, result, style, out);
    });
}

}  // namespace

void print_rank_text(RankingReport const& report, TerminalStyle const& style, std::ostream& out) {
    print_heading(report.plan(), style, out);
    out << report.summary() << "\n\n";
    RankTable const table{report, style};
    table.print(out);
    print_unreadable(report.index().unreadable(), style, out);
    print_legend(table, report, style.width, out);
    if (report.explain) { print_explanations(report, style, out); }
}

}  // namespace winnow
