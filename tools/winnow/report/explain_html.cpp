#include "tools/winnow/report/explain_html.hpp"

#include "tools/winnow/report/html_page.hpp"
#include "tools/winnow/report/marked_text.hpp"
#include "tools/winnow/report/mention_report.hpp"
#include "tools/winnow/report/page_parts.hpp"
#include "tools/winnow/report/requirement_tables.hpp"
#include "tools/winnow/report/result_text.hpp"

#include <fmt/format.h>

#include <string>

namespace winnow {
namespace {

class ExplanationPage {
  public:
    ExplanationPage(RankingReport const& report, Ranked const& line, ApplicationResult const& result, std::ostream& out)
        : report_(report),
          line_(line),
          result_(result),
          application_(report.index().application(line.document)),
          page_(out, fmt::format("{}: score {}", result.id, format_decimal(result.scores.hundredths(), 2))) {}

    void write() {
        write_plan_heading(report_.plan(), page_);
        write_head();
        write_flags(result_.flags, page_);
        page_.element("h2", "Requirements");
        write_requirements_table(report_.plan(), result_, page_);
        for (std::size_t i = 0; i < result_.requirements.size(); ++i) {
            if (!result_.requirements[i].exempt) {
                write_requirement(report_.plan().requirements[i], result_.requirements[i]);
            }
        }
        write_mentions(report_.plan(), application_.sections, page_);
        write_texts();
        write_provenance(report_, page_);
    }

  private:
    void write_head() {
        Scores const& scores = result_.scores;
        page_.element("p",
                      fmt::format("Rank {} of {}{}. Coverage {}, similarity {}; beside the score: cosine {}, bm25 {}. "
                                  "The points below add up to {}, of which the score is the rounding. As of {}.",
                                  line_.rank, report_.index().documents(),
                                  report_.by == Column::score ? "" : fmt::format(" by {}", name_of(report_.by)),
                                  format_decimal_short(scores.coverage, 6), format_decimal_short(scores.similarity, 6),
                                  format_decimal_short(scores.cosine, 6), format_decimal_short(scores.bm25, 6),
                                  format_decimal(scores.exact, 6), report_.as_of));
    }

    void write_requirement(Requirement const& requirement, RequirementResult const& result) {
        page_.element("h2", requirement_name(requirement));
        if (!result.keywords.empty()) { write_keyword_table(requirement, result, page_); }
        if (!result.terms.empty()) { write_term_table(requirement, result, page_); }
        collect_marks(requirement, result, marks_);
    }

    void write_texts() {
        page_.element("h2", "What the machine read");
        page_.open("p");
        write_marks_legend({State::evidenced, State::listed, State::possible}, page_);
        page_.text(" The numbers above are places in bytes.");
        page_.close();
        for (Section const& section : application_.sections) {
            page_.element("h3", section.id);
            page_.open("div", {{"class", "document"}});
            MarkedText{section.id, section.text, std::move(marks_[section.id])}.write(page_);
            page_.close();
        }
    }

    RankingReport const& report_;
    Ranked const& line_;
    ApplicationResult const& result_;
    Application application_;
    HtmlPage page_;
    MarksBySection marks_;
};

}  // namespace

void print_explain_html(RankingReport const& report, Ranked const& line, ApplicationResult const& result,
                        std::ostream& out) {
    ExplanationPage{report, line, result, out}.write();
}

}  // namespace winnow
