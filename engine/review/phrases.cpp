#include "engine/review/phrases.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace winnow {
namespace {

bool fits(std::string_view pattern, std::string_view word) {
    if (pattern == "_") { return true; }
    if (pattern == "#") { return is_ascii_digit(word.front()); }
    if (pattern.ends_with('*')) { return word.starts_with(pattern.substr(0, pattern.size() - 1)); }
    return pattern == word;
}

std::vector<std::string_view> split(std::string_view phrase) {
    std::vector<std::string_view> words;
    while (!phrase.empty()) {
        std::size_t const end = std::min(phrase.find(' '), phrase.size());
        words.push_back(phrase.substr(0, end));
        phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    return words;
}

}  // namespace

std::size_t PhraseSet::bucket_of(std::string_view word) {
    unsigned const first = static_cast<unsigned char>(word.front());
    unsigned const second = word.size() > 1 ? static_cast<unsigned char>(word[1]) : 0U;
    return (first * 29U + second) % kBuckets;
}

PhraseSet::PhraseSet(std::initializer_list<std::string_view> phrases) {
    for (std::string_view const phrase : phrases) {
        Phrase words = split(phrase);
        assert(words.front().find('*') != 1);  // two letters tell the bucket
        bool const any = phrase.front() == '_' || phrase.front() == '#';
        (any ? anywhere_ : phrases_[bucket_of(words.front())]).push_back(std::move(words));
    }
}

std::size_t PhraseSet::match(DraftSection const& section, std::size_t word, std::size_t last) const {
    if (word >= last) { return 0; }
    std::size_t longest = 0;
    auto const try_all = [&](std::vector<Phrase> const& candidates) {
        for (Phrase const& phrase : candidates) {
            if (phrase.size() <= longest || phrase.size() > last - word) { continue; }
            bool all = true;
            for (std::size_t i = 0; all && i < phrase.size(); ++i) { all = fits(phrase[i], section.word(word + i)); }
            if (all) { longest = phrase.size(); }
        }
    };
    try_all(phrases_[bucket_of(section.word(word))]);
    try_all(anywhere_);
    return longest;
}

std::vector<PhraseMatch> PhraseSet::find(DraftSection const& section, DraftSentence const& sentence) const {
    std::vector<PhraseMatch> matches;
    for (std::size_t word = sentence.first_word; word < sentence.last_word;) {
        std::size_t const length = match(section, word, sentence.last_word);
        if (length != 0) { matches.push_back({word, word + length}); }
        word += std::max<std::size_t>(length, 1);
    }
    return matches;
}

bool PhraseSet::occurs(DraftSection const& section, DraftSentence const& sentence) const {
    for (std::size_t word = sentence.first_word; word < sentence.last_word; ++word) {
        if (match(section, word, sentence.last_word) != 0) { return true; }
    }
    return false;
}

}  // namespace winnow
