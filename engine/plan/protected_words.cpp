#include "engine/plan/protected_words.hpp"

#include "engine/plan/plain_text.hpp"
#include "engine/plan/word_lists.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace winnow {
namespace {

// Each list of words is in byte order.
// clang-format off

/// Besides the words that the plan builder leaves out (is_trait_word).
constexpr auto kGroups = std::to_array<std::string_view>({
    "amish", "atheist", "atheists", "bisexual", "buddhist", "buddhists", "catholic", "catholics", "caucasian",
    "caucasians", "chicana", "chicano", "christian", "christians", "deaf", "democrat", "democrats", "evangelical",
    "evangelicals", "foreigner", "foreigners", "gay", "gays", "hindu", "hindus", "homosexual", "homosexuals",
    "immigrant", "immigrants", "islam", "jew", "jewish", "jews", "latina", "latinas", "latinos", "latinx", "lesbian",
    "lesbians", "lgbt", "lgbtq", "mormon", "mormons", "muslim", "muslims", "nonbinary", "paraplegic", "protestant",
    "protestants", "queer", "republican", "republicans", "sikh", "sikhs", "transsexual"
});

/// These have another sense, which other words beside them show.
constexpr auto kAmbiguous = std::to_array<std::string_view>({
    "age", "aged", "black", "blind", "color", "genetic", "man", "native", "origin", "race", "sex", "single", "white"
});

/// What may stand beside the name of a group without making it the subject of work.
constexpr auto kPeople = std::to_array<std::string_view>({
    "american", "americans", "an", "and", "applicant", "applicants", "candidate", "candidates", "employee",
    "employees", "father", "fathers", "for", "individual", "individuals", "mother", "mothers", "national", "of", "only",
    "or", "over", "owner", "owners", "parent", "parents", "people", "person", "persons", "preferred", "professional",
    "professionals", "staff", "status", "student", "students", "the", "under", "with", "worker", "workers"
});

constexpr auto kProxies = std::to_array<std::string_view>({
    "able-bodied", "all-american", "american-born", "childless", "church", "clean-shaven", "cultural fit",
    "culture fit", "date of birth", "digital native", "employment gap", "energetic", "english as a first language",
    "first language", "foreign-born", "fraternity", "gap in employment", "hbcu", "historically black", "maiden name",
    "maternity leave", "mosque", "mother tongue", "native english", "native language", "native speaker",
    "older worker", "older workers", "overqualified", "parental leave", "paternity leave", "place of birth",
    "recent college graduate", "recent college graduates", "recent graduate", "recent graduates", "retired", "retiree",
    "sorority", "stay-at-home", "synagogue", "women's college", "young", "youthful", "zip code"
});

// clang-format on

template <std::size_t Size>
bool listed(std::array<std::string_view, Size> const& list, std::string_view word) {
    return std::binary_search(list.begin(), list.end(), word);
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && is_word_byte(text[at])) { continue; }
        std::string_view const word = text.substr(begin, at - begin);
        if (!word.empty() && word != "s") { words.push_back(word); }
        begin = at + 1;
    }
    return words;
}

}  // namespace

Trait trait_of(std::string_view keyword) {
    std::string const text = lower_ascii(keyword);
    bool names_group = false;
    bool may_name_group = false;
    bool nothing_else = true;
    for (std::string_view const word : words_of(text)) {
        bool const ambiguous = listed(kAmbiguous, word);
        bool const group = !ambiguous && (listed(kGroups, word) || is_trait_word(word));
        names_group = names_group || group;
        may_name_group = may_name_group || ambiguous;
        nothing_else = nothing_else && (group || ambiguous || listed(kPeople, word));
    }
    if (nothing_else && (names_group || may_name_group)) { return Trait::group; }
    if (has_any(text, kProxies)) { return Trait::proxy; }
    return names_group ? Trait::subject : Trait::none;
}

}  // namespace winnow
