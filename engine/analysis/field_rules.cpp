#include "engine/analysis/field_rules.hpp"

#include "engine/analysis/compounds.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

using namespace std::string_view_literals;

/// R&D, FP&A, AT&T: an ampersand holds together so many letters in all.
constexpr std::size_t kAmpersandLetters = 5;

bool is_alnum(char c) { return is_ascii_lower(c) || is_ascii_digit(c); }

bool is_one_of(std::string_view word, std::span<std::string_view const> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Signs that some rule looks for before or behind a word of letters.
constexpr std::array<bool, 256> kRuleSignsBehind = [] {
    std::array<bool, 256> signs{};
    signs['+'] = signs['#'] = signs['&'] = signs['-'] = true;
    return signs;
}();

/// Offset of the first letter of the line after the hyphen at `hyphen`, if nothing but a single line end lies
/// between; 0 otherwise.
std::size_t next_line(std::string_view text, std::size_t hyphen) {
    std::size_t at = hyphen + 1;
    auto const skip_blanks = [&] {
        while (at < text.size() && (text[at] == ' ' || text[at] == '\t') && at - hyphen < 64) { ++at; }
    };
    skip_blanks();
    if (at < text.size() && text[at] == '\r') { ++at; }
    if (at >= text.size() || text[at] != '\n') { return 0; }
    ++at;
    skip_blanks();
    return at;
}

/// Whether a dot between these words of letters is part of a name: ASP.NET.
bool precedes_net(std::string_view word) {
    static constexpr std::array kNames = {"asp"sv, "ado"sv, "vb"sv, "ml"sv};
    return is_one_of(word, kNames);
}

/// Degrees whose parts are longer than a letter.
bool is_dotted_degree(std::string_view word) {
    static constexpr std::array kDegrees = {"ph.d"sv,   "ed.d"sv,  "ed.s"sv,  "ed.m"sv,   "b.sc"sv,    "m.sc"sv,
                                            "d.sc"sv,   "m.ed"sv,  "b.ed"sv,  "psy.d"sv,  "pharm.d"sv, "b.tech"sv,
                                            "m.tech"sv, "b.com"sv, "m.com"sv, "m.phil"sv, "d.phil"sv};
    return is_one_of(word, kDegrees);
}

/// A dot after every letter but the last: u.s, e.g.
bool is_initials(std::string_view word) {
    if (word.size() < 3 || word.size() % 2 == 0) { return false; }
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (i % 2 == 0 ? !is_ascii_lower(word[i]) : word[i] != '.') { return false; }
    }
    return true;
}

/// Size of the pay plan that opens "gs15"; 0 if the word is nothing of the kind.
std::size_t pay_plan_size(std::string_view word) {
    static constexpr std::array kPayPlans = {"gs"sv, "gg"sv, "gl"sv, "gm"sv, "wg"sv, "wl"sv, "ws"sv, "nf"sv};
    constexpr std::size_t kMostDigits = 4;
    // Nearly all that is asked for are numbers.
    if (word.size() < 3 || word.size() > 2 + kMostDigits || is_ascii_digit(word[0])) { return 0; }
    if (!is_one_of(word.substr(0, 2), kPayPlans)) { return 0; }
    return std::all_of(word.begin() + 2, word.end(), is_ascii_digit) ? 2 : 0;
}

}  // namespace

void FieldRules::apply(std::string_view source, FoldedText const& folded, std::span<Word const> words) {
    text_ = folded.text();
    char const* const bytes = text_.data();
    kept_ = 0;
    spellings_.clear();
    spelling_ends_.assign(1, 0);
    for (std::size_t i = 0; i < words.size();) {
        if (pieces_.size() < kept_ + words.size() - i) { pieces_.resize(kept_ + words.size() - i); }
        Piece* next = pieces_.data() + kept_;
        for (; i < words.size(); ++i) {
            Word const& word = words[i];
            bool const plain = word.letters && !kRuleSignsBehind[static_cast<unsigned char>(bytes[word.end])] &&
                               (word.begin == 0 || bytes[word.begin - 1] != '.');
            if (!plain) { break; }
            *next++ = {word.begin, word.end, 0, false};
        }
        kept_ = static_cast<std::size_t>(next - pieces_.data());
        if (i < words.size()) { i = cut(source, folded, words, i); }
    }
    spellings_.append(FoldedText::kPadding, '\0');
}

/// Cuts the word at `index`, and those behind it that belong to the same piece.
/// \return the index of the next word.
std::size_t FieldRules::cut(std::string_view source, FoldedText const& folded, std::span<Word const> words,
                            std::size_t index) {
    Word const& word = words[index];
    std::string_view const letters = slice(word);
    char const before = word.begin > 0 ? text_[word.begin - 1] : '\0';
    char const behind = at(word.end);
    bool const single = letters.size() == 1 && is_ascii_lower(letters[0]);
    bool const joined_before = before == '-' || is_alnum(before);
    Word const* const next = index + 1 < words.size() ? &words[index + 1] : nullptr;
    bool const touches_next = next != nullptr && next->begin == word.end + 1;

    if (single && behind == '+' && at(word.end + 1) == '+' && !is_ascii_lower(at(word.end + 2)) &&
        at(word.end + 2) != '+') {
        keep(word.begin, word.end + 2);  // C++
        return index + 1;
    }
    bool const alone = !is_alnum(at(word.end + 1)) && at(word.end + 1) != '+' && !joined_before;
    if (alone && ((behind == '#' && (letters == "c" || letters == "f" || letters == "j")) ||
                  (behind == '+' && letters == "a"))) {
        keep(word.begin, word.end + 1);  // C#, A+
        return index + 1;
    }
    if (letters == "net" && before == '.' && (word.begin < 2 || !is_alnum(text_[word.begin - 2]))) {
        keep(word.begin - 1, word.end);  // .NET
        return index + 1;
    }
    if (touches_next && behind == '&' && before != '&' && word.letters && next->letters && at(next->end) != '&' &&
        letters.size() + (next->end - next->begin) <= kAmpersandLetters) {
        keep(word.begin, next->end);  // R&D
        return index + 2;
    }
    if (touches_next && behind == '-' && single && !joined_before && is_ascii_digit(text_[next->begin])) {
        scratch_.assign(letters);
        scratch_.append(slice(*next));
        keep_as(word.begin, next->end, scratch_);
        return index + 2;
    }
    if (touches_next && behind == '-' && !joined_before && next->letters && next->end - next->begin > 1 &&
        is_bound_prefix(letters)) {
        scratch_.assign(letters);  // co-ordinate
        scratch_.append(slice(*next));
        keep_as(word.begin, next->end, scratch_);
        return index + 2;
    }
    if (touches_next && behind == '/' && letters == "24" && slice(*next) == "7") {
        keep(word.begin, next->end);
        return index + 2;
    }
    if (letters == "24x7") {
        keep_as(word.begin, word.end, "24/7");
        return index + 1;
    }
    if (behind == '-' && word.letters && letters.size() > 1 && before != '-' && next != nullptr && next->letters &&
        next_line(text_, word.end) == next->begin) {
        char const first = source[folded.source_begin(next->begin)];
        bool const capital = first >= 'A' && first <= 'Z';
        if (!capital && !keeps_hyphen(letters, slice(*next))) {
            scratch_.assign(letters);  // infor-/mation
            scratch_.append(slice(*next));
            keep_as(word.begin, next->end, scratch_);
            return index + 2;
        }
    }
    split_inside(word);
    return index + 1;
}

/// Applies what concerns one word alone.
void FieldRules::split_inside(Word const& word) {
    std::size_t begin = word.begin;
    std::size_t end = word.end;
    std::string_view letters = slice(word);
    if (letters.size() > 2 && letters.ends_with("'s")) {
        letters.remove_suffix(2);
        end -= 2;
    }
    if (word.letters) {
        keep(begin, end);
        return;
    }
    if (std::size_t const plan = pay_plan_size(letters); plan > 0) {
        keep(begin, begin + plan);
        keep(begin + plan, end);
        return;
    }
    if (is_initials(letters) || is_dotted_degree(letters)) {
        scratch_.clear();
        std::remove_copy(letters.begin(), letters.end(), std::back_inserter(scratch_), '.');
        keep_as(begin, end, scratch_, true);
        return;
    }
    std::size_t part = begin;
    for (std::size_t i = begin; i <= end; ++i) {
        bool const dot = i < end && text_[i] == '.' && !is_ascii_digit(at(i + 1));
        if (i < end && !dot && text_[i] != ':' && text_[i] != ';' && text_[i] != '_') { continue; }
        if (i > part) {
            bool const money = part == begin && begin > 0 && text_[begin - 1] == '$' && is_ascii_digit(text_[part]);
            std::string_view text = text_.substr(part, i - part);
            std::size_t const first = money ? part - 1 : part;
            bool const cents = money && text.ends_with(".00");
            if (is_ascii_digit(text[0]) && (cents || text.find(',') != std::string_view::npos)) {
                if (cents) { text.remove_suffix(3); }
                scratch_.assign(money ? "$" : "");
                std::remove_copy(text.begin(), text.end(), std::back_inserter(scratch_), ',');
                keep_as(first, i, scratch_);
            } else {
                keep(first, i);
            }
            if (dot && precedes_net(text) && text_.substr(i + 1, end - i - 1) == "net") {
                keep(i, end);
                return;
            }
        }
        part = i + 1;
    }
}

void FieldRules::keep(std::size_t begin, std::size_t end) {
    keep({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), 0, false});
}

void FieldRules::keep(Piece const& piece) {
    if (kept_ == pieces_.size()) { pieces_.resize(kept_ * 2 + 64); }
    pieces_[kept_++] = piece;
}

void FieldRules::keep_as(std::size_t begin, std::size_t end, std::string_view spelling, bool initials) {
    spellings_.append(spelling);
    spelling_ends_.push_back(static_cast<std::uint32_t>(spellings_.size()));
    auto const index = static_cast<std::uint32_t>(spelling_ends_.size() - 1);
    keep({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), index, initials});
}

}  // namespace winnow
