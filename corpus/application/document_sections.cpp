#include "corpus/application/document_sections.hpp"

#include "corpus/application/section_pages.hpp"
#include "corpus/extract/lines.hpp"
#include "corpus/extract/section_heading.hpp"
#include "engine/text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace winnow {
namespace {

using Evidence = SectionHeading::Evidence;

struct Candidate {
    SectionStart start;
    std::size_t title = 0;  ///< where the title behind the label begins; start.end if there is none
    Evidence evidence;
    bool marked;  ///< the document's format says that it is a heading
};

bool is_ecq_name(std::string_view id) { return ecq_of_name(id, "none").has_value(); }
bool is_ecq(std::string_view id) { return id.starts_with("ECQ") || is_ecq_name(id); }

/// Whether the name is that of the section: "leading-people" is ECQ2 in one framework and ECQ4 in another.
bool is_name_of(std::string_view name, std::string_view section) {
    return name == section || ecq_of_name(name, "opm-2006") == section || ecq_of_name(name, "opm-2025") == section;
}

/// Plain text has no marks for headings; those that its reader lists, it has guessed.
bool has_marks(Document const& document) { return !document.reader.starts_with("text/"); }

std::vector<Candidate> candidates(Document const& document) {
    std::vector<Candidate> found;
    auto heading = document.headings.begin();
    Lines lines{document.text};
    Line line;
    while (lines.next(line)) {
        while (heading != document.headings.end() && heading->begin < line.begin) { ++heading; }
        bool const listed = heading != document.headings.end() && heading->begin == line.begin;
        auto const named = section_heading(line.text);
        if (!named) { continue; }
        std::string_view const label = trimmed(line.text.substr(0, named->end));
        found.push_back({{named->id, std::string{label}, line.begin, line.begin + named->end},
                         line.begin + named->title,
                         named->evidence,
                         listed && has_marks(document)});
    }
    return found;
}

/// A quarter's results ("Q1: revenue grew") are no questions, so Q and a number needs a mark.
bool counts(Candidate const& candidate, std::size_t ecqs) {
    if (candidate.evidence == Evidence::label || candidate.marked) { return true; }
    if (is_ecq_name(candidate.start.id)) { return ecqs >= 2; }
    return candidate.start.id == "resume" || candidate.start.id == "cover-letter";
}

/// With what an announcement's prompt begins: "Demonstrated experience in …", "Ability to …".
bool begins_like_a_prompt(std::string_view title) {
    constexpr auto kFirstWords = std::to_array<std::string_view>(
        {"ability",      "advanced",  "applicants", "broad",      "comprehensive", "demonstrate", "demonstrated",
         "demonstrates", "describe",  "detailed",   "documented", "experience",    "experienced", "expert",
         "expertise",    "extensive", "knowledge",  "mastery",    "must",          "please",      "possess",
         "possesses",    "proven",    "provide",    "related",    "skill",         "skilled",     "specialized",
         "the",          "this",      "you",        "your"});
    std::string const first = lower_ascii(title.substr(0, title.find_first_of(" ,:.-")));
    return std::binary_search(kFirstWords.begin(), kFirstWords.end(), first);
}

/// Whether what stands behind a label says what somebody did: a whole sentence that is no prompt.
bool is_sentence_of_answer(std::string_view title) {
    constexpr std::ptrdiff_t kLeastSpaces = 2;
    return title.ends_with('.') && std::count(title.begin(), title.end(), ' ') >= kLeastSpaces &&
           !begins_like_a_prompt(title);
}

/// "Managed a budget of …", "Led …": a past tense, as answers without "I" begin.
bool begins_with_deed(std::string_view title) {
    constexpr auto kDeeds = std::to_array<std::string_view>(
        {"Began", "Brought", "Built", "Cut",  "Drove", "Held",   "Kept", "Led",       "Made", "Oversaw",
         "Ran",   "Rebuilt", "Set",   "Sold", "Spoke", "Taught", "Took", "Undertook", "Won",  "Wrote"});
    std::string_view const first = title.substr(0, title.find(' '));
    return first.ends_with("ed") || std::binary_search(kDeeds.begin(), kDeeds.end(), first);
}

/// An answer on its label's line is text: where nothing stands below it, or where it begins with a deed.
void keep_answers_on_label_lines(std::string_view text, std::vector<Candidate const*> const& headings,
                                 std::vector<SectionStart>& starts) {
    for (std::size_t i = 0; i < starts.size(); ++i) {
        SectionStart& start = starts[i];
        std::string_view const title =
            trimmed(text.substr(headings[i]->title, headings[i]->start.end - headings[i]->title));
        if (start.end != headings[i]->start.end || !is_sentence_of_answer(title)) { continue; }
        std::size_t const next = i + 1 < starts.size() ? starts[i + 1].begin : text.size();
        if (!is_blank(text.substr(start.end, next - start.end)) && !begins_with_deed(title)) { continue; }
        start.end = headings[i]->title;
        start.label = trimmed(text.substr(start.begin, start.end - start.begin));
    }
}

}  // namespace

std::vector<SectionStart> section_starts(Document const& document) {
    auto found = candidates(document);
    std::set<std::string> ecqs;
    for (Candidate const& candidate : found) {
        if (is_ecq(candidate.start.id)) { ecqs.insert(candidate.start.id); }
    }
    std::vector<SectionStart> starts;
    std::vector<Candidate const*> headings;  // of the starts
    for (Candidate const& candidate : found) {
        if (!counts(candidate, ecqs.size())) { continue; }
        SectionStart const& start = candidate.start;
        bool const inside_its_own = !starts.empty() && is_name_of(start.id, starts.back().id);
        if (inside_its_own && candidate.evidence == Evidence::name) {
            // Right under the section's heading it belongs to the heading, further down to the text.
            std::string_view const between =
                std::string_view{document.text}.substr(starts.back().end, start.begin - starts.back().end);
            if (trimmed(between).empty()) { starts.back().end = start.end; }
            continue;
        }
        starts.push_back(start);
        headings.push_back(&candidate);
    }
    keep_answers_on_label_lines(document.text, headings, starts);
    return starts;
}

std::string_view section_text(std::string_view document, std::size_t begin, std::size_t end) {
    std::string_view text = document.substr(begin, end - begin);
    while (!text.empty() && (text.front() == '\n' || text.front() == ' ')) { text.remove_prefix(1); }
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) { text.remove_suffix(1); }
    return text;
}

void add_flags(ApplicationBuilder& application, Document const& document, std::string_view place) {
    for (DocumentFlag const& flag : document.flags) {
        Flag noticed = application_flag(flag);
        application.flag(std::move(noticed.code),
                         place.empty() ? std::move(noticed.detail) : fmt::format("{}: {}", place, noticed.detail));
    }
}

void add_document(ApplicationBuilder& application, Document document, std::string_view place, std::uint32_t number) {
    add_flags(application, document, place);
    auto const add = [&](SectionStart start, std::size_t end) {
        std::string_view const text = section_text(document.text, start.end, end);
        auto const begin = static_cast<std::size_t>(text.data() - document.text.data());
        application.add(std::move(start.id), std::move(start.label), std::string{text},
                        section_pages(document, {start.begin, begin, begin + text.size()}, number));
    };
    auto const starts = section_starts(document);
    if (starts.empty()) {
        auto pages = section_pages(document, {0, 0, document.text.size()}, number);
        return application.add("text", "text", std::move(document.text), std::move(pages));
    }
    std::size_t const first = starts.front().begin;
    if (!is_blank(section_text(document.text, 0, first))) { add({"text", "text", 0, 0}, first); }
    for (std::size_t i = 0; i < starts.size(); ++i) {
        add(starts[i], i + 1 < starts.size() ? starts[i + 1].begin : document.text.size());
    }
}

}  // namespace winnow
