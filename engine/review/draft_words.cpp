#include "engine/review/draft_words.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::string_view kCurlyApostrophe = "\xE2\x80\x99";

/// Length of the separator at `at`: punctuation and space beyond ASCII, which is no part of a word. 0 for none.
std::size_t wide_separator(std::string_view text, std::size_t at) {
    std::string_view const rest = text.substr(at);
    if (rest.starts_with("\xC2\xA0") || rest.starts_with("\xC2\xB7") || rest.starts_with("\xC2\xAB") ||
        rest.starts_with("\xC2\xBB")) {
        return 2;
    }
    // U+2000 to U+207F punctuation, U+2190 to U+27BF arrows and signs, U+F000 the bullets of symbol fonts
    if (rest.size() >= 3 && (rest.starts_with("\xE2") || rest.starts_with("\xEF\x82"))) { return 3; }
    return 0;
}

bool is_word_byte(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || is_ascii_digit(c) || is_ascii_letter(c);
}

class WordCutter {
  public:
    explicit WordCutter(DraftSection& section) : section_(section), text_(section.text) {}

    void cut() {
        std::size_t at = 0;
        while (at < text_.size()) {
            std::size_t const wide = wide_separator(text_, at);
            if (wide != 0) {
                at += wide;
            } else if (is_word_byte(text_[at])) {
                at = take_word(at);
            } else {
                ++at;
            }
        }
    }

  private:
    std::size_t take_word(std::size_t at) {
        DraftWord word;
        word.begin = at;
        word.folded_begin = section_.folded.size();
        while (at < text_.size()) {
            if (is_word_byte(text_[at]) && wide_separator(text_, at) == 0) {
                section_.folded += lower_ascii(text_[at]);
                ++at;
                continue;
            }
            std::size_t const joiner = joiner_at(at);
            if (joiner == 0) { break; }
            section_.folded += joiner == 1 ? text_[at] : '\'';
            at += joiner;
        }
        word.end = at;
        word.folded_end = section_.folded.size();
        section_.words.push_back(word);
        return at;
    }

    /// Length of what joins the word to what follows it: an apostrophe, a hyphen, a mark between digits.
    [[nodiscard]] std::size_t joiner_at(std::size_t at) const {
        auto const next_is_word = [this](std::size_t next) {
            return next < text_.size() && is_word_byte(text_[next]) && wide_separator(text_, next) == 0;
        };
        char const c = text_[at];
        if ((c == '\'' || c == '-' || c == '&') && next_is_word(at + 1)) { return 1; }
        if ((c == '.' || c == ',') && at > 0 && is_ascii_digit(text_[at - 1]) && at + 1 < text_.size() &&
            is_ascii_digit(text_[at + 1])) {
            return 1;
        }
        if (text_.substr(at).starts_with(kCurlyApostrophe) && next_is_word(at + 3)) { return 3; }
        return 0;
    }

    DraftSection& section_;
    std::string_view text_;
};

/// Reads `# winnow: ignore RULE, RULE`; false for any other line.
bool read_mark(std::string_view line, std::vector<std::string>& ignored) {
    std::size_t const begin = line.find_first_not_of(" \t#/<!->");
    if (begin == std::string_view::npos || !line.substr(begin).starts_with("winnow:")) { return false; }
    std::string_view rest = line.substr(begin + 7);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    if (!rest.starts_with("ignore")) { return false; }
    rest.remove_prefix(6);
    std::size_t const before = ignored.size();
    while (!rest.empty()) {
        std::size_t const first = std::min(rest.find_first_not_of(" \t,"), rest.size());
        std::size_t const last = std::min(rest.find_first_of(" \t,", first), rest.size());
        std::string_view const rule = rest.substr(first, last - first);
        if (!rule.empty() && rule != "-->") { ignored.emplace_back(rule); }
        rest.remove_prefix(last);
    }
    if (ignored.size() == before) { ignored.emplace_back("*"); }
    return true;
}

bool has_blank_line(std::string_view gap) {
    std::size_t lines = 0;
    for (char const c : gap) { lines += c == '\n' ? 1U : 0U; }
    return lines > 1;
}

}  // namespace

void cut_up(DraftSection& section) {
    WordCutter{section}.cut();
    std::vector<Sentence> sentences;
    split_sentences(section.text, sentences);
    std::size_t word = 0;
    std::size_t paragraph = 0;
    std::size_t last_end = 0;
    for (Sentence const& sentence : sentences) {
        if (last_end != 0 && has_blank_line(section.slice(last_end, sentence.begin))) { ++paragraph; }
        last_end = sentence.end;
        DraftSentence cut{sentence.begin, sentence.end, 0, 0, paragraph, sentence.kind};
        while (word < section.words.size() && section.words[word].begin < sentence.begin) { ++word; }
        cut.first_word = word;
        while (word < section.words.size() && section.words[word].begin < sentence.end) { ++word; }
        cut.last_word = word;
        if (read_mark(section.slice(sentence.begin, sentence.end), section.ignored)) { continue; }
        section.sentences.push_back(cut);
    }
}

}  // namespace winnow
