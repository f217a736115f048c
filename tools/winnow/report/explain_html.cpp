#include "tools/winnow/report/explain_html.hpp"

#include "tools/winnow/report/html_page.hpp"
#include "tools/winnow/report/marked_text.hpp"
#include "tools/winnow/report/page_parts.hpp"
#include "tools/winnow/report/result_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
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
        write_requirements();
        for (std::size_t i = 0; i < result_.requirements.size(); ++i) {
            if (!result_.requirements[i].exempt) {
                write_requirement(report_.plan().requirements[i], result_.requirements[i]);
            }
        }
        write_texts();
        write_provenance(report_, page_);
    }

  private:
    void write_head() {
        Scores const& scores = result_.scores;
        page_.element("p",
                      fmt::format("Rank {} of {}{}. Coverage {}, similarity {}; beside the score: cosine {}, bm25 {}. "
                                  "The points below add up to {}, of which the score is the rounding.",
                                  line_.rank, report_.index().documents(),
                                  report_.by == Column::score ? "" : fmt::format(" by {}", name_of(report_.by)),
                                  format_decimal_short(scores.coverage, 6), format_decimal_short(scores.similarity, 6),
                                  format_decimal_short(scores.cosine, 6), format_decimal_short(scores.bm25, 6),
                                  format_decimal(scores.exact, 6)));
    }

    void write_requirements() {
        page_.element("h2", "Requirements");
        page_.open_table("Points by requirement",
                         {"requirement", "answered by", "weight", "coverage", "similarity", "points"});
        for (std::size_t i = 0; i < result_.requirements.size(); ++i) {
            RequirementResult const& result = result_.requirements[i];
            page_.open("tr");
            page_.element("th", requirement_name(report_.plan().requirements[i]), {{"scope", "row"}});
            if (result.exempt) {
                page_.element("td", "exempt, not counted", {{"colspan", "5"}});
            } else {
                page_.element("td", result.answered_by.empty()
                                        ? "nothing"
                                        : fmt::format("{}", fmt::join(result.answered_by, ", ")));
                write_number(format_decimal_short(result.weight, 9), page_);
                write_number(format_decimal_short(result.coverage, 6), page_);
                write_number(format_decimal_short(result.similarity, 6), page_);
                write_number(format_decimal(result.points, 6), page_);
            }
            page_.close();
        }
        page_.close_table();
    }

    void write_requirement(Requirement const& requirement, RequirementResult const& result) {
        page_.element("h2", requirement_name(requirement));
        if (!result.keywords.empty()) { write_keywords(requirement, result); }
        if (!result.terms.empty()) { write_terms(requirement, result); }
    }

    void write_keywords(Requirement const& requirement, RequirementResult const& result) {
        page_.open_table(fmt::format("Keywords of {}", requirement.id), {"keyword", "state", "found at", "points"});
        for (std::size_t k = 0; k < result.keywords.size(); ++k) {
            KeywordResult const& keyword = result.keywords[k];
            page_.open("tr");
            page_.element("th", requirement.keywords[k].keyword, {{"scope", "row"}});
            page_.element("td", plain_name_of(keyword.state));
            write_places(requirement.keywords[k], keyword);
            write_number(format_decimal(keyword.points, 6), page_);
            page_.close();
        }
        page_.close_table();
    }

    void write_places(Keyword const& keyword, KeywordResult const& result) {
        page_.open("td");
        for (TextSpan const& span : result.spans) {
            marks_[span.section].push_back({span.begin, span.end, result.state, keyword.keyword});
            if (&span != result.spans.data()) { page_.text(", "); }
            page_.element("a", fmt::format("{} {}", span.section, span.begin),
                          {{"href", "#" + mark_anchor(span.section, span.begin)}});
        }
        page_.close();
    }

    void write_terms(Requirement const& requirement, RequirementResult const& result) {
        page_.open_table(fmt::format("Similarity to the text of {}: other words found", requirement.id),
                         {"term", "times", "points"});
        for (TermResult const& term : result.terms) {
            page_.open("tr");
            page_.element("th", term.term, {{"scope", "row"}});
            write_number(fmt::format("{}", term.count), page_);
            write_number(format_decimal(term.points, 6), page_);
            page_.close();
        }
        page_.close_table();
    }

    void write_texts() {
        page_.element("h2", "What the machine read");
        page_.open("p");
        page_.text("Marked are the keywords: ");
        for (State const state : {State::evidenced, State::listed, State::possible}) {
            page_.element("mark", plain_name_of(state), {{"class", name_of(state)}});
            page_.text(state == State::possible ? ". The numbers above are places in bytes." : ", ");
        }
        page_.close();
        for (Section const& section : application_.sections) {
            page_.element("h3", section.id);
            page_.open("div", {{"class", "document"}});
            write_marked_text(section.id, section.text, std::move(marks_[section.id]), page_);
            page_.close();
        }
    }

    RankingReport const& report_;
    Ranked const& line_;
    ApplicationResult const& result_;
    Application application_;
    HtmlPage page_;
    std::map<std::string, std::vector<Mark>> marks_;  ///< by section
};

}  // namespace

void print_explain_html(RankingReport const& report, Ranked const& line, ApplicationResult const& result,
                        std::ostream& out) {
    ExplanationPage{report, line, result, out}.write();
}

}  // namespace winnow
