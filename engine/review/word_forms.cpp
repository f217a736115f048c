#include "engine/review/word_forms.hpp"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

/// British letters and the American ones for them.
struct Respelling {
    std::string_view british;
    std::string_view american;
};
constexpr auto kBritish = std::to_array<Respelling>({
    {"is", "iz"},        {"ys", "yz"},        {"our", "or"},          {"ence", "ense"},         {"ogue", "og"},
    {"mme", "m"},        {"cheque", "check"}, {"enquir", "inquir"},   {"gement", "gment"},      {"ae", "e"},
    {"oe", "e"},         {"ageing", "aging"}, {"lled", "led"},        {"lling", "ling"},        {"ller", "ler"},
    {"llor", "lor"},     {"tting", "ting"},   {"tted", "ted"},        {"ssed", "sed"},          {"ssing", "sing"},
    {"lment", "llment"}, {"lful", "llful"},   {"sceptic", "skeptic"}, {"artefact", "artifact"}, {"draught", "draft"},
    {"plough", "plow"},  {"eable", "able"},   {"practis", "practic"}, {"jewellery", "jewelry"}, {"grey", "gray"},
});

bool ends_in_re(Spelling const& spelling, std::string_view word) {
    bool const many = word.ends_with("res");
    if (!many && !word.ends_with("re")) { return false; }
    std::string const stem{word.substr(0, word.size() - (many ? 3 : 2))};
    return stem.size() >= 3 && (stem.back() == 't' || stem.back() == 'b') &&
           spelling.knows(stem + (many ? "ers" : "er"));
}

/// The word without its ending is known, with or without a silent e.
bool is_derived(Spelling const& spelling, std::string_view word) {
    constexpr std::array<std::string_view, 13> kEndings{"ing", "ings", "ed",   "er",    "ers",  "able",   "ability",
                                                        "ize", "ized", "less", "wards", "ally", "ization"};
    return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) {
        if (word.size() < ending.size() + 4 || !word.ends_with(ending)) { return false; }
        std::string const stem{word.substr(0, word.size() - ending.size())};
        return spelling.knows(stem) || spelling.knows(stem + "e");
    });
}

/// A prefix, or a short word that is put before others, and a known word.
bool is_compound(Spelling const& spelling, std::string_view word) {
    static constexpr std::array<std::string_view, 58> kPrefixes{
        "inter",   "multi",  "cyber", "non",   "pre",   "post",   "sub",    "super",   "counter", "micro",
        "macro",   "anti",   "bio",   "geo",   "tele",  "over",   "under",  "out",     "re",      "co",
        "un",      "intra",  "trans", "hydro", "mis",   "record", "de",     "dis",     "semi",    "pro",
        "hyper",   "mini",   "mega",  "meta",  "neuro", "photo",  "psycho", "radio",   "cardio",  "thermo",
        "electro", "immuno", "nano",  "para",  "quasi", "ultra",  "bi",     "tri",     "mid",     "fore",
        "off",     "down",   "back",  "up",    "eco",   "agri",   "poly",   "pharmaco"};
    return std::any_of(kPrefixes.begin(), kPrefixes.end(), [&](std::string_view prefix) {
        std::string_view const rest = word.substr(std::min(prefix.size(), word.size()));
        return rest.size() >= 4 && word.starts_with(prefix) &&
               (spelling.knows(rest) || is_plural_of_known(spelling, rest));
    });
}

bool is_function_word(std::string_view word) {
    static constexpr std::array<std::string_view, 29> kWords{
        "of",  "the",  "and",  "in",   "to",    "for",  "with", "by",  "on", "at", "is", "are", "this", "that", "from",
        "was", "were", "have", "will", "which", "into", "all",  "any", "an", "or", "my", "our", "your", "their"};
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

/// "self-", "high-", "long-": what is written with a hyphen before certain words.
bool takes_hyphen(std::string_view first, std::string_view rest) {
    if (first == "self") { return rest.size() >= 5; }
    constexpr std::array<std::string_view, 11> kFirst{"high",  "low",    "long",   "short", "full", "well",
                                                      "cross", "detail", "result", "first", "cost"};
    constexpr std::array<std::string_view, 9> kRest{"ed",     "ing",     "term", "level", "quality",
                                                    "volume", "profile", "time", "ive"};
    return std::find(kFirst.begin(), kFirst.end(), first) != kFirst.end() &&
           std::any_of(kRest.begin(), kRest.end(), [rest](std::string_view end) { return rest.ends_with(end); });
}

}  // namespace

bool is_british_form(Spelling const& spelling, std::string_view word) {
    if (ends_in_re(spelling, word)) { return true; }
    for (auto const& [british, american] : kBritish) {
        for (std::size_t at = word.find(british); at != std::string_view::npos; at = word.find(british, at + 1)) {
            if (at == 0 && british.size() < 4) { continue; }
            if (spelling.knows(std::string{word}.replace(at, british.size(), american))) { return true; }
        }
    }
    return false;
}

bool is_plural_of_known(Spelling const& spelling, std::string_view word) {
    if (!word.ends_with('s') || word.ends_with("ss")) { return false; }
    if (spelling.knows(word.substr(0, word.size() - 1))) { return true; }
    return (word.ends_with("es") && spelling.knows(word.substr(0, word.size() - 2))) ||
           (word.ends_with("ies") && spelling.knows(std::string{word.substr(0, word.size() - 3)} + "y"));
}

bool is_formed_of_known(Spelling const& spelling, std::string_view word) {
    return is_plural_of_known(spelling, word) || is_derived(spelling, word) || is_compound(spelling, word);
}

std::string parted(Spelling const& spelling, std::string_view word) {
    for (std::size_t i = 2; i + 2 <= word.size(); ++i) {
        std::string_view const first = word.substr(0, i);
        std::string_view const rest = word.substr(i);
        bool const function = (is_function_word(first) && rest.size() >= 3) ||
                              (is_function_word(rest) && (first.size() >= 3 || is_function_word(first)));
        bool const hyphen = takes_hyphen(first, rest);
        if (!function && !hyphen) { continue; }
        if (spelling.knows(first) && spelling.knows(rest)) {
            return std::string{first}.append(function ? " " : "-").append(rest);
        }
    }
    return {};
}

}  // namespace winnow
