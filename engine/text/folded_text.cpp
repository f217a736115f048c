#include "engine/text/folded_text.hpp"

#include "engine/text/ascii.hpp"
#include "engine/text/byte_masks.hpp"
#include "engine/text/normalize.hpp"
#include "icu.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cassert>

namespace winnow {
namespace {

struct CodePoint {
    UChar32 value;
    std::size_t end;
};

CodePoint code_point_at(std::string_view text, std::size_t at) {
    auto index = static_cast<std::int32_t>(at);
    UChar32 value = 0;
    // NOLINTNEXTLINE(bugprone-inc-dec-in-conditions): ICU's macro
    U8_NEXT(reinterpret_cast<std::uint8_t const*>(text.data()), index, static_cast<std::int32_t>(text.size()), value);
    return {value, static_cast<std::size_t>(index)};
}

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

/// What a sign stands for in the rules; 0 for all others.
char plain_sign(UChar32 point) {
    switch (point) {
        case 0x00B4:
        case 0x02BC:
        case 0x2018:
        case 0x2019:
        case 0x201B:
        case 0x2032: return '\'';
        case 0x2010:
        case 0x2011:
        case 0x2013:
        case 0x2212: return '-';
        case 0x00A9:
        case 0x00AE:
        case 0x2120:
        case 0x2122: return ' ';
        default: return 0;
    }
}

constexpr UChar32 kSoftHyphen = 0x00AD;

/// What is left of a no-break space that was read as Latin-1 and encoded again. No orthography ends a word with it but
/// in capitals.
constexpr UChar32 kCapitalAWithCircumflex = 0x00C2;

bool is_space_at(std::string_view text, std::size_t at) {
    if (at == text.size()) { return true; }
    return text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text.substr(at, 2) == "\xC2\xA0";
}

bool ends_line(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] == '\n' || text[at] == '\r');
}

/// Whether folding what stands before `point` cannot depend on it.
bool starts_cluster(UChar32 point) { return point < 0x80 || icu_nfkc_casefold().hasBoundaryBefore(point) != 0; }

bool is_ignorable(UChar32 point) { return u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0; }

}  // namespace

void FoldedText::fold(std::string_view text) {
    begin(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t const plain = fold_ascii(text.substr(at));
        at += plain;
        if (at == text.size()) { break; }
        // The last letter before other bytes may carry a mark, so it goes with them.
        if (plain > 0) {
            folded_.pop_back();
            --at;
        }
        at = fold_cluster(text, at);
        while (at < text.size() && !is_ascii(text[at])) { at = fold_cluster(text, at); }
    }
    finish();
}

/// Folds up to the first byte that is not ASCII.
/// \return number of bytes.
std::size_t FoldedText::fold_ascii(std::string_view text) {
    // The buffer grows by steps that double, so that its bytes are set twice at most and not for every stretch anew.
    constexpr std::size_t kFirstStep = 256;
    std::size_t done = 0;
    for (std::size_t step = kFirstStep; done < text.size(); step *= 2) {
        std::string_view const part = text.substr(done, step);
        std::size_t const folded_begin = folded_.size();
        folded_.resize(folded_begin + part.size());
        std::size_t const plain = lower_ascii(part, folded_.data() + folded_begin);
        folded_.resize(folded_begin + plain);
        done += plain;
        if (plain < part.size()) { break; }
    }
    return done;
}

void FoldedText::fold_by_code_points(std::string_view text) {
    begin(text.size());
    std::size_t at = 0;
    while (at < text.size()) { at = fold_cluster(text, at); }
    finish();
}

/// Folds the code point at `at` together with all that may compose with it.
/// \return where the next cluster starts.
std::size_t FoldedText::fold_cluster(std::string_view text, std::size_t at) {
    CodePoint const first = code_point_at(text, at);
    std::size_t const folded_begin = folded_.size();
    char sign = plain_sign(first.value);
    if (first.value == kSoftHyphen && ends_line(text, first.end)) { sign = '-'; }
    if (first.value == kCapitalAWithCircumflex && is_space_at(text, first.end)) { sign = ' '; }

    cluster_.clear();
    if (sign != 0) {
        cluster_.push_back(sign);
    } else {
        cluster_.append(text.substr(at, first.end - at));
    }
    std::size_t end = first.end;
    std::size_t visible_end = first.end;  // without the ignorables at the end
    std::size_t marks = u_getCombiningClass(first.value) != 0 ? 1 : 0;
    while (end < text.size()) {
        CodePoint const next = code_point_at(text, end);
        bool const visible_hyphen = next.value == kSoftHyphen && ends_line(text, next.end);
        if (starts_cluster(next.value) || plain_sign(next.value) != 0 || visible_hyphen) { break; }
        bool const mark = u_getCombiningClass(next.value) != 0;
        bool const ignorable = is_ignorable(next.value);
        if (!ignorable && !mark) { marks = 0; }
        if (mark) { ++marks; }
        if (!ignorable && (!mark || marks <= kMaxMarks)) { cluster_.append(text.substr(end, next.end - end)); }
        end = next.end;
        if (!ignorable) { visible_end = end; }
    }
    bool const single_ascii = end == first.end && first.value < 0x80;
    if (single_ascii) {
        folded_.push_back(lower_ascii(cluster_[0]));
        return end;
    }
    append_nfkc_casefold(cluster_, folded_);
    note(folded_begin, at, visible_end);
    if (visible_end < end) { note(folded_.size(), visible_end, end); }
    return end;
}

void FoldedText::begin(std::size_t size) {
    folded_.clear();
    folded_.reserve(size + kPadding);
    changes_.clear();
}

void FoldedText::finish() {
    folded_.append(kPadding, '\0');
    plain_ = plain_behind(changes_.size());
    hint_ = 0;
}

void FoldedText::note(std::size_t folded_begin, std::size_t source_begin, std::size_t source_end) {
    changes_.push_back({folded_begin, folded_.size(), source_begin, source_end});
}

/// Index of the last change that begins at or before the folded `offset`; changes_.size() if there is none.
std::size_t FoldedText::last_change_at(std::size_t offset) const {
    std::size_t const size = changes_.size();
    auto const begins_at_or_before = [&](std::size_t index) { return changes_[index].folded_begin <= offset; };
    // The answer is mostly the last one or one of the next.
    constexpr std::size_t kNear = 8;
    if (hint_ < size && begins_at_or_before(hint_)) {
        for (std::size_t steps = 0; steps < kNear; ++steps) {
            if (hint_ + 1 == size || !begins_at_or_before(hint_ + 1)) { return hint_; }
            ++hint_;
        }
    }
    auto const begins_later = [](std::size_t value, Change const& change) { return value < change.folded_begin; };
    auto const next = std::upper_bound(changes_.begin(), changes_.end(), offset, begins_later);
    if (next == changes_.begin()) { return size; }
    hint_ = static_cast<std::size_t>(next - changes_.begin()) - 1;
    return hint_;
}

/// \param change  an index into changes_; its size for the stretch before the first.
FoldedText::Plain FoldedText::plain_behind(std::size_t change) const {
    std::size_t const size = changes_.size();
    if (change == size) { return {0, changes_.empty() ? text().size() : changes_.front().folded_begin, 0}; }
    std::size_t const begin = changes_[change].folded_end;
    std::size_t const end = change + 1 < size ? changes_[change + 1].folded_begin : text().size();
    return {begin, end - begin, changes_[change].source_end - begin};
}

std::size_t FoldedText::mapped_begin(std::size_t offset) const {
    assert(offset < text().size());
    std::size_t const index = last_change_at(offset);
    plain_ = plain_behind(index);
    bool const changed = index < changes_.size() && offset < changes_[index].folded_end;
    return changed ? changes_[index].source_begin : offset + plain_.shift;
}

std::size_t FoldedText::mapped_end(std::size_t end) const {
    assert(end > 0 && end <= text().size());
    std::size_t const index = last_change_at(end - 1);
    plain_ = plain_behind(index);
    bool const changed = index < changes_.size() && end <= changes_[index].folded_end;
    return changed ? changes_[index].source_end : end + plain_.shift;
}

}  // namespace winnow
