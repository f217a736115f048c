#include "corpus/announcement/passages.hpp"

#include "corpus/announcement/lead_ins.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace winnow {
namespace {

using enum PassageKind;

/// A heading that only its look marks ranks under those that the format marks.
constexpr int kLookLevel = 7;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_upper(c) || is_lower(c); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Where a passage begins.
struct Cut {
    std::size_t begin;
    PassageKind kind;
    int level;  ///< of the heading; 0 for a lead-in inside a line
};

/// Whether text about `found` may begin inside a field about `field`.
bool may_hold(PassageKind field, PassageKind found) {
    bool const core = found == executive_qualifications || found == technical_qualifications;
    switch (field) {
        case qualifications: return true;
        case specialized_experience:
        case executive_qualifications:
        case technical_qualifications:
        case education: return found != summary && found != duties;
        case duties:
            return core || found == specialized_experience || found == qualifications || found == how_to_apply ||
                   found == evaluation || found == duties;
        case summary: return core || found == specialized_experience || found == qualifications || found == duties;
        case conditions: return core || found == specialized_experience || found == education || found == conditions;
        case evaluation:
        case how_to_apply:
        case other: return core || found == specialized_experience;
        case required_documents:
        case benefits: return false;
    }
    return false;
}

/// Passes over what may stand around a label: markup of Markdown, bullets, "A." and "1)".
std::size_t skip_markers(std::string_view text, std::size_t at, std::size_t end) {
    constexpr std::string_view kMarks = " \t#*_>-+\"'(";
    auto const skip_marks = [&] {
        for (bool moved = true; moved && at < end;) {
            moved = false;
            if (kMarks.find(text[at]) != kMarks.npos) {
                ++at;
                moved = true;
            } else if (text.substr(at).starts_with("\xE2\x80\xA2")) {  // bullet
                at += 3;
                moved = true;
            }
        }
    };
    skip_marks();
    std::size_t number = at;
    while (number < end && is_digit(text[number])) { ++number; }
    if (number == at && at < end && is_upper(text[at])) { ++number; }
    if (number > at && number + 1 < end && (text[number] == '.' || text[number] == ')') && text[number + 1] == ' ') {
        at = number + 1;
        skip_marks();
    }
    return at;
}

/// A passage that opens, and where the words that open it end.
struct Found {
    PassageKind kind;
    Opening opening;
    std::size_t end;
};

Found found(LeadInMatch const& match) { return {match.lead_in->kind, match.lead_in->opening, match.end}; }

/// "ECQ 1", "MTQ #1", "TQ1": the first of the numbered qualifications opens their block by itself.
std::optional<Found> match_first_number(std::string_view text, std::size_t at) {
    std::size_t const mark = at + (text[at] == 'M' || text[at] == 'P' ? 1 : 0);
    bool const executive = text.substr(at).starts_with("ECQ");
    if (!executive && !text.substr(mark).starts_with("TQ")) { return std::nullopt; }
    std::size_t digit = executive ? at + 3 : mark + 2;
    digit = std::min(text.find_first_not_of(" #-", digit), text.size());
    bool const one =
        digit < text.size() && text[digit] == '1' && (digit + 1 == text.size() || !is_digit(text[digit + 1]));
    if (!one) { return std::nullopt; }
    return Found{executive ? executive_qualifications : technical_qualifications, Opening::sentence, digit + 1};
}

/// What follows a label: "(MTQs)", some more words, then a colon or the end of the line.
struct Tail {
    bool colon = false;
    bool ends_line = false;
    bool all_capitals = true;  ///< the words between
    std::size_t words = 0;
};

Tail read_tail(std::string_view text, std::size_t at, std::size_t end) {
    constexpr std::size_t kMostWords = 6;
    constexpr std::size_t kMostCapitals = 10;  // "SUBSTITUTION OF EDUCATION FOR EXPERIENCE AT THE GS-12 GRADE LEVEL:"
    constexpr std::string_view kEndOfSentence = ".;!?";
    Tail tail;
    int depth = 0;
    bool in_word = false;
    for (; at < end; ++at) {
        char const c = text[at];
        if (c == '(' || c == ')') {
            depth += c == '(' ? 1 : -1;
            in_word = false;
            continue;
        }
        if (depth > 0) { continue; }
        if (c == ':') {
            tail.colon = true;
            tail.ends_line = text.find_first_not_of(" \t*_", at + 1) >= end;
            return tail;
        }
        if (kEndOfSentence.find(c) != kEndOfSentence.npos) { return tail; }
        bool const word = is_letter(c) || is_digit(c);
        if (is_lower(c)) { tail.all_capitals = false; }
        if (word && !in_word) { ++tail.words; }
        if (tail.words > (tail.all_capitals ? kMostCapitals : kMostWords)) { return tail; }
        in_word = word || (in_word && (c == '-' || c == '\'' || c == '/'));
    }
    tail.ends_line = true;
    return tail;
}

bool in_capitals(std::string_view text) { return std::none_of(text.begin(), text.end(), is_lower); }

/// Whether a word in lower case that no title leaves small stands in the text: prose, no heading.
bool reads_as_prose(std::string_view text) {
    constexpr std::string_view kSmallWords = " a an and at for from in of on or per required summary the to with ";
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t const end = std::min(text.find(' ', at), text.size());
        std::string_view const word = text.substr(at, end - at);
        at = end + 1;
        if (word.empty() || !is_lower(word.front())) { continue; }
        if (kSmallWords.find(" " + std::string{word} + " ") == kSmallWords.npos) { return true; }
    }
    return false;
}

/// What opens the line whose words start at `at`.
std::optional<Found> opening_of_line(std::string_view text, std::size_t at, std::size_t end, bool is_heading) {
    if (auto const number = match_first_number(text, at)) { return number; }
    auto const match = match_lead_in(text, at);
    if (!match || match->end > end) { return std::nullopt; }
    if (is_heading || match->lead_in->opening == Opening::sentence) { return found(*match); }
    Tail const tail = read_tail(text, match->end, end);
    bool const titled = is_upper(text[at]);
    if (tail.colon && titled) { return found(*match); }
    constexpr std::size_t kMostHeadingWords = 4;
    bool const own_line =
        tail.ends_line && tail.words <= kMostHeadingWords && !reads_as_prose(text.substr(match->end, end - match->end));
    if (own_line && (titled || tail.words == 0)) { return found(*match); }
    // "SPECIALIZED EXPERIENCE REQUIREMENTS A qualified candidate": the capitals are the heading.
    std::string_view const phrase = text.substr(at, match->end - at);
    if (in_capitals(phrase) && phrase.find(' ') != phrase.npos) { return found(*match); }
    return std::nullopt;
}

/// Finds where in a line, after its start, stripped markup left a heading or a sentence opens a passage.
class InlineScanner {
  public:
    InlineScanner(std::string_view text, std::size_t end) : text_(text), end_(end) {}

    [[nodiscard]] std::optional<Found> opening_at(std::size_t at) const {
        if (!is_upper(text_[at]) && text_[at] != '"') { return std::nullopt; }
        bool const boundary = follows_sentence(at);
        bool const glued = is_lower(text_[at - 1]);
        bool const spaced = text_[at - 1] == ' ';
        if (!boundary && !glued && !spaced) { return std::nullopt; }
        std::size_t const word = text_[at] == '"' ? at + 1 : at;
        if (word >= end_) { return std::nullopt; }
        if (auto const number = match_first_number(text_, word); number && boundary) { return number; }
        auto const match = match_lead_in(text_, word);
        if (!match || match->end > end_) { return std::nullopt; }
        bool const opens = match->lead_in->opening == Opening::sentence && boundary;
        return opens || is_label(word, match->end, boundary || glued) ? std::optional{found(*match)} : std::nullopt;
    }

  private:
    /// Whether the phrase is set off as a label: by a colon, by its capitals, or by the numbers after it.
    [[nodiscard]] bool is_label(std::size_t begin, std::size_t end, bool apart) const {
        Tail const tail = read_tail(text_, end, end_);
        std::string_view const phrase = text_.substr(begin, end - begin);
        if (numbers_follow(end)) { return true; }
        if (!in_capitals(phrase)) { return tail.colon && apart; }
        if (tail.colon && tail.all_capitals) { return true; }
        return phrase.find(' ') != phrase.npos && apart && opens_sentence(end);
    }

    /// "(s) - Mandatory TQ1"
    [[nodiscard]] bool numbers_follow(std::size_t at) const {
        constexpr std::size_t kNear = 24;
        for (std::size_t i = at; i < std::min(at + kNear, end_); ++i) {
            if (text_[i] == '.') { return false; }
            if (text_[i - 1] == ' ' && match_first_number(text_, i)) { return true; }
        }
        return false;
    }

    [[nodiscard]] bool follows_sentence(std::size_t at) const {
        constexpr std::string_view kEnds = ".?!:;)]*";
        constexpr std::string_view kClosingQuote = "\xE2\x80\x9D";
        std::string_view before = text_.substr(0, at);
        before.remove_suffix(before.size() - (before.find_last_not_of(" \t-") + 1));
        if (before.empty() || kEnds.find(before.back()) != kEnds.npos || before.ends_with(kClosingQuote)) {
            return true;
        }
        return before.ends_with(" OR") || before.ends_with(" AND");
    }

    /// Whether a word like "Applicants", "A" or "You" comes next, not more capitals or a small word.
    [[nodiscard]] bool opens_sentence(std::size_t at) const {
        constexpr std::size_t kMostCapitals = 3;  // "REQUIREMENTS", "FOR GS-13"
        for (std::size_t words = 0; words <= kMostCapitals; ++words) {
            at = std::min(text_.find_first_not_of(" \t-", at), end_);
            if (at >= end_) { return true; }
            std::size_t const word_end = std::min(text_.find(' ', at), end_);
            std::string_view const word = text_.substr(at, word_end - at);
            if (!is_upper(word.front())) { return is_digit(word.front()); }
            if (word == "A" || word == "I" || !in_capitals(word)) { return true; }
            at = word_end;
        }
        return false;
    }

    std::string_view text_;
    std::size_t end_;
};

/// Collects the cuts of a text, line by line.
class Splitter {
  public:
    Splitter(SourceText const& source, PassageKind kind, bool whole_document)
        : text_(source.text), headings_(source.headings), field_(kind), whole_document_(whole_document) {}

    std::vector<Cut> cuts() {
        for (std::size_t begin = 0; begin < text_.size();) {
            std::size_t const end = std::min(text_.find('\n', begin), text_.size());
            split_line(begin, end);
            begin = end + 1;
        }
        return std::move(cuts_);
    }

  private:
    void split_line(std::size_t begin, std::size_t end) {
        std::size_t const words = skip_markers(text_, begin, end);
        if (words >= end) { return; }
        end_aside(begin);
        int const level = heading_level(begin, end);
        std::size_t at = words + 1;
        if (auto const opening = opening_of_line(text_, words, end, level > 0); opening && allowed(opening->kind)) {
            add(begin, *opening, level > 0 ? level : kLookLevel);
            at = opening->end;
        } else if (level > 0 && whole_document_ && closes(level)) {
            cuts_.push_back({begin, other, level});
        }
        if (level == 0) { scan_line(begin, at, end); }
    }

    void scan_line(std::size_t line, std::size_t at, std::size_t end) {
        InlineScanner const scanner{text_, end};
        for (; at < end; ++at) {
            if (at == aside_end_) { end_aside(at); }
            if (auto const opening = scanner.opening_at(at); opening && allowed(opening->kind)) {
                add(at, *opening, 0);
                at = opening->end - 1;
            } else if (experience_phrase_at(at)) {
                add_experience_sentence(line, at);
            }
        }
    }

    [[nodiscard]] bool allowed(PassageKind kind) const { return whole_document_ || may_hold(field_, kind); }

    /// "year of specialized experience": its sentence states the experience, though it has no label.
    [[nodiscard]] bool experience_phrase_at(std::size_t at) const {
        constexpr std::string_view kPhrase = "of specialized experience";
        if (text_[at] != 'o' || !text_.substr(at).starts_with(kPhrase)) { return false; }
        std::string_view const before = text_.substr(0, at);
        return before.ends_with("year ") || before.ends_with("years ") || before.ends_with("weeks ") ||
               before.ends_with("months ");
    }

    void add_experience_sentence(std::size_t line, std::size_t at) {
        bool const states = field_ == qualifications || whole_document_;
        if (!states || (current_kind() != qualifications && current_kind() != education)) { return; }
        std::size_t begin = line;
        for (std::size_t i = at; i-- > line + 1;) {
            bool const stop = (text_[i - 1] == '.' || text_[i - 1] == '!' || text_[i - 1] == '?') && text_[i] == ' ';
            if (stop) {
                begin = text_.find_first_not_of(' ', i);
                break;
            }
        }
        if (!cuts_.empty() && cuts_.back().begin >= begin) {
            cuts_.back().kind = specialized_experience;
        } else {
            cuts_.push_back({begin, specialized_experience, 0});
        }
    }

    [[nodiscard]] PassageKind current_kind() const { return cuts_.empty() ? field_ : cuts_.back().kind; }

    /// The level of the heading that the line is: by the source's markup, or by Markdown's marks.
    [[nodiscard]] int heading_level(std::size_t begin, std::size_t end) const {
        for (Heading const& heading : headings_) {
            if (heading.begin >= begin && heading.begin < end) { return heading.level; }
        }
        if (!whole_document_) { return 0; }
        std::size_t const marks = std::min(text_.find_first_not_of('#', begin), end) - begin;
        constexpr std::size_t kDeepest = 6;
        return marks <= kDeepest && begin + marks < end && text_[begin + marks] == ' ' ? static_cast<int>(marks) : 0;
    }

    /// Whether a heading of this level ends the passage that is open.
    [[nodiscard]] bool closes(int level) const {
        auto const heading = std::find_if(cuts_.rbegin(), cuts_.rend(), [](Cut const& cut) { return cut.level > 0; });
        return heading != cuts_.rend() && level <= heading->level;
    }

    /// Opens a passage. A sentence opens none inside one of its kind, and one that only says what every
    /// announcement says is an aside: what it interrupts goes on after it.
    void add(std::size_t begin, Found const& opening, int level) {
        PassageKind const before = current_kind();
        bool const sentence = opening.opening == Opening::sentence;
        bool const at_last_cut = !cuts_.empty() && cuts_.back().begin == begin;
        bool const aside = sentence && opening.kind == other;
        if (aside) {
            if (before != other) { interrupted_ = before; }
            aside_end_ = end_of_sentence(opening.end);
        } else if (sentence && opening.kind == before) {
            return;
        } else {
            aside_end_ = kNoAside;
        }
        if (at_last_cut) {
            cuts_.back().kind = opening.kind;
        } else if (!aside || before != other) {
            cuts_.push_back({begin, opening.kind, level});
        }
    }

    void end_aside(std::size_t at) {
        if (aside_end_ == kNoAside || at < aside_end_) { return; }
        aside_end_ = kNoAside;
        cuts_.push_back({at, interrupted_, 0});
    }

    /// Where the next sentence begins, or the line ends.
    [[nodiscard]] std::size_t end_of_sentence(std::size_t at) const {
        for (; at + 2 < text_.size() && text_[at] != '\n'; ++at) {
            bool const stop = text_[at] == '.' && text_[at + 1] == ' ';
            std::size_t const next = stop ? text_.find_first_not_of(' ', at + 1) : text_.npos;
            if (next != text_.npos && (is_upper(text_[next]) || text_[next] == '"')) { return next; }
        }
        return std::min(at, text_.size());
    }

    std::string_view text_;
    std::vector<Heading> const& headings_;
    PassageKind field_;
    bool whole_document_;
    std::vector<Cut> cuts_;
    static constexpr std::size_t kNoAside = std::string_view::npos;
    std::size_t aside_end_ = kNoAside;
    PassageKind interrupted_ = other;  ///< the kind of the passage that the aside stands in
};

std::vector<Passage> to_passages(std::vector<Cut> const& cuts, std::string_view text, std::size_t field,
                                 PassageKind first) {
    if (text.empty()) { return {}; }
    std::vector<Passage> passages{{first, field, 0, text.size()}};
    for (Cut const& cut : cuts) {
        Passage& open = passages.back();
        if (text.substr(open.begin, cut.begin - open.begin).find_first_not_of(" \t\n") == text.npos) {
            open.kind = cut.kind;
            continue;
        }
        if (open.kind == other && cut.kind == other) { continue; }
        open.end = cut.begin;
        passages.push_back({cut.kind, field, cut.begin, text.size()});
    }
    return passages;
}

}  // namespace

std::vector<Passage> split_field(SourceText const& source, std::size_t field, PassageKind kind) {
    return to_passages(Splitter{source, kind, false}.cuts(), source.text, field, kind);
}

std::vector<Passage> split_document(SourceText const& source, std::size_t field) {
    auto const cuts = Splitter{source, summary, true}.cuts();
    bool const structured = std::any_of(cuts.begin(), cuts.end(), [](Cut const& cut) { return cut.kind != other; });
    return to_passages(cuts, source.text, field, structured ? summary : qualifications);
}

}  // namespace winnow
