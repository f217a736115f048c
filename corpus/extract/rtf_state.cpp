#include "rtf_state.hpp"

#include <algorithm>

namespace winnow {
namespace {

constexpr long kDefaultHalfPoints = 24;
constexpr long kTwipsPerInch = 1440;
/// Beyond it there is no paper.
constexpr long kFar = 22 * kTwipsPerInch;
constexpr long kMargin = 2 * kTwipsPerInch;
constexpr long kLowest = 60;  // three points

bool is_flat(long exact_twips) { return exact_twips < 0 && exact_twips > -kLowest; }
bool is_off(long offset_twips) { return offset_twips > kFar || offset_twips < -kFar; }

std::size_t index_of(RtfWord const& word) { return static_cast<std::size_t>(std::max(word.number.value_or(0), 0L)); }

}  // namespace

void RtfState::reset_characters() {
    hidden = deleted = bold = italic = underline = false;
    half_points = kDefaultHalfPoints;
    colour = background = 0;
    font = default_font;
    width_percent = 100;
    spacing_pt = raised_pt = 0;
}

void RtfState::reset_paragraph() {
    paragraph_background = 0;
    outline_level.reset();
    in_table = false;
    line_twips = indent_twips = frame_x_twips = frame_y_twips = 0;
}

bool RtfShape::apply(RtfWord const& word) {
    long const twips = word.number.value_or(0);
    if (word.name == "shpleft") {
        left = twips;
    } else if (word.name == "shptop") {
        top = twips;
    } else if (word.name == "shpright") {
        right = twips;
    } else if (word.name == "shpbottom") {
        bottom = twips;
    } else {
        return false;
    }
    return true;
}

std::string_view RtfState::place_unseen_because() const {
    if (shape.is_hidden) { return "hidden shape"; }
    auto const is_away = [](std::optional<long> from, std::optional<long> to) {
        return from && to && (*from > kFar || *to < -kMargin);
    };
    if (is_away(shape.left, shape.right) || is_away(shape.top, shape.bottom)) { return "shape off the page"; }
    bool const is_thin = shape.left && shape.right && *shape.right - *shape.left < kLowest;
    bool const is_low = shape.top && shape.bottom && *shape.bottom - *shape.top < kLowest;
    if (is_thin || is_low) { return "shape without size"; }
    if (is_flat(line_twips)) { return "lines without height"; }
    if (in_table && is_flat(row_twips)) { return "hidden row"; }
    bool const is_framed_away = frame_x_twips < -kTwipsPerInch * 6 || frame_y_twips < -kTwipsPerInch * 6;
    if (is_off(indent_twips) || is_off(frame_x_twips) || is_off(frame_y_twips) || is_framed_away) {
        return "text off the page";
    }
    return {};
}

/// What the word says of where letters and lines are set.
bool RtfState::apply_place(RtfWord const& word) {
    std::string_view const name = word.name;
    long const number = word.number.value_or(0);
    constexpr double kTwipsPerPoint = 20;
    if (name == "charscalex") {
        width_percent = static_cast<double>(word.number.value_or(100));
    } else if (name == "expndtw") {
        spacing_pt = static_cast<double>(number) / kTwipsPerPoint;
    } else if (name == "expnd") {
        spacing_pt = static_cast<double>(number) / 4;
    } else if (name == "up" || name == "dn") {
        raised_pt = static_cast<double>(word.number.value_or(6)) / 2;
    } else if (name == "sl") {
        line_twips = number;
    } else if (name == "li" || name == "lin") {
        indent_twips = number;
    } else if (name == "posx" || name == "posnegx") {
        frame_x_twips = number;
    } else if (name == "posy" || name == "posnegy") {
        frame_y_twips = number;
    } else if (name == "trrh") {
        row_twips = number;
    } else {
        return shape.apply(word);
    }
    return true;
}

bool RtfState::apply(RtfWord const& word) {
    std::string_view const name = word.name;
    bool const on = word.number.value_or(1) != 0;
    if (name == "plain") {
        reset_characters();
    } else if (name == "v" || name == "webhidden") {
        hidden = on;
    } else if (name == "deleted") {
        deleted = on;
    } else if (name == "b") {
        bold = on;
    } else if (name == "i") {
        italic = on;
    } else if (name == "ul" || name == "ulnone") {
        underline = on && name == "ul";
    } else if (name == "fs") {
        half_points = word.number.value_or(kDefaultHalfPoints);
    } else if (name == "f") {
        font = word.number.value_or(0);
    } else if (name == "cf") {
        colour = index_of(word);
    } else if (name == "cb" || name == "highlight" || name == "chcbpat") {
        background = index_of(word);
    } else if (name == "pard") {
        reset_paragraph();
    } else if (name == "cbpat") {
        paragraph_background = index_of(word);
    } else if (name == "outlinelevel") {
        constexpr std::size_t kBodyText = 9;
        if (index_of(word) < kBodyText) { outline_level = static_cast<int>(index_of(word)) + 1; }
    } else if (name == "intbl") {
        in_table = true;
    } else {
        return apply_place(word);
    }
    return true;
}

RunLook RtfState::look() const {
    RunLook look;
    look.hidden = hidden;
    look.bold = bold;
    look.italic = italic;
    look.underline = underline;
    look.size_pt = static_cast<double>(half_points) / 2;
    look.width_percent = width_percent;
    look.spacing_pt = spacing_pt;
    look.raised_pt = raised_pt;
    return look;
}

}  // namespace winnow
