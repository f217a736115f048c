#include "corpus/synthetic/prose.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace winnow::synthetic {
namespace {

// Slots: %N noun, %V verb in the past tense, %A adjective, %K the next phrase, %P name, %Y year, %D number,
// %S small number.
constexpr auto kChallenges = std::to_array<std::string_view>({
    "In %Y the %N of the %P office was %S days behind, and the %A %N was at stake.",
    "When I came to %P, the %A %N had been %V twice without a lasting %N.",
    "The %N depended on a %A %N that nobody had %V since %Y.",
    "Our %N was %A, but the %N for it ended in %Y and %D people waited for a %N.",
    "%P had %D employees, a %A %N and no %N that its managers could trust.",
    "The %A %N asked for a %N within %S weeks, which the %N did not allow.",
    "At that time every %N was %V by hand, and the %N of %P had grown to %D cases.",
    "The %A %N and the %A %N were in the hands of different people in %P.",
    "Neither the %N nor the %A %N had a %N of its own.",
    "Before my time the %N was %V from the %A %N in %P, a %N that cost more than it gave.",
    "There was a %A %N between the %N and the %N, and both sides wanted a %A %N.",
});
constexpr auto kActions = std::to_array<std::string_view>({
    "I %V the %A %N and asked the %N in %P to begin with the %N.",
    "I %V a %N with %S of our staff and %V each %A %N that it named.",
    "First I %V the %N, because the %A %N could not wait until the end of %Y.",
    "Together with the %N of %P I %V a %A %N for the %N.",
    "I met with each %N in person and %V the %N that they feared most.",
    "I then %V %D of the %N files and found the %N behind the %A ones.",
    "To keep the %N open, I moved the %N to %P and %V the %A %N there.",
    "I %V the %N myself while the %N was being %V.",
    "I gave the %N to a %A %N and reviewed it after %S days.",
    "I %V the %N, %V the %A %N and left the %N as it was.",
    "With the %N behind us I %V the %A %N and its %N.",
    "I %V a %A %N against the %N of %P.",
    "I showed the %N what the %A %N had cost, and it %V the %N.",
    "For the %N I %V %A %N and %A %N, each with a %N.",
    "I also %V %S %N plans for %P.",
});
constexpr auto kResults = std::to_array<std::string_view>({
    "As a result the %N rose by %S percent, and the %A %N was %V in %Y.",
    "The %N was finished %S days early and has been %V by %P since.",
    "Within a year the %A %N fell by %S percent, and no %N was lost.",
    "%P and two of its neighbors %V the same %N in %Y.",
    "The %N saved %D thousand dollars each year, which paid for a %A %N.",
    "Since then %D people have used the %N, and the %N calls it %A.",
    "The %N of %P %V our %N, and the %A %N was %V in turn.",
    "This %V the %A %N and made the %N more %A.",
    "Today the %N is %A and the %N is %V by %S people less.",
});
constexpr auto kAboutOne = std::to_array<std::string_view>({
    "In %Y I took charge of %K for the %A %N of %P.",
    "I led %K in %P for %S months and answered to the %N for it.",
    "My own work was %K, and I %V the %N that it called for.",
    "I %V %K with a %A team of %S and reported on it to the %N.",
    "Because of my work on %K the %A %N of %P was %V in %Y.",
});
constexpr auto kAboutTwo = std::to_array<std::string_view>({
    "I directed %K in %P and was in charge of %K as well.",
    "In %Y I joined %K with %K and %V the %N.",
    "I %V %K for %D sites after I had led %K.",
});

constexpr auto kAboutDeed = std::to_array<std::string_view>({
    "I %K the %A %N of %P in %Y.",
    "In %P I %K a %N that %D people had asked for.",
    "Then I %K the %N together with its %A %N.",
});
constexpr auto kAboutWholeDeed = std::to_array<std::string_view>({
    "In %Y I %K when the %A %N of %P called for it.",
    "I %K before the %N was %V.",
    "Then I %K, and %P %V the %A %N.",
});

constexpr std::uint64_t kFirstYear = 1998;
constexpr std::uint64_t kYears = 26;
constexpr unsigned kNumberOctaves = 11;
constexpr unsigned kSmallNumberOctaves = 6;
constexpr unsigned kNameOctaves = 18;

template <typename Patterns>
std::string_view pick(Patterns const& patterns, Random& random) {
    return patterns[random.below(patterns.size())];
}

constexpr bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

}  // namespace

bool ProseWriter::is_deed(std::string_view phrase) { return phrase.substr(0, phrase.find(' ')).ends_with("ed"); }

void ProseWriter::sentence(Beat beat) {
    switch (beat) {
        case Beat::challenge: return fill(pick(kChallenges, random_), {});
        case Beat::action: return fill(pick(kActions, random_), {});
        case Beat::result: return fill(pick(kResults, random_), {});
    }
}

void ProseWriter::sentence_about(std::span<std::string_view const> phrases) {
    assert(phrases.size() == 1 || phrases.size() == 2);
    if (phrases.size() == 2) { return fill(pick(kAboutTwo, random_), phrases); }
    if (!is_deed(phrases.front())) { return fill(pick(kAboutOne, random_), phrases); }
    bool const has_object = phrases.front().find(' ') != std::string_view::npos;
    fill(has_object ? pick(kAboutWholeDeed, random_) : pick(kAboutDeed, random_), phrases);
}

void ProseWriter::list(std::string_view label, std::span<std::string_view const> phrases) {
    start_line(label);
    std::string_view separator = " ";
    for (std::string_view const phrase : phrases) {
        text_ += separator;
        append(phrase);
        separator = ", ";
    }
}

void ProseWriter::list(std::string_view label) {
    start_line(label);
    std::uint64_t const phrases = 5 + random_.below(5);
    for (std::uint64_t i = 0; i < phrases; ++i) {
        text_ += i == 0 ? " " : ", ";
        WordClass const first = random_.chance(1, 2) ? WordClass::adjective : WordClass::noun;
        append(vocabulary_.draw(first, random_));
        text_ += ' ';
        append(vocabulary_.draw(WordClass::noun, random_));
    }
}

void ProseWriter::start_line(std::string_view opening) {
    if (!text_.empty() && text_.back() != '\n') { text_ += '\n'; }
    append(opening);
}

void ProseWriter::start_paragraph() {
    if (text_.empty()) { return; }
    while (!text_.ends_with("\n\n")) { text_ += '\n'; }
}

std::string ProseWriter::name() {
    std::string name;
    append_name(random_.octave(kNameOctaves), name);
    return name;
}

std::string ProseWriter::take() {
    words_ = 0;
    return std::exchange(text_, {});
}

void ProseWriter::fill(std::string_view pattern, std::span<std::string_view const> phrases) {
    if (!text_.empty() && text_.back() != '\n' && text_.back() != ' ') { text_ += ' '; }
    words_ += 1 + static_cast<std::size_t>(std::count(pattern.begin(), pattern.end(), ' '));
    while (!pattern.empty()) {
        std::size_t const slot = std::min(pattern.find('%'), pattern.size());
        text_ += pattern.substr(0, slot);
        pattern.remove_prefix(slot);
        if (pattern.empty()) { break; }
        --words_;
        fill_slot(pattern[1], phrases);
        pattern.remove_prefix(2);
    }
}

void ProseWriter::fill_slot(char slot, std::span<std::string_view const>& phrases) {
    switch (slot) {
        case 'N': return append(vocabulary_.draw(WordClass::noun, random_));
        case 'V': return append(vocabulary_.draw(WordClass::verb, random_));
        case 'A': return append(vocabulary_.draw(WordClass::adjective, random_));
        case 'P': return append(name());
        case 'D': return append(std::to_string(1 + random_.octave(kNumberOctaves)));
        case 'S': return append(std::to_string(1 + random_.octave(kSmallNumberOctaves)));
        case 'Y': return append(std::to_string(kFirstYear + random_.below(kYears)));
        case 'K': {
            append(phrases.front());
            phrases = phrases.subspan(1);
            return;
        }
        default: assert(false);
    }
}

void ProseWriter::append(std::string_view word) {
    if (word.empty()) { return; }
    if (is_vowel(word.front()) && text_.ends_with(" a ")) { text_.insert(text_.size() - 1, 1, 'n'); }
    text_ += word;
    words_ += 1 + static_cast<std::size_t>(std::count(word.begin(), word.end(), ' '));
}

}  // namespace winnow::synthetic
