#include "engine/plan/alias_finder.hpp"

#include "engine/plan/plain_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace winnow {
namespace {

/// What two forms of one word may differ by. The stemmer goes further: it makes one term of "accountable" and
/// "accountant".
constexpr auto kEndings =
    std::to_array<std::string_view>({"",     "s",     "es",  "e",    "ed",    "d",      "ing",  "y",   "ies",  "ied",
                                     "ment", "ments", "ion", "ions", "ation", "ations", "ting", "ted", "ning", "ned"});

bool is_ending(std::string_view rest) { return std::find(kEndings.begin(), kEndings.end(), rest) != kEndings.end(); }

std::vector<std::string> words_of(std::string_view phrase) {
    std::vector<std::string> words(1);
    for (char const c : lower_ascii(phrase)) {
        if (is_word_byte(c)) {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) { words.pop_back(); }
    return words;
}

bool are_forms(std::string_view a, std::string_view b) {
    auto const differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    auto const same = static_cast<std::size_t>(differ.first - a.begin());
    return is_ending(a.substr(same)) && is_ending(b.substr(same));
}

/// Whether two phrases with the same terms are the same words in other forms. Those that split into different words
/// ("part-time", "parttime") are.
bool are_forms_of_one_phrase(std::string_view a, std::string_view b) {
    auto const ours = words_of(a);
    auto const theirs = words_of(b);
    return ours.size() != theirs.size() || std::equal(ours.begin(), ours.end(), theirs.begin(), are_forms);
}

}  // namespace

AliasFinder::AliasFinder(std::span<Synonyms const> thesaurus, Analyzer& analyzer) : analyzer_(analyzer) {
    add(thesaurus);
}

void AliasFinder::add(Entries& entries, std::span<Synonyms const> synonyms) {
    for (Synonyms const& one : synonyms) { entries[terms_of(one.keyword)].push_back(&one); }
}

void AliasFinder::add(std::span<Synonyms const> synonyms) { add(aliases_, synonyms); }

void AliasFinder::add_of_occupation(std::span<Synonyms const> synonyms) { add(of_occupation_, synonyms); }

AliasFinder::Terms const& AliasFinder::terms_of(std::string const& phrase) {
    auto const [known, is_new] = terms_.try_emplace(phrase);
    if (is_new) {
        analyzer_.analyze(phrase, tokens_);
        for (Token const& token : tokens_.tokens) { known->second.emplace_back(tokens_.term(token)); }
    }
    return known->second;
}

void AliasFinder::take(Entries const& entries, Keyword& keyword, Terms const& terms, std::set<Terms> const& keywords,
                       std::set<Terms>& taken) {
    auto const found = entries.find(terms);
    if (found == entries.end()) { return; }
    for (Synonyms const* const synonyms : found->second) {
        if (!are_forms_of_one_phrase(synonyms->keyword, keyword.keyword)) { continue; }
        for (std::string const& alias : synonyms->aliases) {
            Terms const& own = terms_of(alias);
            if (!keywords.contains(own) && taken.insert(own).second) { keyword.aliases.push_back(alias); }
        }
    }
}

void AliasFinder::add_aliases(std::vector<Keyword>& keywords) {
    if (aliases_.empty() && of_occupation_.empty()) { return; }
    std::vector<Terms> terms;
    for (Keyword const& keyword : keywords) { terms.push_back(terms_of(keyword.keyword)); }
    std::set<Terms> const all(terms.begin(), terms.end());
    std::set<Terms> taken;
    for (std::size_t k = 0; k < keywords.size(); ++k) {
        take(aliases_, keywords[k], terms[k], all, taken);
        std::set<Terms> own;
        for (std::string const& alias : keywords[k].aliases) { own.insert(terms_of(alias)); }
        take(of_occupation_, keywords[k], terms[k], all, own);
    }
}

}  // namespace winnow
