#include "engine/text/counted.hpp"
#include "tools/winnow/report/check_report.hpp"
#include "tools/winnow/report/draft_facts.hpp"
#include "tools/winnow/report/html_page.hpp"
#include "tools/winnow/report/marked_text.hpp"
#include "tools/winnow/report/mention_report.hpp"
#include "tools/winnow/report/page_parts.hpp"
#include "tools/winnow/report/requirement_tables.hpp"
#include "tools/winnow/report/result_text.hpp"

#include "engine/screening.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kUnderlined = 2000;  ///< bytes; of a longer finding only the beginning is shown

std::string title_of(CheckReport const& report) {
    if (report.result) {
        return fmt::format("{}: score {}", report.draft.id, format_decimal(report.result->scores.hundredths(), 2));
    }
    return report.draft.id + (report.view == CheckView::qrb ? ": as a review board has it" : ": your draft");
}

/// Paragraphs [begin, end) of a text, apart by blank lines; white space between them left out.
std::vector<ByteRange> paragraphs_of(std::string_view text) {
    std::vector<ByteRange> paragraphs;
    std::size_t at = 0;
    bool blank = true;
    while (at < text.size()) {
        std::size_t const line_end = std::min(text.find('\n', at), text.size());
        bool const empty = text.substr(at, line_end - at).find_first_not_of(" \t\r\f\v") == std::string_view::npos;
        if (!empty && blank) { paragraphs.push_back({at, line_end}); }
        if (!empty) { paragraphs.back().end = line_end; }
        blank = empty;
        at = line_end + 1;
    }
    return paragraphs;
}

/// A finding and what it is called on the page.
struct Numbered {
    Finding const* finding = nullptr;
    std::size_t number = 0;
};

class CheckPage {
  public:
    CheckPage(CheckReport const& report, std::ostream& out)
        : report_(report), focus_(focus_of(report)), page_(out, title_of(report)) {
        for (std::size_t i = 0; report_.result && i < report_.result->requirements.size(); ++i) {
            collect_marks(report_.plan->requirements[i], report_.result->requirements[i], marks_);
        }
    }

    void write() {
        if (report_.plan != nullptr) { write_plan_heading(*report_.plan, page_); }
        write_head();
        write_flags(report_.result ? report_.result->flags : report_.draft.flags, page_);
        page_.open("div", {{"class", report_.result ? "seats" : "seat"}});
        write_draft();
        if (report_.result) { write_asked(); }
        page_.close();
        write_read();
        if (report_.result) { write_mentions(*report_.plan, report_.draft.sections, page_); }
        if (report_.result) { write_points(); }
        write_foot();
    }

  private:
    void write_head() {
        if (report_.result) {
            Scores const& scores = report_.result->scores;
            page_.element(
                "p", fmt::format("Coverage {}, similarity {}. The points of the requirements add up to {}, of which "
                                 "the score is the rounding. As of {}.",
                                 format_decimal_short(scores.coverage, 6), format_decimal_short(scores.similarity, 6),
                                 format_decimal(scores.exact, 6), report_.as_of));
        } else if (report_.view == CheckView::qrb) {
            page_.element("p",
                          "What a Qualifications Review Board has before it: the ECQs and the résumé, without "
                          "technical qualifications and without a score. As of " +
                              report_.as_of + ".");
        } else {
            page_.element("p", "No announcement or plan was given, so there is no score. As of " + report_.as_of + ".");
        }
        page_.open("nav", {{"aria-label", "On this page"}});
        page_.open("ul", {{"class", "contents"}});
        for (DraftSection const& section : report_.reviewed.sections) { link("draft-" + section.id, section.id); }
        if (report_.result) { link("asked", "What the announcement asks for"); }
        link("read", "What winnow read");
        if (report_.result) { link("points", "Where the points come from"); }
        page_.close();
        page_.close();
    }

    void link(std::string const& anchor, std::string const& text) {
        page_.open("li");
        page_.element("a", text, {{"href", "#" + anchor_name(anchor)}});
        page_.close();
    }

    static std::string anchor_name(std::string name) {
        std::replace(name.begin(), name.end(), ' ', '_');
        return name;
    }

    void write_draft() {
        page_.open("section", {{"class", "draft"}, {"aria-labelledby", "draft"}});
        page_.element("h2", "The draft", {{"id", "draft"}});
        page_.open("p", {{"class", "quiet"}});
        if (report_.result) {
            write_marks_legend({State::evidenced, State::listed, State::possible}, page_);
            page_.text(" ");
        }
        page_.element("span", "Underlined", {{"class", "noted"}});
        page_.text(" is what a reader would criticise; the number leads to the reason beside it.");
        page_.close();
        if (report_.reviewed.sections.empty()) { page_.element("p", "There is no text."); }
        for (DraftSection const& section : report_.reviewed.sections) { write_section(section); }
        page_.close();
    }

    void write_section(DraftSection const& section) {
        page_.element("h3", section.id, {{"id", anchor_name("draft-" + section.id)}});
        page_.element("p",
                      fmt::format("{}, read as {}{}", counted(count_words(section.text), "word"), name_of(section.kind),
                                  section.is_narrative() ? ": " + story_balance(section) : ""),
                      {{"class", "quiet"}});
        advised_.clear();
        std::vector<Numbered> of_all;
        std::vector<Numbered> of_places;
        std::vector<Note> notes;
        for (Numbered const& numbered : findings_of(section)) {
            Finding const& finding = *numbered.finding;
            bool const whole = is_about_all(section, finding);
            (whole ? of_all : of_places).push_back(numbered);
            if (whole) { continue; }
            notes.push_back({finding.begin, finding.end, numbered.number, finding.end - finding.begin <= kUnderlined});
        }
        write_notes(of_all, false);
        write_paragraphs(section, of_places, std::move(notes));
        if (report_.plan == nullptr) { write_questions(section.id); }
    }

    /// Numbers run on through the page.
    std::vector<Numbered> findings_of(DraftSection const& section) {
        std::vector<Numbered> found;
        for (; next_ < report_.findings.size() && report_.findings[next_].section == section.id; ++next_) {
            found.push_back({&report_.findings[next_], next_ + 1});
        }
        return found;
    }

    void write_paragraphs(DraftSection const& section, std::vector<Numbered> const& findings, std::vector<Note> notes) {
        auto const marks = marks_.find(section.id);
        MarkedText const text{section.id, section.text,
                              marks == marks_.end() ? std::vector<Mark>{} : std::move(marks->second), std::move(notes)};
        std::vector<ByteRange> const paragraphs = paragraphs_of(section.text);
        auto next = findings.begin();
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            std::size_t const stop = i + 1 < paragraphs.size() ? paragraphs[i + 1].begin : section.text.size();
            auto const last = std::find_if(
                next, findings.end(), [stop](Numbered const& numbered) { return numbered.finding->begin >= stop; });
            page_.open("div", {{"class", "row"}});
            page_.open("div", {{"class", "passage"}});
            text.write(paragraphs[i].begin, paragraphs[i].end, page_);
            page_.close();
            write_notes({next, last}, true);
            page_.close();
            next = last;
        }
    }

    /// A box for each rule.
    /// \param placed  whether they lead back to their places in the text.
    void write_notes(std::vector<Numbered> const& findings, bool placed) {
        if (findings.empty()) { return; }
        std::vector<std::string_view> rules;
        for (Numbered const& numbered : findings) {
            std::string_view const rule = numbered.finding->rule;
            if (std::find(rules.begin(), rules.end(), rule) == rules.end()) { rules.push_back(rule); }
        }
        page_.open("ul", {{"class", placed ? "notes" : "notes whole"}});
        for (std::string_view const rule : rules) {
            std::vector<Numbered> of_rule;
            std::copy_if(findings.begin(), findings.end(), std::back_inserter(of_rule),
                         [rule](Numbered const& numbered) { return numbered.finding->rule == rule; });
            write_note(of_rule, placed);
        }
        page_.close();
    }

    /// \pre findings of one rule, at least one.
    void write_note(std::vector<Numbered> const& findings, bool placed) {
        Finding const& first = *findings.front().finding;
        page_.open("li", {{"class", name_of(first.severity)}});
        page_.element("strong", first.rule);
        page_.element("span", fmt::format(" {}", name_of(first.severity)), {{"class", "severity"}});
        for (Numbered const& numbered : findings) {
            page_.open("p", {{"id", note_anchor(numbered.number)}});
            if (placed) {
                page_.element("a", fmt::format("{}", numbered.number),
                              {{"class", "ref"},
                               {"href", fmt::format("#place-{}", numbered.number)},
                               {"aria-label", fmt::format("finding {}: to its place", numbered.number)}});
                page_.text(" ");
            }
            page_.text(numbered.finding->message);
            page_.close();
        }
        if (advised_.insert(first.rule).second) { page_.element("p", first.advice, {{"class", "advice"}}); }
        page_.close();
    }

    void write_asked() {
        page_.open("section", {{"class", "asked"}, {"aria-labelledby", "asked"}, {"tabindex", "0"}});
        page_.element("h2", "What the announcement asks for", {{"id", "asked"}});
        page_.open("p", {{"class", "quiet"}});
        write_marks_legend({State::evidenced, State::listed, State::possible, State::absent}, page_);
        page_.close();
        for (std::size_t i = 0; i < report_.result->requirements.size(); ++i) {
            write_requirement(report_.plan->requirements[i], report_.result->requirements[i]);
        }
        page_.close();
    }

    void write_requirement(Requirement const& requirement, RequirementResult const& result) {
        page_.element("h3", requirement_name(requirement), {{"id", anchor_name("asked-" + requirement.id)}});
        if (result.exempt) {
            page_.element("p", "exempt, not counted");
            return;
        }
        page_.open("p", {{"class", "quiet"}});
        page_.text(fmt::format("{} of {} points, coverage {}; ", format_decimal(result.points, 6),
                               format_decimal_short(divide_half_even(Wide{result.weight} * 100, 1000), 6),
                               short_share(result.coverage)));
        if (result.answered_by.empty()) { page_.element("span", "no response was found", {{"class", "flag"}}); }
        for (std::string const& section : result.answered_by) {
            page_.text(&section == result.answered_by.data() ? "read in " : ", ");
            page_.element("a", section, {{"href", "#" + anchor_name("draft-" + section)}});
        }
        page_.close();
        write_asked_text(requirement, result);
        write_states(requirement, result);
        write_questions(requirement.id);
    }

    /// The announcement's words, the keywords among them marked by how the draft has them.
    void write_asked_text(Requirement const& requirement, RequirementResult const& result) {
        if (requirement.text.empty()) { return; }
        std::vector<Mark> marks;
        for (std::size_t k = 0; k < requirement.keywords.size(); ++k) {
            auto const range = place_in_text(requirement, requirement.keywords[k]);
            if (range) {
                marks.push_back({range->begin, range->end, result.keywords[k].state, requirement.keywords[k].keyword});
            }
        }
        page_.open("blockquote");
        MarkedText{"asked-" + requirement.id, requirement.text, std::move(marks)}.write(page_);
        page_.close();
    }

    /// Nothing where the plan's text is not the announcement's, byte by byte, as after an edit.
    static std::optional<ByteRange> place_in_text(Requirement const& requirement, Keyword const& keyword) {
        if (!requirement.span || !keyword.span || requirement.span->field != keyword.span->field) { return {}; }
        SourceSpan const& all = *requirement.span;
        SourceSpan const& word = *keyword.span;
        if (all.end - all.begin != requirement.text.size()) { return {}; }
        if (word.begin < all.begin || word.end > all.end || word.begin >= word.end) { return {}; }
        ByteRange const range{word.begin - all.begin, word.end - all.begin};
        auto const is_inside = [&text = requirement.text](std::size_t at) {
            return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
        };
        if (is_inside(range.begin) || is_inside(range.end)) { return {}; }
        return range;
    }

    void write_states(Requirement const& requirement, RequirementResult const& result) {
        page_.open("dl");
        for (State const state : {State::evidenced, State::listed, State::possible, State::absent}) {
            bool first = true;
            for (std::size_t k = 0; k < result.keywords.size(); ++k) {
                KeywordResult const& keyword = result.keywords[k];
                if (keyword.state != state) { continue; }
                if (first) {
                    page_.element("dt", plain_name_of(state));
                    page_.open("dd");
                } else {
                    page_.text(", ");
                }
                first = false;
                write_keyword(requirement.keywords[k], keyword);
            }
            if (!first) { page_.close(); }
        }
        page_.close();
    }

    void write_keyword(Keyword const& keyword, KeywordResult const& result) {
        if (result.spans.empty()) {
            page_.text(keyword.keyword);
            return;
        }
        TextSpan const& place = result.spans.front();
        page_.element("a", name_with_aliases(keyword, result),
                      {{"href", "#" + mark_anchor(place.section, place.begin)}});
        if (result.count > 1) { page_.text(fmt::format(" (×{})", result.count)); }
    }

    void write_questions(std::string_view id) {
        std::vector<std::string> const questions = questions_for(focus_, id);
        if (questions.empty()) { return; }
        page_.element("h4", fmt::format("What a reader of {} would ask", id));
        page_.open("ul", {{"class", "questions"}});
        for (std::string const& question : questions) { page_.element("li", question); }
        page_.close();
    }

    void write_read() {
        page_.element("h2", "What winnow read", {{"id", "read"}});
        page_.open_table("Parts of the draft", {"part", "read as", "words", "in the score"});
        for (std::size_t i = 0; i < report_.draft.sections.size(); ++i) {
            Section const& section = report_.draft.sections[i];
            page_.open("tr");
            page_.element("th", section.id, {{"scope", "row"}});
            page_.element("td", name_of(report_.reviewed.sections[i].kind));
            write_number(fmt::format("{}", count_words(section.text)), page_);
            page_.element("td", report_.result && is_scored_section(section.id) ? "yes" : "no");
            page_.close();
        }
        page_.close_table();
    }

    void write_points() {
        page_.element("h2", "Where the points come from", {{"id", "points"}});
        write_requirements_table(*report_.plan, *report_.result, page_);
        for (std::size_t i = 0; i < report_.result->requirements.size(); ++i) {
            Requirement const& requirement = report_.plan->requirements[i];
            RequirementResult const& result = report_.result->requirements[i];
            if (result.exempt) { continue; }
            if (!result.keywords.empty()) { write_keyword_table(requirement, result, page_); }
            if (!result.terms.empty()) { write_term_table(requirement, result, page_); }
        }
    }

    void write_foot() {
        if (report_.result) {
            write_provenance(*report_.plan, report_.background, report_.analyzer, IdfSource::background, page_);
            return;
        }
        page_.open("footer", {{"class", "quiet"}});
        page_.element("p", fmt::format("winnow {}; analyzer {}", engine_version(), report_.analyzer));
        page_.close();
    }

    CheckReport const& report_;
    std::vector<Focus> focus_;
    HtmlPage page_;
    MarksBySection marks_;
    std::set<std::string_view> advised_;  ///< rules whose advice stands under the section already
    std::size_t next_ = 0;                ///< finding
};

}  // namespace

void print_check_html(CheckReport const& report, std::ostream& out) { CheckPage{report, out}.write(); }

}  // namespace winnow
