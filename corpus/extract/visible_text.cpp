#include "corpus/extract/visible_text.hpp"

#include "engine/text/counted.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace winnow {
namespace {

constexpr std::string_view kSpace = " \t\n\r\f";
constexpr std::string_view kItemSign = "\u2022 ";
constexpr std::size_t kMostHiddenFlags = 20;
constexpr std::size_t kMostRuns = 100'000;  ///< where looks change at every letter, the last run takes the rest

}  // namespace

std::string_view shortened(std::string_view text, std::size_t most_bytes) {
    std::size_t size = std::min(text.size(), most_bytes);
    while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) { --size; }
    return text.substr(0, size);
}

bool VisibleText::at_line_start() const { return document_.text.empty() || document_.text.back() == '\n'; }

void VisibleText::narrow_margins(Margins const& other) {
    auto& margins = document_.layout.margins;
    if (!margins) {
        margins = other;
        return;
    }
    *margins = {std::min(margins->top, other.top), std::min(margins->right, other.right),
                std::min(margins->bottom, other.bottom), std::min(margins->left, other.left)};
}

void VisibleText::add(std::string_view text, bool shown) {
    if (!shown) { return add_hidden(text, {}); }
    bool const blank = text.find_first_not_of(kSpace) == std::string_view::npos;
    if (!blank) { flag_hidden(); }
    if (preformatted_ == 0) { return add_collapsed(text); }
    space_ = false;
    if (at_line_start()) { begin_line(); }
    append(text);
}

/// Before the first text of a line.
void VisibleText::begin_line() {
    bool const gap = std::exchange(gap_, false);
    bool const item = std::exchange(mark_, false);
    bool const goes_on = item && after_item_;
    bool const is_wanted = gap && !goes_on && !document_.text.empty() && !document_.text.ends_with("\n\n");
    if (is_wanted && !is_full()) { document_.text += '\n'; }
    after_item_ = item;
    if (heading_.level > 0 && !std::exchange(heading_begun_, true)) { heading_.begin = document_.text.size(); }
    if (item) { append(kItemSign); }
}

void VisibleText::append(std::string_view text) {
    std::size_t const begin = document_.text.size();
    std::size_t const room = limit_bytes_ - std::min(limit_bytes_, begin);
    cut_ = cut_ || text.size() > room;
    document_.text += shortened(text, room);
    std::size_t const end = document_.text.size();
    if (!styled_ || end == begin) { return; }
    // Between runs there is nothing but white space, which belongs to the run before.
    std::vector<StyleRun>& runs = document_.layout.runs;
    if (!runs.empty() && (runs.back().style == style_ || runs.size() >= kMostRuns)) {
        runs.back().end = end;
    } else {
        runs.push_back({begin, end, 0, style_});
    }
}

void VisibleText::add_collapsed(std::string_view text) {
    while (!text.empty()) {
        std::size_t const ink = std::min(text.find_first_not_of(kSpace), text.size());
        if (ink > 0) { space_ = true; }
        text.remove_prefix(ink);
        if (text.empty()) { break; }
        std::size_t const end = std::min(text.find_first_of(kSpace), text.size());
        if (at_line_start()) {
            begin_line();
        } else {
            mark_ = false;  // an item in the middle of a row
            if ((cell_ || space_) && !is_full()) { document_.text += cell_ ? '\t' : ' '; }
        }
        space_ = false;
        cell_ = false;
        append(text.substr(0, end));
        text.remove_prefix(end);
    }
}

void VisibleText::end_line() {
    space_ = false;
    cell_ = false;
    if (!at_line_start()) { document_.text += '\n'; }
    // A hidden block ends here too; the next one is another passage.
    if (!hidden_.empty() && hidden_.back() != ' ') { hidden_ += ' '; }
}

void VisibleText::end_paragraph() {
    end_line();
    gap_ = true;
}

void VisibleText::line_break() {
    if (heading_.level > 0) {
        space_ = true;
    } else if (at_line_start()) {
        end_paragraph();
    } else {
        end_line();
    }
}

void VisibleText::next_cell() { cell_ = true; }

void VisibleText::begin_preformatted() {
    end_paragraph();
    ++preformatted_;
}

void VisibleText::end_preformatted() {
    --preformatted_;
    end_paragraph();
}

void VisibleText::begin_heading(int level) {
    heading_ = {document_.text.size(), 0, level};
    heading_begun_ = !at_line_start();
    mark_ = false;
}

void VisibleText::end_heading() {
    std::size_t const end = document_.text.size();
    bool const open = heading_.level > 0 && heading_begun_;
    // A heading with a block inside has ended its line already.
    heading_.end = end > heading_.begin && at_line_start() ? end - 1 : end;
    if (open && heading_.end > heading_.begin) { document_.headings.push_back(heading_); }
    heading_.level = 0;
}

void VisibleText::add_hidden(std::string_view text, std::string_view place) {
    if (place != hidden_place_) {
        flag_hidden();
        hidden_place_ = place;
    }
    if (hidden_.size() > limit_bytes_) { return; }
    while (!text.empty()) {
        std::size_t const ink = text.find_first_not_of(kSpace);
        if (ink == std::string_view::npos) { break; }
        text.remove_prefix(ink);
        std::size_t const end = std::min(text.find_first_of(kSpace), text.size());
        if (!hidden_.empty() && hidden_.back() != ' ') { hidden_ += ' '; }
        hidden_ += text.substr(0, end);
        text.remove_prefix(end);
    }
}

void VisibleText::flag_hidden() {
    while (!hidden_.empty() && hidden_.back() == ' ') { hidden_.pop_back(); }
    if (hidden_.empty()) { return; }
    ++hidden_flags_;
    if (hidden_flags_ <= kMostHiddenFlags) {
        std::string_view const quoted = shortened(hidden_, kShownOfHidden);
        document_.flags.push_back({"hidden-text",
                                   fmt::format("{}{}", quoted, quoted.size() < hidden_.size() ? "\u2026" : ""),
                                   hidden_place_});
    }
    hidden_.clear();
}

Document VisibleText::finish() && {
    // Readers stop at the limit; where that is the last byte of a word, nothing of it was cut.
    cut_ = cut_ || is_full();
    end_line();
    flag_hidden();
    if (hidden_flags_ > kMostHiddenFlags) {
        document_.flags.push_back({"hidden-text", "and " + counted(hidden_flags_ - kMostHiddenFlags, "more passage")});
    }
    if (cut_) {
        document_.flags.push_back(
            {"partial-text", fmt::format("the text is longer than {} bytes; the rest was left out", limit_bytes_)});
    }
    return std::move(document_);
}

}  // namespace winnow
