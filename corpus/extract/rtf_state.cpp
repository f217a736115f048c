#include "rtf_state.hpp"

#include <algorithm>

namespace winnow {
namespace {

constexpr long kDefaultHalfPoints = 24;

std::size_t index_of(RtfWord const& word) { return static_cast<std::size_t>(std::max(word.number.value_or(0), 0L)); }

}  // namespace

void RtfState::reset_characters() {
    hidden = deleted = bold = italic = underline = false;
    half_points = kDefaultHalfPoints;
    colour = background = 0;
    font = default_font;
}

void RtfState::reset_paragraph() {
    paragraph_background = 0;
    outline_level.reset();
    in_table = false;
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
        return false;
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
    return look;
}

}  // namespace winnow
