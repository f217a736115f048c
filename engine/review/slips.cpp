#include "engine/review/slips.hpp"

namespace winnow {
namespace {

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";

bool is_vowel(char letter) { return std::string_view{"aeiouy"}.find(letter) != std::string_view::npos; }

/// Letters that are written and hardly heard, as in "government", "acknowledge", "debt".
bool is_silent(char letter) { return std::string_view{"nmrhtgd"}.find(letter) != std::string_view::npos; }

bool sound_alike(char a, char b) {
    constexpr std::string_view kPairs[] = {"cs", "ck", "sz", "td", "mn", "gj"};
    for (std::string_view const pair : kPairs) {
        if ((a == pair[0] && b == pair[1]) || (a == pair[1] && b == pair[0])) { return true; }
    }
    return is_vowel(a) && is_vowel(b);
}

using Visit = std::function<void(std::string const& meant, SlipKind kind)>;

void exchange_neighbours(std::string& word, Visit const& visit) {
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
        if (word[i] == word[i + 1]) { continue; }
        std::swap(word[i], word[i + 1]);
        visit(word, SlipKind::likeliest);
        std::swap(word[i], word[i + 1]);
    }
}

/// Words of other languages and names go on by a vowel: "forma", "Permanente".
bool is_foreign_ending(std::string_view word, std::size_t at) {
    return at + 1 == word.size() && std::string_view{"aio"}.find(word[at]) != std::string_view::npos;
}

/// The writer put in a letter too many.
void leave_out(std::string_view word, Visit const& visit) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (is_foreign_ending(word, i)) { continue; }
        bool const doubled = i > 0 && word[i] == word[i - 1];
        bool const unheard = i > 0 && i + 1 < word.size() && is_vowel(word[i]);
        visit(std::string{word}.erase(i, 1), doubled   ? SlipKind::likeliest
                                             : unheard ? SlipKind::likely
                                                       : SlipKind::other);
    }
}

/// The writer left a letter out.
void put_in(std::string_view word, Visit const& visit) {
    std::string longer{word};
    longer.insert(longer.begin(), ' ');
    for (std::size_t i = 0; i <= word.size(); ++i) {
        for (char const letter : kLetters) {
            longer[i] = letter;
            bool const doubles = (i > 0 && word[i - 1] == letter) || (i < word.size() && word[i] == letter);
            bool const unheard = i > 0 && i < word.size() && (is_vowel(letter) || is_silent(letter));
            visit(longer, doubles ? SlipKind::likeliest : unheard ? SlipKind::likely : SlipKind::other);
        }
        if (i < word.size()) { longer[i] = word[i]; }
    }
}

void put_another(std::string& word, Visit const& visit) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        char const written = word[i];
        if (is_foreign_ending(word, i)) { continue; }
        bool const last = i + 1 == word.size();
        for (char const letter : kLetters) {
            if (letter == written) { continue; }
            word[i] = letter;
            visit(word, i > 0 && !last && sound_alike(letter, written) ? SlipKind::likely : SlipKind::other);
        }
        word[i] = written;
    }
}

}  // namespace

void for_each_one_slip_away(std::string_view word, Visit const& visit) {
    std::string written{word};
    exchange_neighbours(written, visit);
    leave_out(word, visit);
    put_in(word, visit);
    put_another(written, visit);
}

void for_each_two_slips_away(std::string_view word, std::function<void(std::string const& meant)> const& visit) {
    for_each_one_slip_away(word, [&visit](std::string const& first, SlipKind kind) {
        if (kind == SlipKind::other) { return; }
        for_each_one_slip_away(first, [&visit](std::string const& second, SlipKind next) {
            if (next != SlipKind::other) { visit(second); }
        });
    });
}

}  // namespace winnow
