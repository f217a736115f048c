#include "corpus/extract/rtf_reader.hpp"

#include "corpus/extract/decode.hpp"
#include "corpus/extract/reader_versions.hpp"
#include "corpus/extract/unseen_words.hpp"
#include "corpus/extract/visible_text.hpp"
#include "engine/text/ascii.hpp"

#include "rtf_charset.hpp"
#include "rtf_state.hpp"
#include "rtf_words.hpp"
#include "xml_part.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace winnow {
namespace {

constexpr auto npos = std::string_view::npos;

int hex_digit(char c) {
    if (is_ascii_digit(c)) { return c - '0'; }
    char const lower = lower_ascii(c);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

class Reader {
  public:
    Reader(std::string_view bytes, ReadLimits const& limits)
        : bytes_(bytes), limits_(limits), text_(std::string{kRtfReader}, limits.text_bytes) {}

    Document run() {
        read_until(bytes_.size());
        end_paragraph();
        bool const is_cut = !groups_.empty() && !text_.is_full();
        reading_deferred_ = true;
        for (std::size_t next = 0; next < deferred_.size(); ++next) {
            auto const [begin, end, state] = deferred_[next];
            at_ = begin;
            state_ = state;
            groups_.clear();
            read_until(end);
            end_paragraph();
        }
        for (auto const& [name, said] : properties_) {
            if (says_unseen_words(said, text_.text(), fewest_unseen_words(name))) {
                text_.add_hidden(presentable(said), "document properties");
            }
        }
        if (is_cut) { text_.flag({"partial-text", "the file ends inside a group: a part of it may be missing"}); }
        return std::move(text_).finish();
    }

  private:
    struct Deferred {
        std::size_t begin;
        std::size_t end;
        RtfState state;
    };

    void read_until(std::size_t end) {
        while (at_ < end && !text_.is_full()) {
            char const c = bytes_[at_];
            if (c == '{') {
                ++at_;
                open_group();
            } else if (c == '}') {
                ++at_;
                close_group();
            } else if (c == '\\') {
                ++at_;
                control();
            } else {
                ++at_;
                if (c != '\r' && c != '\n') { literal(c); }
            }
        }
        flush();
    }

    void open_group() {
        flush();
        skip_ = 0;
        // Deeper groups still hold text; only what they change is not undone.
        if (groups_.size() < limits_.depth) {
            groups_.push_back(state_);
        } else {
            ++deeper_;
        }
        at_group_start_ = true;
    }

    void close_group() {
        flush();
        skip_ = 0;
        at_group_start_ = false;
        if (deeper_ > 0) {
            --deeper_;
        } else if (!groups_.empty()) {
            state_ = groups_.back();
            groups_.pop_back();
        }
    }

    /// One character of text as it stands in the file.
    void literal(char c) {
        at_group_start_ = false;
        if (skip_ > 0) {
            --skip_;
            return;
        }
        if (state_.destination == RtfDestination::colours) {
            if (c == ';') { colours_.push_back(std::exchange(next_colour_, std::nullopt)); }
            return;
        }
        if (state_.destination == RtfDestination::dropped || state_.destination == RtfDestination::fonts) { return; }
        pending_ += c;
    }

    void control() {
        if (at_ >= bytes_.size()) { return; }
        char const c = bytes_[at_];
        if (is_ascii_letter(c)) { return word(read_word()); }
        ++at_;
        if (c == '\'') { return hex_byte(); }
        if (c == '*') {
            ignorable_ = at_group_start_;
            return;
        }
        if (c == '\r' || c == '\n') { return word({"par", std::nullopt}); }
        if (skip_ > 0) {
            --skip_;
            return;
        }
        if (c == '\\' || c == '{' || c == '}') { return literal(c); }
        if (c == '~') { return insert("\u00A0"); }
        if (c == '_') { return insert("\u2011"); }
    }

    void hex_byte() {
        int const high = at_ < bytes_.size() ? hex_digit(bytes_[at_]) : -1;
        int const low = at_ + 1 < bytes_.size() ? hex_digit(bytes_[at_ + 1]) : -1;
        if (high < 0 || low < 0) { return; }
        at_ += 2;
        literal(static_cast<char>(high * 16 + low));
    }

    RtfWord read_word() {
        constexpr std::size_t kLongestWord = 32;
        std::size_t const begin = at_;
        while (at_ < bytes_.size() && is_ascii_letter(bytes_[at_]) && at_ - begin < kLongestWord) { ++at_; }
        RtfWord word{bytes_.substr(begin, at_ - begin), std::nullopt};
        std::size_t const number = at_;
        std::size_t const digits = number + (at_ < bytes_.size() && bytes_[at_] == '-' ? 1 : 0);
        std::size_t end = digits;
        while (end < bytes_.size() && is_ascii_digit(bytes_[end])) { ++end; }
        if (end > digits) {
            word.number = number_in(bytes_.substr(number, end - number));
            at_ = end;
        }
        if (at_ < bytes_.size() && bytes_[at_] == ' ') { ++at_; }
        return word;
    }

    void word(RtfWord const& word) {
        bool const ignorable = std::exchange(ignorable_, false);
        at_group_start_ = false;
        if (word.name == "bin") { return binary(word.number.value_or(0)); }
        skip_ = 0;
        if (word.name != "u" && word.name != "uc") { flush(); }
        if (begin_destination(word, ignorable) || state_.destination == RtfDestination::dropped) { return; }
        if (state_.destination == RtfDestination::fonts) { return font_word(word); }
        if (state_.destination == RtfDestination::colours) { return colour_word(word); }
        if (word.name == "u") { return unicode(word.number.value_or('?')); }
        if (document_word(word) || break_word(word) || paragraph_word(word)) { return; }
        character_word(word);
    }

    void binary(long size) {
        flush();
        at_ += std::min(bytes_.size() - at_, static_cast<std::size_t>(std::max(size, 0L)));
    }

    /// Whether the word begins a destination, or the group is to be ignored.
    bool begin_destination(RtfWord const& word, bool ignorable) {
        std::string_view const name = word.name;
        if (state_.destination == RtfDestination::dropped) { return true; }
        if (name == "fonttbl") {
            state_.destination = RtfDestination::fonts;
        } else if (name == "colortbl") {
            state_.destination = RtfDestination::colours;
        } else if (name == "fldinst") {
            state_.destination = RtfDestination::field_code;
            field_code_.clear();
        } else if (name == "fldrslt") {
            if (is_page_number_code(field_code_)) {
                text_.layout().page_numbers = true;
                state_.destination = RtfDestination::dropped;
            }
        } else if (name == "upr") {
            skip_group();
        } else if (name == "sp") {
            read_shape_property();
            state_.destination = RtfDestination::dropped;
        } else if (name == "info") {
            state_.destination = RtfDestination::information;
        } else if (state_.destination == RtfDestination::information && is_property(name)) {
            state_.destination = RtfDestination::property;
            properties_.emplace_back(name, std::string{});
        } else if (is_dropped_destination(name) || (ignorable && !is_read_though_ignorable(name))) {
            state_.destination = RtfDestination::dropped;
        } else if (is_read_last(name)) {
            defer();
        } else {
            return false;
        }
        if (name == "pict") { ++text_.layout().images; }
        if (name == "listtext" || name == "pntext") { text_.begin_item(); }
        return true;
    }

    /// Passes over what stands in for the text behind it, for programs that do not know Unicode.
    void skip_group() {
        std::size_t const open = std::min(bytes_.find_first_not_of(" \r\n", at_), bytes_.size());
        if (open < bytes_.size() && bytes_[open] == '{') { at_ = std::min(end_of_group(open + 1) + 1, bytes_.size()); }
    }

    /// `{\sp{\sn fHidden}{\sv 1}}`, the only property of shapes that concerns readers.
    void read_shape_property() {
        std::string_view const property = bytes_.substr(at_, end_of_group(at_) - at_);
        if (property.find("\\sn fHidden}") != npos && property.find("\\sv 1}") != npos) {
            state_of_shape().is_hidden = true;
        }
    }

    /// A property holds for the group around its own.
    RtfShape& state_of_shape() { return groups_.empty() || deeper_ > 0 ? state_.shape : groups_.back().shape; }

    /// Sets the rest of the group aside; what is set aside holds nothing that is set aside again.
    void defer() {
        if (reading_deferred_) { return; }
        std::size_t const begin = at_;
        RtfState inside = state_;
        inside.reset_paragraph();
        state_.destination = RtfDestination::dropped;
        deferred_.push_back({begin, end_of_group(begin), inside});
    }

    /// Where the group that is open at `at` closes.
    [[nodiscard]] std::size_t end_of_group(std::size_t at) const {
        std::size_t depth = 1;
        for (; at < bytes_.size(); ++at) {
            char const c = bytes_[at];
            if (c == '\\') {
                ++at;
            } else if (c == '{') {
                ++depth;
            } else if (c == '}' && --depth == 0) {
                return at;
            }
        }
        return bytes_.size();
    }

    void font_word(RtfWord const& word) {
        if (word.name == "f") { font_ = word.number.value_or(0); }
        if (word.name == "fcharset") { charsets_.set_font(font_, word.number.value_or(0)); }
        if (word.name == "cpg") { charsets_.set_font_code_page(font_, word.number.value_or(0)); }
    }

    void colour_word(RtfWord const& word) {
        auto const channel = static_cast<std::uint8_t>(std::clamp(word.number.value_or(0), 0L, 255L));
        if (!next_colour_) { next_colour_ = kBlack; }
        if (word.name == "red") { next_colour_->red = channel; }
        if (word.name == "green") { next_colour_->green = channel; }
        if (word.name == "blue") { next_colour_->blue = channel; }
    }

    void unicode(long number) {
        flush();
        constexpr long kLast = 0x10FFFF;
        long const code = number < 0 ? number + 0x10000 : number;
        auto const unit = static_cast<char32_t>(code >= 0 && code <= kLast ? code : kLast + 1);
        skip_ = state_.fallback_characters;
        if (unit >= 0xD800 && unit < 0xDC00) {
            high_surrogate_ = unit;
            return;
        }
        char32_t const high = std::exchange(high_surrogate_, U'\0');
        bool const low = unit >= 0xDC00 && unit < 0xE000;
        if (low && high != 0) { return insert(0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00)); }
        // Symbol fonts are written in the private area; what they draw is no word.
        bool const is_private = unit >= 0xE000 && unit < 0xF900;
        if (low || unit > kLast || is_private) { return insert(" "); }
        insert(unit);
    }

    bool document_word(RtfWord const& word) {
        if (word.name == "ansicpg") {
            charsets_.set_document(word.number.value_or(1252));
        } else if (word.name == "mac") {
            charsets_.set_document(10000);
        } else if (word.name == "pc") {
            charsets_.set_document(437);
        } else if (word.name == "pca") {
            charsets_.set_document(850);
        } else if (word.name == "deff") {
            state_.font = state_.default_font = word.number.value_or(0);
        } else if (word.name == "uc") {
            state_.fallback_characters = static_cast<std::size_t>(std::clamp(word.number.value_or(1), 0L, 16L));
        } else if (word.name == "chpgn") {
            text_.layout().page_numbers = true;
        } else if (word.name.starts_with("marg") && word.name.size() == 5) {
            margin(word);
        } else {
            return false;
        }
        return true;
    }

    void margin(RtfWord const& word) {
        constexpr double kTwipsPerPoint = 20;
        double const points = static_cast<double>(word.number.value_or(0)) / kTwipsPerPoint;
        auto& margins = text_.layout().margins;
        // What is not said is an inch above and below, and an inch and a quarter beside.
        if (!margins) { margins = Margins{72, 90, 72, 90}; }
        switch (word.name.back()) {
            case 't': margins->top = points; break;
            case 'r': margins->right = points; break;
            case 'b': margins->bottom = points; break;
            case 'l': margins->left = points; break;
            default: break;
        }
    }

    bool break_word(RtfWord const& word) {
        std::string_view const name = word.name;
        if (state_.destination != RtfDestination::text) { return false; }
        if (name == "par" || name == "sect" || name == "page" || name == "column") {
            end_paragraph();
        } else if (name == "line" || name == "softline") {
            text_.line_break();
        } else if (name == "tab") {
            text_.next_cell();
        } else if (name == "cell" || name == "nestcell") {
            ++cell_;
            text_.next_cell();
        } else if (name == "row" || name == "nestrow") {
            cell_ = 0;
            end_row();
        } else {
            return false;
        }
        return true;
    }

    void end_paragraph() {
        end_row();
        text_.end_paragraph();
        after_row_ = false;
    }

    void end_row() {
        text_.end_heading();
        text_.end_item();
        text_.end_line();
        in_heading_ = false;
        after_row_ = true;
    }

    bool paragraph_word(RtfWord const& word) {
        std::string_view const name = word.name;
        auto const index = static_cast<std::size_t>(std::max(word.number.value_or(0), 0L));
        if (name == "trowd") {
            cell_backgrounds_.clear();
            next_cell_background_ = 0;
            state_.row_twips = 0;
        } else if (name == "clcbpat") {
            next_cell_background_ = index;
        } else if (name == "cellx") {
            constexpr std::size_t kMostCells = 1000;
            if (cell_backgrounds_.size() < kMostCells) { cell_backgrounds_.push_back(next_cell_background_); }
            next_cell_background_ = 0;
        } else {
            return false;
        }
        return true;
    }

    void character_word(RtfWord const& word) {
        if (state_.apply(word)) { return; }
        if (auto const character = named_character(word.name); !character.empty()) { insert(character); }
    }

    [[nodiscard]] std::optional<Rgb> colour(std::size_t index) const {
        return index < colours_.size() ? colours_[index] : std::nullopt;
    }

    /// The bytes that were gathered, as text.
    void flush() {
        if (pending_.empty()) { return; }
        std::string const bytes = std::exchange(pending_, {});
        emit(charsets_.decode(bytes, state_.font));
    }

    /// A character that the document names.
    void insert(std::string_view text) {
        if (state_.destination == RtfDestination::dropped) { return; }
        flush();
        emit(text);
    }

    void insert(char32_t character) {
        std::string text;
        append_utf8(character, text);
        insert(text);
    }

    void emit(std::string_view text) {
        constexpr std::size_t kLongestCode = 256;
        if (state_.destination == RtfDestination::field_code) {
            if (field_code_.size() < kLongestCode) { field_code_ += text; }
        } else if (state_.destination == RtfDestination::property) {
            properties_.back().second += text;
        } else if (state_.destination == RtfDestination::text && !state_.deleted) {
            show(text);
        }
    }

    void show(std::string_view text) {
        RunLook look = state_.look();
        look.colour = colour(state_.colour);
        look.background = colour(state_.background);
        Rgb behind = kWhite;
        if (state_.in_table && cell_ < cell_backgrounds_.size()) {
            behind = colour(cell_backgrounds_[cell_]).value_or(behind);
        }
        behind = colour(state_.paragraph_background).value_or(behind);
        std::string const shown = presentable(text);
        std::string_view why = state_.place_unseen_because();
        if (why.empty()) { why = unseen_because(look, behind); }
        if (!why.empty()) { return text_.add_hidden(shown, why); }
        bool const begins_heading = state_.outline_level && !in_heading_ && !state_.in_table &&
                                    shown.find_first_not_of(" \t\n") != npos && text_.at_line_start();
        if (std::exchange(after_row_, false) && !state_.in_table) { text_.end_paragraph(); }
        if (begins_heading) {
            in_heading_ = true;
            text_.begin_heading(*state_.outline_level);
        }
        text_.set_style(look.style());
        text_.add(shown, true);
    }

    std::string_view bytes_;
    ReadLimits const& limits_;
    VisibleText text_;
    std::size_t at_ = 0;
    RtfState state_;
    std::vector<RtfState> groups_;
    std::size_t deeper_ = 0;       ///< groups open beyond the limit
    bool at_group_start_ = false;  ///< nothing but `\*` may have come
    bool ignorable_ = false;       ///< `\*` was just read
    std::size_t skip_ = 0;         ///< characters that stand in for the last `\u`
    char32_t high_surrogate_ = 0;
    std::string pending_;  ///< bytes in the font's character set
    RtfCharsets charsets_;
    long font_ = 0;  ///< the one that the table of fonts describes
    std::vector<std::optional<Rgb>> colours_;
    std::optional<Rgb> next_colour_;
    std::string field_code_;
    std::vector<std::pair<std::string_view, std::string>> properties_;  ///< name and what it says
    std::vector<Deferred> deferred_;
    bool reading_deferred_ = false;
    bool in_heading_ = false;
    bool after_row_ = false;                     ///< nothing came since the last row of a table
    std::vector<std::size_t> cell_backgrounds_;  ///< of the row
    std::size_t next_cell_background_ = 0;
    std::size_t cell_ = 0;
};

}  // namespace

Document read_rtf(std::string_view bytes, ReadLimits const& limits) { return Reader{bytes, limits}.run(); }

}  // namespace winnow
