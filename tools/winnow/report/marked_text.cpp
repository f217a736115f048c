#include "tools/winnow/report/marked_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

namespace winnow {
namespace {

/// What a piece of text shows.
struct Cover {
    bool marked = false;
    bool begins = false;  ///< a mark begins here
    State state = State::absent;
    std::string keywords;
};

/// Those that begin at most `longest` before `at`, and not behind it. \pre sorted by begin.
template <typename Range>
std::span<Range const> near(std::vector<Range> const& ranges, std::size_t at, std::size_t longest) {
    auto const first = std::partition_point(ranges.begin(), ranges.end(),
                                            [=](Range const& range) { return range.begin + longest < at; });
    auto const last = std::partition_point(first, ranges.end(), [=](Range const& range) { return range.begin <= at; });
    return {first, last};
}

Cover cover_of(std::size_t begin, std::span<Mark const> marks) {
    Cover cover;
    std::vector<std::string_view> named;
    for (Mark const& mark : marks) {
        if (mark.end <= begin) { continue; }
        cover.marked = true;
        cover.state = std::max(cover.state, mark.state);
        cover.begins = cover.begins || mark.begin == begin;
        if (std::find(named.begin(), named.end(), mark.keyword) != named.end()) { continue; }
        named.push_back(mark.keyword);
        cover.keywords += (cover.keywords.empty() ? "" : ", ") + mark.keyword;
    }
    return cover;
}

}  // namespace

std::string mark_anchor(std::string_view section, std::size_t begin) {
    std::string anchor = "at-";
    for (char const c : section) { anchor += c == ' ' ? '_' : c; }
    return fmt::format("{}-{}", anchor, begin);
}

std::string note_anchor(std::size_t number) { return fmt::format("note-{}", number); }

MarkedText::MarkedText(std::string_view anchors, std::string_view text, std::vector<Mark> marks,
                       std::vector<Note> notes)
    : anchors_(anchors), text_(text), marks_(std::move(marks)), notes_(std::move(notes)) {
    std::sort(marks_.begin(), marks_.end(), [](Mark const& a, Mark const& b) {
        return std::tie(a.begin, a.end, a.keyword) < std::tie(b.begin, b.end, b.keyword);
    });
    std::sort(notes_.begin(), notes_.end(),
              [](Note const& a, Note const& b) { return std::tie(a.begin, a.number) < std::tie(b.begin, b.number); });
    for (Mark const& mark : marks_) {
        longest_mark_ = std::max(longest_mark_, mark.end - mark.begin);
        cuts_.insert(cuts_.end(), {mark.begin, mark.end});
    }
    for (Note& note : notes_) {
        if (!note.underlined) { note.end = note.begin; }
        longest_note_ = std::max(longest_note_, note.end - note.begin);
        cuts_.insert(cuts_.end(), {note.begin, note.end});
    }
    cuts_.push_back(text_.size());
    std::sort(cuts_.begin(), cuts_.end());
    cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
}

void MarkedText::write(std::size_t begin, std::size_t end, HtmlPage& page) const {
    for (auto cut = std::upper_bound(cuts_.begin(), cuts_.end(), begin); begin < end && cut != cuts_.end(); ++cut) {
        write_piece(begin, std::min(*cut, end), page);
        begin = *cut;
    }
}

void MarkedText::write_piece(std::size_t begin, std::size_t end, HtmlPage& page) const {
    bool noted = false;
    for (Note const& note : near(notes_, begin, longest_note_)) {
        noted = noted || begin < note.end;
        if (note.begin != begin) { continue; }
        std::string const number = fmt::format("{}", note.number);
        page.element("a", number,
                     {{"class", "ref"},
                      {"id", "place-" + number},
                      {"href", "#" + note_anchor(note.number)},
                      {"aria-label", "finding " + number}});
    }
    std::string_view const piece = text_.substr(begin, end - begin);
    Cover const cover = cover_of(begin, near(marks_, begin, longest_mark_));
    if (noted) { page.open("span", {{"class", "noted"}}); }
    if (cover.marked) {
        std::string const title = fmt::format("{}: {}", cover.keywords, plain_name_of(cover.state));
        std::string_view const state = name_of(cover.state);
        if (cover.begins) {
            page.element("mark", piece, {{"class", state}, {"title", title}, {"id", mark_anchor(anchors_, begin)}});
        } else {
            page.element("mark", piece, {{"class", state}, {"title", title}});
        }
    } else {
        page.text(piece);
    }
    if (noted) { page.close(); }
}

}  // namespace winnow
