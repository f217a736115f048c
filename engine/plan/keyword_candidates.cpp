#include "engine/plan/keyword_candidates.hpp"

#include "engine/plan/byte_pairs.hpp"
#include "engine/plan/plain_text.hpp"
#include "engine/plan/sentence_cues.hpp"
#include "engine/plan/sentences.hpp"
#include "engine/plan/word_lists.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>

namespace winnow {
namespace {

constexpr std::size_t kMostWords = 3;
constexpr std::size_t kLongestAcronym = 5;
constexpr std::size_t kShortestWord = 3;

bool has_letter(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return is_word_byte(c) && !is_ascii_digit(c); });
}

/// A title's words with digits are codes of the vacancy: "T32", "GS9".
bool has_digit(std::string_view word) { return std::any_of(word.begin(), word.end(), is_ascii_digit); }

bool is_acronym(std::string_view word) {
    auto const capitals = std::count_if(word.begin(), word.end(), is_ascii_upper);
    bool const all = std::none_of(word.begin(), word.end(), is_ascii_lower);
    return capitals >= 2 && (!all || word.size() <= kLongestAcronym);
}

bool is_shouted(std::string_view text) { return std::none_of(text.begin(), text.end(), is_ascii_lower); }

/// "collected" of "data collected": goes with what follows, so it ends no phrase. Not "seed", "speed".
bool is_participle(std::string_view lower) {
    return lower.size() > 4 && lower.ends_with("ed") && !lower.ends_with("eed");
}

/// Whether nothing but a blank or a hyphen stands between two words.
bool is_joint(std::string_view between) {
    return between.empty() || between == " " || between == "-" || between == "\xE2\x80\x90" ||
           between == "\xE2\x80\x91";
}

/// Whether two tokens that follow each other can be of one phrase.
bool is_joined(std::string_view text, Token const& left, Token const& right) {
    if (right.position != left.position + 1) { return false; }
    std::size_t const gap = std::max(left.end, right.begin) - left.end;
    return is_joint(text.substr(left.end, gap));
}

/// Whether two tokens are parts of one name with a dot in it: "Login.gov".
bool is_dotted(std::string_view text, Token const& left, Token const& right) {
    return right.begin == left.end + 1 && text[left.end] == '.' && !is_ascii_upper(text[right.begin]);
}

/// Whether a compound with a hyphen goes on here: "exceptional problem" of "exceptional problem-solving" is no phrase.
bool cuts_compound(std::string_view text, std::size_t end) {
    return end + 1 < text.size() && text[end] == '-' && is_word_byte(text[end + 1]);
}

/// Where the boilerplate stands in a sentence.
std::vector<ByteRange> boilerplate_in(std::string_view lower, std::span<std::string const> phrases) {
    std::vector<ByteRange> found;
    BytePairs const pairs{lower};
    for (std::string const& phrase : phrases) {
        if (!pairs.may_have(phrase)) { continue; }
        for (std::size_t at = find_phrase(lower, phrase); at != lower.npos; at = find_phrase(lower, phrase, at + 1)) {
            found.push_back({at, at + phrase.size()});
        }
    }
    return found;
}

/// Whether a word is a part of a compound with a hyphen, and so what it is cannot be told by itself: "pat" of
/// "pat-downs".
bool is_of_compound(std::string_view text, ByteRange word) {
    bool const after = word.begin > 1 && text[word.begin - 1] == '-' && is_word_byte(text[word.begin - 2]);
    return after || cuts_compound(text, word.end);
}

/// Whether a word is an -ing form behind a noun and at the end of the phrase: "mapping" of "process mapping". Before a
/// word it is a verb with its object: "employees performing work".
bool ends_as_gerund(std::string_view text, std::string_view lower, ByteRange word, bool joins_previous) {
    bool const goes_on = word.end + 1 < text.size() && text[word.end] == ' ' && is_word_byte(text[word.end + 1]);
    return joins_previous && lower.ends_with("ing") && !goes_on;
}

/// From where a sentence speaks of work. One that otherwise gives instructions may do so behind "experience includes".
std::optional<std::size_t> work_begins(std::string_view lower) {
    if (is_education(lower) || is_condition(lower) || is_essay(lower)) { return std::nullopt; }
    if (!is_instruction(lower)) { return 0; }
    std::size_t const experience = lower.find("experience");
    if (experience == lower.npos) { return std::nullopt; }
    std::size_t first = lower.npos;
    for (std::string_view const marker :
         {"include", "defined as", "such as", "demonstrating", "experience in ", "experience with "}) {
        std::size_t const at = lower.find(marker, experience);
        if (at != lower.npos) { first = std::min(first, at + marker.size()); }
    }
    return first == lower.npos ? std::nullopt : std::optional{first};
}

std::vector<ByteRange> words_of(std::string_view text) {
    std::vector<ByteRange> words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_word_byte(text[end])) { ++end; }
        if (end > at) { words.push_back({at, end}); }
        at = std::max(end, at + 1);
    }
    return words;
}

std::set<std::string> lower_case_words(Announcement const& announcement) {
    std::set<std::string> words;
    for (SourceField const& field : announcement.fields) {
        for (ByteRange const range : words_of(field.text)) {
            std::string_view const word = slice(field.text, range);
            if (std::none_of(word.begin(), word.end(), is_ascii_upper)) { words.emplace(word); }
        }
    }
    return words;
}

/// A title that is all in capitals, so that the analyzer can tell words from acronyms: "IT specialist".
std::string in_lower_case(std::string_view title) {
    std::string quiet{title};
    for (ByteRange const word : words_of(title)) {
        bool const pronoun_or_technology = slice(title, word) == "IT";
        if (pronoun_or_technology) { continue; }
        quiet.replace(word.begin, word.end - word.begin, lower_ascii(slice(title, word)));
    }
    return quiet;
}

}  // namespace

/// A sentence that is searched for candidates.
struct CandidateFinder::Place {
    std::string_view text;
    std::string_view field;  ///< empty for a text that is in no field
    std::size_t offset;      ///< of the text in the field
    std::vector<ByteRange> boilerplate;
    bool is_title = false;

    [[nodiscard]] bool is_boilerplate(ByteRange words) const {
        return std::any_of(boilerplate.begin(), boilerplate.end(), [words](ByteRange const& range) {
            return words.begin >= range.begin && words.end <= range.end;
        });
    }
};

CandidateFinder::CandidateFinder(Announcement const& announcement, std::span<std::string const> boilerplate,
                                 KnownPhrases const& known, std::span<Synonyms const> acronyms, Analyzer& analyzer)
    : announcement_(announcement),
      boilerplate_(boilerplate),
      known_(known),
      acronyms_(acronyms),
      analyzer_(analyzer),
      lower_case_words_(lower_case_words(announcement)) {
    for (std::string const* name : {&announcement.agency, &announcement.department}) {
        analyzer_.analyze(*name, tokens_);
        for (Token const& token : tokens_.tokens) { agency_terms_.emplace(tokens_.term(token)); }
        for (ByteRange const range : words_of(*name)) { agency_words_.insert(lower_ascii(slice(*name, range))); }
    }
    std::string const quiet = is_shouted(announcement.title) ? in_lower_case(announcement.title) : announcement.title;
    Place title{quiet, {}, 0, {}, true};
    for (SourceField const& field : announcement.fields) {
        if (field.text == announcement.title) { title.field = field.name; }
    }
    for (ByteRange const range : words_of(quiet)) { title_words_.insert(lower_ascii(slice(quiet, range))); }
    collect(title, title_candidates_);
    for (Candidate const& candidate : title_candidates_) {
        title_terms_.insert(candidate.terms.begin(), candidate.terms.end());
    }
}

bool CandidateFinder::breaks(Place const& sentence, Word const& word) const {
    std::string_view const surface = slice(sentence.text, word.range);
    std::string const lower = lower_ascii(surface);
    bool const of_compound = is_of_compound(sentence.text, word.range);
    bool const is_plain_adverb = is_adverb(lower) && !of_compound;
    if (!has_letter(lower) || is_generic_word(lower) || is_trait_word(lower) || is_plain_adverb) { return true; }
    if (sentence.is_title) { return is_rank_word(lower) || has_digit(lower); }
    bool const may_be_noun = title_words_.contains(lower) || of_compound ||
                             ends_as_gerund(sentence.text, lower, word.range, word.joins_previous);
    if (is_work_verb(lower) && !may_be_noun) { return true; }
    bool const name = word.range.begin > 0 && is_ascii_upper(surface.front()) && !is_acronym(surface);
    if (name && agency_terms_.contains(word.terms.front()) && !follows_other_name(sentence, word)) { return true; }
    return sentence.is_boilerplate(word.range);
}

/// Whether the word before it is a name's as well, but not the agency's: "Mental" of "Mental Health" in a department
/// of health.
bool CandidateFinder::follows_other_name(Place const& sentence, Word const& word) const {
    if (!word.joins_previous) { return false; }
    std::size_t const end = word.range.begin - 1;
    std::size_t begin = end;
    while (begin > 0 && is_word_byte(sentence.text[begin - 1])) { --begin; }
    std::string_view const before = sentence.text.substr(begin, end - begin);
    return before.size() >= kShortestWord && is_ascii_upper(before.front()) &&
           !agency_words_.contains(lower_ascii(before)) && !is_generic_word(lower_ascii(before));
}

std::string CandidateFinder::readable(Place const& sentence, ByteRange range) const {
    std::string text{slice(sentence.text, range)};
    bool const shouting = is_shouted(sentence.text);
    auto const words = words_of(text);
    auto const is_capitalised = [&text](ByteRange word) { return is_ascii_upper(text[word.begin]); };
    auto const is_common = [&](ByteRange word) { return lower_case_words_.contains(lower_ascii(slice(text, word))); };
    bool const title_case = std::all_of(words.begin(), words.end(), is_capitalised);
    bool const common = sentence.is_title || std::any_of(words.begin(), words.end(), [&](ByteRange word) {
                            return is_capitalised(word) && is_common(word);
                        });
    for (ByteRange const word : words) {
        std::string const as_is{slice(text, word)};
        bool const shouted = is_shouted(as_is);
        if (as_is == "IT" || (is_acronym(as_is) && !(shouted && shouting && is_common(word)))) { continue; }
        bool const begins_sentence = range.begin == 0 && word.begin == 0 && !(title_case && words.size() > 1);
        if (common || begins_sentence || shouted || is_common(word)) {
            text.replace(word.begin, word.end - word.begin, lower_ascii(as_is));
        }
    }
    return text;
}

std::vector<std::vector<CandidateFinder::Word>> CandidateFinder::runs(Place const& sentence) {
    analyzer_.analyze(sentence.text, tokens_);
    std::vector<std::vector<Word>> runs;
    Word word;
    auto const flush = [&](bool joins_next) {
        if (word.terms.empty()) { return; }
        bool const joins = !runs.empty() && !runs.back().empty() && word.joins_previous;
        if (breaks(sentence, word)) {
            if (joins) {
                std::string const lower = lower_ascii(slice(sentence.text, word.range));
                Word& before = runs.back().back();
                before.modifies_generic = is_generic_word(lower);
                if (is_faint_head(lower)) {
                    before.faint_head = word.range;
                    before.faint_terms = std::move(word.terms);
                }
            }
            runs.emplace_back();
        } else {
            if (!joins) { runs.emplace_back(); }
            runs.back().push_back(std::move(word));
        }
        word = Word{};
        word.joins_previous = joins_next;
    };
    Token const* previous = nullptr;
    for (Token const& token : tokens_.tokens) {
        bool const same_word =
            previous != nullptr && (token.begin <= previous->end || is_dotted(sentence.text, *previous, token));
        if (!same_word) { flush(previous != nullptr && is_joined(sentence.text, *previous, token)); }
        if (word.terms.empty()) { word.range = {token.begin, token.end}; }
        word.range.end = std::max<std::size_t>(word.range.end, token.end);
        word.terms.emplace_back(tokens_.term(token));
        previous = &token;
    }
    flush(false);
    return runs;
}

bool CandidateFinder::may_stand(Place const& sentence, std::span<Word const> words, bool heads) const {
    std::string_view const surface = slice(sentence.text, {words.front().range.begin, words.back().range.end});
    std::string const first = lower_ascii(slice(sentence.text, words.front().range));
    if (sentence.is_title && is_post_word(first)) { return false; }
    if (is_verbal_ing(first)) { return false; }
    if (words.size() > 1) {
        if (cuts_compound(sentence.text, words.back().range.end)) { return false; }
        std::string const last = lower_ascii(slice(sentence.text, words.back().range));
        if (is_participle(last)) { return false; }
        bool const has_its_noun = heads && !words.back().modifies_generic;
        return has_its_noun || !is_adjective(last);
    }
    if (surface.size() < kShortestWord && !is_acronym(surface)) { return false; }
    bool const may_be_noun = !is_quality(first) && !is_work_verb(first) && (heads || !is_adjective(first));
    return may_be_noun && (sentence.is_title || !is_weak_word(first));
}

/// A single word that says something only together with others.
bool CandidateFinder::may_fill(Place const& sentence, Word const& word) {
    std::string const lower = lower_ascii(slice(sentence.text, word.range));
    return !sentence.is_title && lower.size() > kShortestWord && is_weak_word(lower) && !is_adjective(lower);
}

/// Phrases of a run's last words and the generic one behind them, and its weak words.
void CandidateFinder::collect_faint(Place const& sentence, std::span<Word const> run,
                                    std::vector<Candidate>& found) const {
    Word const& last = run.back();
    if (!last.faint_terms.empty() && !sentence.is_title) {
        std::vector<Word> phrase{run.begin(), run.end()};
        phrase.push_back({last.faint_head, last.faint_terms});
        for (std::size_t size = 2; size <= std::min(kMostWords, phrase.size()); ++size) {
            auto const words = std::span{phrase}.last(size);
            if (may_stand(sentence, words, true)) { add(sentence, words, true, found).is_faint = true; }
        }
    }
    for (Word const& word : run) {
        if (may_fill(sentence, word)) { add(sentence, std::span{&word, 1}, true, found).is_faint = true; }
    }
}

void CandidateFinder::collect(Place const& sentence, std::vector<Candidate>& found) {
    for (auto const& run : runs(sentence)) {
        if (!run.empty()) { collect_faint(sentence, run, found); }
        for (std::size_t first = 0; first < run.size(); ++first) {
            for (std::size_t size = 1; size <= kMostWords && first + size <= run.size(); ++size) {
                std::span<Word const> const words{run.data() + first, size};
                bool const heads = first + size == run.size();
                if (may_stand(sentence, words, heads)) { add(sentence, words, heads, found); }
            }
        }
    }
    collect_known(sentence, found);
}

/// \pre the sentence was the last to be analyzed.
void CandidateFinder::collect_known(Place const& sentence, std::vector<Candidate>& found) {
    for (auto const [first, last] : known_.find(sentence.text, tokens_)) {
        Word phrase{{tokens_.tokens[first].begin, tokens_.tokens[last].end}, {}};
        if (sentence.is_boilerplate(phrase.range)) { continue; }
        for (std::size_t i = first; i <= last; ++i) { phrase.terms.emplace_back(tokens_.term(tokens_.tokens[i])); }
        auto same = std::find_if(found.begin(), found.end(),
                                 [&phrase](Candidate const& other) { return other.terms == phrase.terms; });
        if (same == found.end()) {
            add(sentence, std::span{&phrase, 1}, true, found);
            same = std::prev(found.end());
        }
        same->is_known = true;
        same->is_faint = false;
        same->capitalised = false;
    }
}

Candidate& CandidateFinder::add(Place const& sentence, std::span<Word const> words, bool heads,
                                std::vector<Candidate>& found) const {
    Candidate candidate;
    for (Word const& word : words) {
        candidate.terms.insert(candidate.terms.end(), word.terms.begin(), word.terms.end());
    }
    auto same = std::find_if(found.begin(), found.end(),
                             [&](Candidate const& other) { return other.terms == candidate.terms; });
    if (same == found.end()) {
        ByteRange const range{words.front().range.begin, words.back().range.end};
        std::string_view const surface = slice(sentence.text, range);
        candidate.surface = readable(sentence, range);
        candidate.capitalised = std::any_of(candidate.surface.begin(), candidate.surface.end(), is_ascii_upper) &&
                                !is_acronym(candidate.surface);
        candidate.from_title = sentence.is_title;
        candidate.is_code = sentence.is_title && is_shouted(surface) && !is_shouted(sentence.text);
        if (!sentence.field.empty()) {
            candidate.span =
                SourceSpan{std::string{sentence.field}, sentence.offset + range.begin, sentence.offset + range.end};
        }
        same = found.insert(found.end(), std::move(candidate));
    }
    ++same->count;
    same->heads += heads ? 1 : 0;
    return *same;
}

std::vector<Candidate> CandidateFinder::find(RequirementDraft const& draft) {
    std::vector<Candidate> found;
    bool const may_be_licence = draft.requirement.kind == RequirementKind::qualification;
    for (FieldRange const& piece : draft.pieces) {
        SourceField const& field = announcement_.fields[piece.field];
        for (ByteRange const range : sentences(field.text, {piece.begin, piece.end})) {
            std::string const lower = lower_ascii(slice(field.text, range));
            auto const begin = work_begins(lower);
            if (!begin || (may_be_licence && is_licence(lower))) { continue; }
            Place place{slice(field.text, range).substr(*begin), field.name, range.begin + *begin, {}};
            place.boilerplate = boilerplate_in(std::string_view{lower}.substr(*begin), boilerplate_);
            collect(place, found);
        }
    }
    drop_short_forms(found);
    return found;
}

void CandidateFinder::drop_short_forms(std::vector<Candidate>& found) const {
    for (Synonyms const& one : acronyms_) {
        bool const spelled_out = std::any_of(found.begin(), found.end(), [&one](Candidate const& candidate) {
            return candidate.is_known && lower_ascii(candidate.surface) == one.keyword;
        });
        if (!spelled_out) { continue; }
        std::erase_if(found, [&one](Candidate const& candidate) {
            std::string const& short_form = one.aliases.front();
            return candidate.surface == short_form || candidate.surface == short_form + "s";
        });
    }
}

std::optional<Candidate> CandidateFinder::given(std::string_view phrase, std::span<FieldRange const> pieces) {
    analyzer_.analyze(phrase, tokens_);
    Candidate candidate;
    for (Token const& token : tokens_.tokens) { candidate.terms.emplace_back(tokens_.term(token)); }
    if (candidate.terms.empty()) { return std::nullopt; }
    candidate.surface = phrase;
    std::string const words = lower_ascii(phrase);
    for (FieldRange const& piece : pieces) {
        std::size_t const at = find_phrase(lower_ascii(text_of(announcement_, piece)), words);
        if (at == std::string::npos) { continue; }
        std::size_t const begin = piece.begin + at;
        candidate.span = SourceSpan{announcement_.fields[piece.field].name, begin, begin + phrase.size()};
        break;
    }
    return candidate;
}

}  // namespace winnow
