#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/plan/known_phrases.hpp"
#include "engine/plan/plain_text.hpp"
#include "engine/plan/requirement_draft.hpp"
#include "engine/record/synonyms.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A term or phrase that could become a keyword of a requirement.
struct Candidate {
    std::vector<std::string> terms;  ///< as the analyzer makes them; one to three, more if known
    std::string surface;             ///< as a person would read it: "family practice", "RN"
    std::optional<SourceSpan> span;  ///< its first occurrence
    std::size_t count = 0;           ///< occurrences in the requirement
    std::size_t heads = 0;           ///< of these, those that end a phrase: "gas" in "natural gas", not "natural"
    bool capitalised = false;        ///< has a word with a capital that is no acronym: a name, perhaps
    bool from_title = false;
    bool is_known = false;  ///< a phrase that says more than its words do (known_phrases.hpp)
    bool is_code = false;   ///< stands in capitals in a title that is not all in capitals: "DATAMGT"
    bool is_faint = false;  ///< says so little that it only fills a list up: "standards", "laboratory results"
};

/// Finds candidates in an announcement's sentences: noun-phrase-like runs of one to three words without stop words,
/// generic words or work verbs, not across punctuation; and known phrases, whatever their words.
class CandidateFinder {
  public:
    /// \param boilerplate  lower-case phrases whose words are no candidates; must outlive the finder, like the others.
    CandidateFinder(Announcement const& announcement, std::span<std::string const> boilerplate,
                    KnownPhrases const& known, std::span<Synonyms const> acronyms, Analyzer& analyzer);

    /// The candidates of a requirement's pieces, each once, in the order of their first occurrence. Forms with the same
    /// terms ("treatment plan", "treatment plans") are one; the first is shown.
    [[nodiscard]] std::vector<Candidate> find(RequirementDraft const& draft);

    /// A phrase that is given ("strategic planning"), as a candidate of the pieces' first text with these words, or of
    /// none.
    /// \return nothing for one without terms.
    [[nodiscard]] std::optional<Candidate> given(std::string_view phrase, std::span<FieldRange const> pieces);

    /// The title's telling words and phrases, without ranks ("supervisory", "specialist").
    [[nodiscard]] std::vector<Candidate> const& title_candidates() const { return title_candidates_; }

    /// The terms of the title's telling words.
    [[nodiscard]] std::set<std::string> const& title_terms() const { return title_terms_; }

  private:
    struct Place;

    /// What a person would call a word; the analyzer may make several terms of it ("interagency").
    struct Word {
        ByteRange range;  ///< in the sentence
        std::vector<std::string> terms;
        bool joins_previous = false;    ///< nothing but a blank or a hyphen before it
        bool modifies_generic = false;  ///< a generic word goes on with it: "statistical" of "statistical methods"
        ByteRange faint_head = {};      ///< that word, where it can end a phrase: "results" of "laboratory results"
        std::vector<std::string> faint_terms = {};
    };

    /// The sentence's words, parted where a phrase cannot go on.
    [[nodiscard]] std::vector<std::vector<Word>> runs(Place const& sentence);
    [[nodiscard]] bool breaks(Place const& sentence, Word const& word) const;
    [[nodiscard]] bool follows_other_name(Place const& sentence, Word const& word) const;
    /// Whether these words of a run can be a candidate. \param heads  they end the run.
    [[nodiscard]] bool may_stand(Place const& sentence, std::span<Word const> words, bool heads) const;
    /// The same for what only fills a list up.
    [[nodiscard]] static bool may_fill(Place const& sentence, Word const& word);
    void collect(Place const& sentence, std::vector<Candidate>& found);
    void collect_known(Place const& sentence, std::vector<Candidate>& found);
    void collect_faint(Place const& sentence, std::span<Word const> run, std::vector<Candidate>& found) const;
    Candidate& add(Place const& sentence, std::span<Word const> words, bool heads, std::vector<Candidate>& found) const;
    /// Takes out short forms whose words were found: they are their keyword's aliases.
    void drop_short_forms(std::vector<Candidate>& found) const;
    [[nodiscard]] std::string readable(Place const& sentence, ByteRange range) const;

    Announcement const& announcement_;
    std::span<std::string const> boilerplate_;
    KnownPhrases const& known_;
    std::span<Synonyms const> acronyms_;
    Analyzer& analyzer_;
    TokenBuffer tokens_;
    std::set<std::string> lower_case_words_;  ///< words that the announcement also writes in lower case
    std::set<std::string> agency_terms_;
    std::set<std::string> agency_words_;  ///< in lower case
    std::set<std::string> title_words_;   ///< in lower case
    std::set<std::string> title_terms_;
    std::vector<Candidate> title_candidates_;
};

}  // namespace winnow
