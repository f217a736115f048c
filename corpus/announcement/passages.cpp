#include "corpus/announcement/passages.hpp"

#include "corpus/announcement/openings.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace winnow {
namespace {

using enum PassageKind;

/// A heading that only its look marks ranks under those that the format marks.
constexpr int kLookLevel = 7;

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
        for (; at < end; ++at) {
            if (at == aside_end_) { end_aside(at); }
            if (auto const opening = opening_in_line(text_, at, end); opening && allowed(opening->kind)) {
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
        if (!states || !goes_on_to_experience()) { return; }
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

    /// Whether what is open may be followed by a statement of experience without a label: qualifications, and what
    /// stands among them.
    [[nodiscard]] bool goes_on_to_experience() const {
        PassageKind const open = current_kind();
        bool const time_in_grade =
            open == conditions && !cuts_.empty() && cuts_.back().level != 1 &&
            equal_ignoring_ascii_case(text_.substr(skip_markers(text_, cuts_.back().begin, text_.size()), 4), "time");
        return open == qualifications || open == education || time_in_grade;
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
        for (; at < text_.size() && text_[at] != '\n'; ++at) {
            bool const stop = text_.substr(at).starts_with(". ");
            std::size_t const next = stop ? text_.find_first_not_of(' ', at + 1) : text_.npos;
            if (next != text_.npos && (is_ascii_upper(text_[next]) || text_[next] == '"')) { return next; }
        }
        return at;
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
