#include "tools/winnow/report/explain_text.hpp"

#include "tools/winnow/report/mention_report.hpp"
#include "tools/winnow/report/result_text.hpp"
#include "tools/winnow/report/snippet.hpp"
#include "tools/winnow/system/printable.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>
#include <string>

namespace winnow {
namespace {

constexpr std::size_t kPointsWidth = 10;
constexpr std::size_t kIndent = 2;

std::string points_text(MicroPoints points) { return pad_left(format_decimal(points, 6), kPointsWidth); }

class Explanation {
  public:
    Explanation(RankingReport const& report, Ranked const& line, ApplicationResult const& result,
                TerminalStyle const& style, std::ostream& out)
        : report_(report),
          line_(line),
          result_(result),
          application_(report.index().application(line.document)),
          style_(style),
          out_(out) {}

    void print() const {
        print_head();
        for (std::size_t i = 0; i < result_.requirements.size(); ++i) {
            print_requirement(report_.plan().requirements[i], result_.requirements[i]);
        }
        out_ << '\n'
             << points_text(result_.scores.exact) << "  sum of all points; the score is this, rounded to "
             << format_decimal(result_.scores.hundredths(), 2) << '\n';
        print_mentions(report_.plan(), application_.sections, style_, out_);
    }

  private:
    void print_head() const {
        Scores const& scores = result_.scores;
        out_ << style_.bold(printable(result_.id)) << ": score " << style_.bold(format_decimal(scores.hundredths(), 2))
             << ", rank " << line_.rank << " of " << report_.index().documents();
        if (report_.by != Column::score) { out_ << " by " << name_of(report_.by); }
        out_ << '\n'
             << fmt::format("coverage {}  similarity {}  (beside the score: cosine {}, bm25 {})\n",
                            format_decimal_short(scores.coverage, 6), format_decimal_short(scores.similarity, 6),
                            format_decimal_short(scores.cosine, 6), format_decimal_short(scores.bm25, 6));
        print_flags(result_.flags, 0, style_, out_);
    }

    void print_requirement(Requirement const& requirement, RequirementResult const& result) const {
        out_ << '\n' << style_.bold(printable(requirement.id));
        if (requirement.label != requirement.id) { out_ << " (" << printable(requirement.label) << ')'; }
        if (result.exempt) {
            out_ << ": exempt, not counted\n";
            return;
        }
        std::string const answered =
            result.answered_by.empty() ? "nothing" : printable(fmt::format("{}", fmt::join(result.answered_by, ", ")));
        out_ << fmt::format(": {} points, weight {}, coverage {}, similarity {}, answered by {}\n",
                            format_decimal(result.points, 6), format_decimal_short(result.weight, 9),
                            format_decimal_short(result.coverage, 6), format_decimal_short(result.similarity, 6),
                            answered);
        for (std::size_t i = 0; i < result.keywords.size(); ++i) {
            print_keyword(requirement.keywords[i], result.keywords[i]);
        }
        for (TermResult const& term : result.terms) {
            out_ << fmt::format("{}  similarity: {} (found {})\n", points_text(term.points), printable(term.word),
                                term.count);
        }
    }

    void print_keyword(Keyword const& keyword, KeywordResult const& result) const {
        out_ << fmt::format("{}  {}: {}", points_text(result.points), style_.bold(printable(keyword.keyword)),
                            plain_name_of(result.state));
        if (result.count > 0) { out_ << fmt::format(" (found {})", result.count); }
        out_ << '\n';
        for (TextSpan const& span : result.spans) { print_occurrence(span); }
    }

    void print_occurrence(TextSpan const& span) const {
        auto const section = std::find_if(application_.sections.begin(), application_.sections.end(),
                                          [&span](Section const& candidate) { return candidate.id == span.section; });
        if (section == application_.sections.end()) { return; }
        std::string const place = fmt::format("{} {}-{}", printable(span.section), span.begin, span.end);
        std::string const indent(kPointsWidth + 2 * kIndent, ' ');
        std::size_t const taken = indent.size() + place.size() + 2 + (span.end - span.begin) + 2;
        std::size_t const context = style_.width > taken + 20 ? (style_.width - taken) / 2 - 4 : 10;
        Snippet const words = snippet(section->text, span.begin, span.end, context);
        out_ << indent << style_.faint(place) << "  " << words.before << style_.marked(words.match) << words.after
             << '\n';
    }

    RankingReport const& report_;
    Ranked const& line_;
    ApplicationResult const& result_;
    Application application_;
    TerminalStyle const& style_;
    std::ostream& out_;
};

}  // namespace

void print_explanation(RankingReport const& report, Ranked const& line, ApplicationResult const& result,
                       TerminalStyle const& style, std::ostream& out) {
    Explanation{report, line, result, style, out}.print();
}

}  // namespace winnow
