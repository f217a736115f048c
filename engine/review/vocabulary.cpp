#include "engine/review/vocabulary.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace winnow {
namespace {

using Words = std::unordered_set<std::string_view>;

bool has(Words const& words, std::string_view word) { return words.contains(word); }

Words const& irregular_past() {
    static Words const kWords{
        "led",        "built",     "wrote",   "met",     "held",    "brought",    "made",   "took",    "gave",
        "drew",       "set",       "cut",     "ran",     "began",   "chose",      "found",  "won",     "grew",
        "rose",       "fell",      "sent",    "spent",   "bought",  "sold",       "taught", "sought",  "kept",
        "put",        "left",      "lent",    "let",     "split",   "drove",      "flew",   "read",    "spoke",
        "told",       "saw",       "heard",   "went",    "came",    "got",        "paid",   "stood",   "sat",
        "oversaw",    "undertook", "rewrote", "rebuilt", "redrew",  "overcame",   "became", "was",     "were",
        "had",        "did",       "knew",    "felt",    "thought", "understood", "swore",  "won",     "lost",
        "shrank",     "sank",      "broke",   "hit",     "dealt",   "laid",       "said",   "written", "given",
        "taken",      "done",      "known",   "shown",   "drawn",   "chosen",     "driven", "begun",   "withdrew",
        "forgave",    "arose",     "beat",    "bound",   "caught",  "dug",        "fought", "forbade", "hung",
        "lit",        "meant",     "proved",  "proven",  "quit",    "rode",       "rang",   "shook",   "shot",
        "shut",       "slept",     "slid",    "stuck",   "struck",  "swept",      "threw",  "wore",    "wound",
        "underwrote", "foresaw"};
    return kWords;
}

Words const& not_past() {
    static Words const kWords{"need",    "indeed",  "hundred", "speed",   "feed",        "seed",
                              "exceed",  "proceed", "succeed", "embed",   "red",         "bed",
                              "shed",    "weed",    "breed",   "deed",    "agreed-upon", "united",
                              "federal", "sacred",  "naked",   "kindred", "greed",       "freed",
                              "instead", "ahead",   "shared",  "limited", "detailed",    "experienced"};
    return kWords;
}

Words const& stative() {
    static Words const kWords{"was",        "were",     "had",       "became",    "felt",     "knew",      "thought",
                              "believed",   "served",   "worked",    "held",      "wanted",   "hoped",     "understood",
                              "needed",     "faced",    "inherited", "joined",    "reported", "arrived",   "learned",
                              "received",   "earned",   "said",      "saw",       "heard",    "realized",  "oversaw",
                              "supervised", "remained", "belonged",  "lived",     "attended", "possessed", "enjoyed",
                              "liked",      "retired",  "graduated", "commanded", "did",      "entered",   "owned"};
    return kWords;
}

Words const& leading() {
    static Words const kWords{
        "led",         "lead",         "leading",      "directed",    "direct",      "directing", "managed",
        "manage",      "managing",     "supervised",   "supervise",   "supervising", "oversaw",   "oversee",
        "overseeing",  "delegated",    "coached",      "mentored",    "hired",       "recruited", "assigned",
        "persuaded",   "convinced",    "negotiated",   "briefed",     "motivated",   "inspired",  "empowered",
        "appointed",   "chaired",      "convened",     "mobilized",   "guided",      "promoted",  "organized",
        "reorganized", "restructured", "championed",   "rallied",     "commanded",   "decided",   "approved",
        "authorized",  "resolved",     "mediated",     "facilitated", "coordinated", "trained",   "counseled",
        "established", "partnered",    "collaborated", "consulted",   "met",         "listened",  "invited"};
    return kWords;
}

Words const& number_words() {
    static Words const kWords{
        "two",      "three",     "four",       "five",     "six",      "seven",    "eight",     "nine",     "ten",
        "eleven",   "twelve",    "thirteen",   "fourteen", "fifteen",  "sixteen",  "seventeen", "eighteen", "nineteen",
        "twenty",   "thirty",    "forty",      "fifty",    "sixty",    "seventy",  "eighty",    "ninety",   "hundred",
        "hundreds", "thousand",  "thousands",  "million",  "millions", "billion",  "billions",  "dozen",    "dozens",
        "half",     "halved",    "third",      "thirds",   "quarter",  "quarters", "twice",     "double",   "doubled",
        "triple",   "tripled",   "quadrupled", "percent",  "zero",     "fivefold", "tenfold",   "twofold",  "threefold",
        "nobody",   "one-third", "two-thirds"};
    return kWords;
}

bool is_adverb(std::string_view word) {
    static Words const kWords{"also",  "then",  "have", "had",  "therefore", "first", "next",    "soon",  "never",
                              "often", "later", "even", "both", "did",       "not",   "further", "always"};
    return has(kWords, word) || (word.size() > 4 && word.ends_with("ly"));
}

/// Whether the word before makes what follows a clause inside the sentence: "the plan that I wrote", "when I arrived".
bool is_subordinate(DraftSection const& section, DraftSentence const& sentence, std::size_t subject) {
    static Words const kWords{"that",  "which", "whom",  "who",  "where",   "than", "before",
                              "after", "until", "while", "when", "because", "if",   "since"};
    return subject > sentence.first_word && has(kWords, section.word(subject - 1));
}

}  // namespace

bool is_first_person(std::string_view word) {
    static Words const kWords{"i", "me", "my", "mine", "myself", "i'm", "i've", "i'd", "i'll"};
    return has(kWords, word);
}

bool is_first_person_plural(std::string_view word) {
    static Words const kWords{"we", "us", "our", "ours", "ourselves", "we're", "we've", "we'd", "we'll"};
    return has(kWords, word);
}

bool is_form_of_be(std::string_view word) {
    static Words const kWords{"am", "is", "are", "was", "were", "be", "been", "being", "wasn't", "weren't"};
    return has(kWords, word);
}

bool is_past_verb(std::string_view word) {
    if (has(irregular_past(), word)) { return true; }
    return word.size() > 3 && word.ends_with("ed") && !has(not_past(), word);
}

bool is_stative_verb(std::string_view word) { return has(stative(), word); }
bool is_leading_verb(std::string_view word) { return has(leading(), word); }

std::optional<Deed> deed_of(DraftSection const& section, DraftSentence const& sentence) {
    std::size_t seen = sentence.begin;
    bool is_quoted = false;  // what stands at `seen`
    for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
        std::string_view const subject = section.word(i);
        bool const singular = subject == "i" || subject == "i've" || subject == "i'd";
        if (!singular && subject != "we" && subject != "we've") { continue; }
        std::size_t const begin = section.words[i].begin;
        std::string_view const passed = section.slice(seen, begin);
        is_quoted = is_quoted != (std::count(passed.begin(), passed.end(), '"') % 2 == 1);
        seen = begin;
        if (is_quoted || is_subordinate(section, sentence, i)) { continue; }
        std::size_t verb = i + 1;
        while (verb < sentence.last_word && verb < i + 4 && is_adverb(section.word(verb))) { ++verb; }
        if (verb >= sentence.last_word) { return std::nullopt; }
        return Deed{verb, !singular};
    }
    return std::nullopt;
}

bool tells_action(DraftSection const& section, DraftSentence const& sentence) {
    if (sentence.words() == 0) { return false; }
    auto const is_action = [](std::string_view word) { return is_past_verb(word) && !is_stative_verb(word); };
    if (auto const deed = deed_of(section, sentence)) { return is_action(section.word(deed->verb)); }
    return is_action(section.word(sentence.first_word)) && sentence.words() > 2;
}

int year_of(DraftSection const& section, std::size_t word) {
    std::string_view const text = section.word(word);
    if (text.size() != 4 || !std::all_of(text.begin(), text.end(), is_ascii_digit)) { return 0; }
    int const year = (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0');
    if (year < 1900 || year > 2099) { return 0; }
    std::size_t const begin = section.words[word].begin;
    if (begin > 0 && section.text[begin - 1] == '$') { return 0; }
    // "1998 employees" is a count: a plural noun follows directly.
    std::size_t const end = section.words[word].end;
    bool const blank = end < section.text.size() && section.text[end] == ' ';
    if (blank && word + 1 < section.words.size()) {
        std::string_view const next = section.word(word + 1);
        static Words const kCounted{"employees", "people", "applications", "files", "cases", "veterans", "soldiers"};
        if (has(kCounted, next)) { return 0; }
    }
    return year;
}

namespace {

/// "eighty-five".
bool is_compound_number(std::string_view word) {
    std::size_t const hyphen = word.find('-');
    if (hyphen == std::string_view::npos) { return false; }
    static Words const kUnits{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    std::string_view const tens = word.substr(0, hyphen);
    return tens.ends_with("ty") && has(number_words(), tens) && has(kUnits, word.substr(hyphen + 1));
}

}  // namespace

bool is_measure(DraftSection const& section, std::size_t word) {
    std::string_view const text = section.word(word);
    if (!is_ascii_digit(text.front())) { return has(number_words(), text) || is_compound_number(text); }
    if (year_of(section, word) != 0) { return false; }
    if (word == 0) { return true; }
    // "ECQ 2", "July 4", "Public Law 92": the number names and measures nothing.
    static Words const kLabels{"ecq",     "tq",        "mtq",     "ptq",      "grade",   "gs",       "series",
                               "route",   "section",   "title",   "law",      "order",   "circular", "phase",
                               "january", "february",  "march",   "april",    "may",     "june",     "july",
                               "august",  "september", "october", "november", "december"};
    return !has(kLabels, section.word(word - 1));
}

bool has_measure(DraftSection const& section, DraftSentence const& sentence) {
    for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
        if (is_measure(section, i)) { return true; }
    }
    return false;
}

bool is_capitalised(DraftSection const& section, std::size_t word) {
    return is_ascii_upper(section.text[section.words[word].begin]);
}

}  // namespace winnow
