#include "engine/plan/keyword_candidates.hpp"

#include "engine/plan/plain_text.hpp"
#include "engine/plan/sentence_cues.hpp"
#include "engine/plan/word_lists.hpp"

#include <algorithm>
#include <initializer_list>

namespace winnow {
namespace {

constexpr std::size_t kMostWords = 3;
constexpr std::size_t kLongestAcronym = 5;
constexpr std::size_t kShortestWord = 3;

bool has_letter(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return is_word_byte(c) && !is_ascii_digit(c); });
}

bool is_acronym(std::string_view word) {
    auto const capitals = std::count_if(word.begin(), word.end(), is_ascii_upper);
    bool const all = std::none_of(word.begin(), word.end(), is_ascii_lower);
    return capitals >= 2 && (!all || word.size() <= kLongestAcronym);
}

/// Whether nothing but a blank or a hyphen stands between two words.
bool is_joint(std::string_view between) {
    return between.empty() || between == " " || between == "-" || between == "\xE2\x80\x90" ||
           between == "\xE2\x80\x91";
}

/// Where the boilerplate stands in a sentence.
std::vector<ByteRange> boilerplate_in(std::string_view lower, std::span<std::string const> phrases) {
    std::vector<ByteRange> found;
    for (std::string const& phrase : phrases) {
        for (std::size_t at = find_phrase(lower, phrase); at != lower.npos; at = find_phrase(lower, phrase, at + 1)) {
            found.push_back({at, at + phrase.size()});
        }
    }
    return found;
}

/// From where a sentence speaks of work. One that otherwise gives instructions may do so behind "experience includes".
std::optional<std::size_t> work_begins(std::string_view lower) {
    if (is_education(lower) || is_condition(lower) || is_essay(lower)) { return std::nullopt; }
    if (!is_instruction(lower)) { return 0; }
    std::size_t const experience = lower.find("experience");
    if (experience == lower.npos) { return std::nullopt; }
    std::size_t first = lower.npos;
    for (std::string_view const marker : {"include", "defined as", "such as", "demonstrating", "experience in "}) {
        std::size_t const at = lower.find(marker, experience);
        if (at != lower.npos) { first = std::min(first, at + marker.size()); }
    }
    return first == lower.npos ? std::nullopt : std::optional{first};
}

std::set<std::string> lower_case_words(Announcement const& announcement) {
    std::set<std::string> words;
    for (SourceField const& field : announcement.fields) {
        std::string_view const text = field.text;
        for (std::size_t at = 0; at < text.size();) {
            if (!is_word_byte(text[at])) {
                ++at;
                continue;
            }
            std::size_t end = at;
            while (end < text.size() && is_word_byte(text[end])) { ++end; }
            std::string_view const word = text.substr(at, end - at);
            if (std::none_of(word.begin(), word.end(), is_ascii_upper)) { words.emplace(word); }
            at = end;
        }
    }
    return words;
}

}  // namespace

/// A sentence that is searched for candidates.
struct CandidateFinder::Place {
    std::string_view text;
    std::string_view field;  ///< empty for a text that is in no field
    std::size_t offset;      ///< of the text in the field
    std::vector<ByteRange> boilerplate;
    bool is_title = false;
};

CandidateFinder::CandidateFinder(Announcement const& announcement, std::span<std::string const> boilerplate,
                                 Analyzer& analyzer)
    : announcement_(announcement),
      boilerplate_(boilerplate),
      analyzer_(analyzer),
      lower_case_words_(lower_case_words(announcement)) {
    for (std::string const* name : {&announcement.agency, &announcement.department}) {
        analyzer_.analyze(*name, tokens_);
        for (Token const& token : tokens_.tokens) { agency_terms_.emplace(tokens_.term(token)); }
    }
    Place title{announcement.title, {}, 0, {}, true};
    for (SourceField const& field : announcement.fields) {
        if (field.text == announcement.title) { title.field = field.name; }
    }
    collect(title, title_candidates_);
    for (Candidate const& candidate : title_candidates_) {
        title_terms_.insert(candidate.terms.begin(), candidate.terms.end());
    }
}

bool CandidateFinder::breaks(Place const& sentence, Token const& token) const {
    std::string_view const surface = sentence.text.substr(token.begin, token.end - token.begin);
    std::string const word = lower_ascii(surface);
    if (!has_letter(word) || is_generic_word(word) || is_work_verb(word) || is_adverb(word)) { return true; }
    if (sentence.is_title) { return is_rank_word(word); }
    bool const name = token.begin > 0 && is_ascii_upper(surface.front()) && !is_acronym(surface);
    if (name && agency_terms_.contains(std::string{tokens_.term(token)})) { return true; }
    return std::any_of(sentence.boilerplate.begin(), sentence.boilerplate.end(), [&token](ByteRange const& range) {
        return token.begin >= range.begin && token.end <= range.end;
    });
}

std::string CandidateFinder::readable(std::string_view surface, bool begins_sentence) const {
    std::string text{surface};
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_word_byte(text[end])) { ++end; }
        std::string const word = text.substr(at, end - at);
        std::string const lower = lower_ascii(word);
        bool const shouted = std::none_of(word.begin(), word.end(), is_ascii_lower);
        bool const acronym = is_acronym(word) && !(shouted && lower_case_words_.contains(lower));
        bool const common = (begins_sentence && at == 0) || shouted || lower_case_words_.contains(lower);
        if (!acronym && common) { text.replace(at, word.size(), lower); }
        at = std::max(end, at + 1);
    }
    return text;
}

void CandidateFinder::collect(Place const& sentence, std::vector<Candidate>& found) {
    analyzer_.analyze(sentence.text, tokens_);
    auto const& tokens = tokens_.tokens;
    auto const begins_inside = [&tokens](std::size_t i) { return i > 0 && tokens[i].begin < tokens[i - 1].end; };
    for (std::size_t first = 0; first < tokens.size(); ++first) {
        if (begins_inside(first)) { continue; }
        Candidate candidate;
        for (std::size_t last = first; last < tokens.size() && last < first + kMostWords; ++last) {
            if (breaks(sentence, tokens[last])) { break; }
            if (last > first) {
                Token const& before = tokens[last - 1];
                if (tokens[last].position != before.position + 1) { break; }
                std::size_t const gap = std::max(before.end, tokens[last].begin) - before.end;
                if (!is_joint(sentence.text.substr(before.end, gap))) { break; }
            }
            candidate.terms.emplace_back(tokens_.term(tokens[last]));
            if (last + 1 < tokens.size() && begins_inside(last + 1)) { continue; }

            ByteRange const range{tokens[first].begin, tokens[last].end};
            std::string_view const surface = slice(sentence.text, range);
            bool const single = surface.find(' ') == surface.npos;
            if (single && surface.size() < kShortestWord && !is_acronym(surface)) { continue; }
            if (!single && is_verbal_ing(lower_ascii(surface.substr(0, surface.find(' '))))) { continue; }
            auto const same = std::find_if(found.begin(), found.end(),
                                           [&](Candidate const& other) { return other.terms == candidate.terms; });
            if (same != found.end()) {
                ++same->count;
                continue;
            }
            candidate.surface = readable(surface, range.begin == 0);
            candidate.capitalised = std::any_of(candidate.surface.begin(), candidate.surface.end(), is_ascii_upper) &&
                                    !is_acronym(candidate.surface);
            candidate.span = std::nullopt;
            if (!sentence.field.empty()) {
                candidate.span =
                    SourceSpan{std::string{sentence.field}, sentence.offset + range.begin, sentence.offset + range.end};
            }
            candidate.count = 1;
            found.push_back(candidate);
        }
    }
}

std::vector<Candidate> CandidateFinder::find(RequirementDraft const& draft) {
    std::vector<Candidate> found;
    for (FieldRange const& piece : draft.pieces) {
        SourceField const& field = announcement_.fields[piece.field];
        for (ByteRange const range : sentences(field.text, {piece.begin, piece.end})) {
            std::string const lower = lower_ascii(slice(field.text, range));
            auto const begin = work_begins(lower);
            if (!begin) { continue; }
            Place place{slice(field.text, range).substr(*begin), field.name, range.begin + *begin, {}};
            place.boilerplate = boilerplate_in(std::string_view{lower}.substr(*begin), boilerplate_);
            collect(place, found);
        }
    }
    return found;
}

std::optional<Candidate> CandidateFinder::given(std::string_view phrase) {
    analyzer_.analyze(phrase, tokens_);
    Candidate candidate;
    for (Token const& token : tokens_.tokens) { candidate.terms.emplace_back(tokens_.term(token)); }
    if (candidate.terms.empty()) { return std::nullopt; }
    candidate.surface = phrase;
    return candidate;
}

}  // namespace winnow
