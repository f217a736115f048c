#include "engine/analysis/winnow_chain.hpp"

#include "engine/analysis/acronym_evidence.hpp"
#include "engine/analysis/compounds.hpp"
#include "engine/analysis/context.hpp"
#include "engine/analysis/field_rules.hpp"
#include "engine/analysis/list_runs.hpp"
#include "engine/analysis/negation.hpp"
#include "engine/analysis/sentences.hpp"
#include "engine/analysis/separators.hpp"
#include "engine/analysis/stem_exceptions.hpp"
#include "engine/analysis/stemmer.hpp"
#include "engine/analysis/stop_words.hpp"
#include "engine/analysis/token_writer.hpp"
#include "engine/analysis/word_table.hpp"
#include "engine/analysis/words.hpp"
#include "engine/text/folded_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace winnow {
namespace {

/// So many words are placed, and their slots of the table fetched, before the first of them is looked up.
constexpr std::size_t kBatch = 32;

class WinnowChain final : public Chain {
  public:
    WinnowChain(std::string_view language, AnalysisPath path)
        : language_(language),
          path_(path),
          english_(language == "english"),
          stemmer_(language),
          stop_words_(stop_words(language)),
          table_([this](auto word) { return learn(word); }) {}

    [[nodiscard]] std::string name() const override { return fmt::format("winnow/1 language={}", language_); }
    [[nodiscard]] std::string const& stemmer() const override { return language_; }
    [[nodiscard]] std::unique_ptr<Chain> clone() const override {
        return std::make_unique<WinnowChain>(language_, path_);
    }

    void analyze(std::string_view text, TokenBuffer& buffer) override {
        find_words(text);
        rules_.apply(text, folded_, words_);
        splitter_.split(text, sentences_);
        acronyms_.begin_text(text);
        find_facts();
        divide_compounds();
        write(text, buffer);
    }

    std::vector<Stage> stages(std::string_view text) override {
        TokenBuffer buffer;
        analyze(text, buffer);
        std::vector<Stage> stages = {
            {"sentences", {}}, {"words", {}}, {"field rules", {}}, {"stop words and compounds", {}}};
        for (Sentence const& one : sentences_) {
            static constexpr std::string_view kKinds[] = {"sentence", "bullet", "line"};
            stages[0].tokens.push_back({std::string{text.substr(one.begin, one.end - one.begin)},
                                        static_cast<std::uint32_t>(one.begin), static_cast<std::uint32_t>(one.end),
                                        std::string{kKinds[static_cast<std::size_t>(one.kind)]}});
        }
        auto const add = [&](Stage& stage, std::string_view word, std::size_t begin, std::size_t end,
                             std::string_view note) {
            stage.tokens.push_back({std::string{word}, static_cast<std::uint32_t>(folded_.source_begin(begin)),
                                    static_cast<std::uint32_t>(folded_.source_end(end)), std::string{note}});
        };
        for (Word const& word : words_) {
            add(stages[1], folded_.text().substr(word.begin, word.end - word.begin), word.begin, word.end, "");
        }
        acronyms_.begin_text(text);
        for (Piece const& piece : rules_.pieces()) {
            std::string_view const word = rules_.text_of(piece);
            add(stages[2], word, piece.begin, piece.end, piece.spelling != 0 ? "respelled" : "");
            if (std::uint32_t const split = english_ ? compound_split(word) : 0; split > 0) {
                add(stages[3], word.substr(0, split), piece.begin, piece.begin + split, "part of a compound");
                add(stages[3], word.substr(split), piece.begin + split, piece.end, "part of a compound");
            } else {
                bool const kept = word.size() <= kMaxWordBytes &&
                                  (!table_.find(word).term.empty() || is_acronym(piece, table_.find(word)));
                add(stages[3], word, piece.begin, piece.end, kept ? "" : "no term");
            }
        }
        stages.push_back(term_stage(buffer));
        return stages;
    }

  private:
    void find_words(std::string_view text) {
        if (path_ == AnalysisPath::fast) {
            folded_.fold(text);
            breaker_.find(folded_.text(), words_);
        } else {
            Segmenter segmenter(Segmenter::Unit::word);
            folded_.fold_by_code_points(text);
            break_words_by_definition(folded_.text(), segmenter, words_);
        }
    }

    /// Makes a context word of each piece: where it is, its term and its classes.
    void find_facts() {
        table_.begin_text();
        compounds_.clear();
        term_bytes_ = 0;
        std::span<Piece const> const pieces = rules_.pieces();
        found_.resize(pieces.size());
        std::size_t gap_begin = 0;
        for (std::size_t begin = 0; begin < pieces.size(); begin += kBatch) {
            std::size_t const size = std::min(kBatch, pieces.size() - begin);
            gap_begin = place_words(pieces.subspan(begin, size), found_.data() + begin, gap_begin);
            look_up_words(begin, begin + size);
        }
    }

    /// \param pieces  at most kBatch.
    /// \param gap_begin  end of the piece before, in the folded text.
    /// \return end of the last one.
    std::size_t place_words(std::span<Piece const> pieces, ContextWord* found, std::size_t gap_begin) {
        std::string_view const folded = folded_.text();
        WordTable::Key* key = keys_.data();
        for (Piece const& piece : pieces) {
            ByteRange const source = folded_.source_range(piece.begin, piece.end);
            found->word = rules_.text_of(piece);
            found->begin = static_cast<std::uint32_t>(source.begin);
            found->end = static_cast<std::uint32_t>(source.end);
            found->before = separator_between(folded, gap_begin, piece.begin);
            found->context = Context::prose;
            gap_begin = piece.end;
            *key = WordTable::key_of_padded(found->word);
            table_.prefetch(*key);
            ++found;
            ++key;
        }
        return gap_begin;
    }

    /// Finds terms and classes of the words [begin, end), which have their keys.
    void look_up_words(std::size_t begin, std::size_t end) {
        WordTable::Key const* key = keys_.data();
        std::size_t term_bytes = 0;
        for (std::size_t i = begin; i < end; ++i, ++key) {
            ContextWord& found = found_[i];
            WordFacts facts{std::string_view{found.word}.substr(0, 0)};
            if (found.word.size() <= kMaxWordBytes) { facts = table_.find(*key, found.word); }
            found.term = facts.term;
            found.classes = facts.classes;
            found.number = facts.number;
            if ((facts.split | (facts.classes & word_class::kAcronym)) != 0) {
                Piece const& piece = rules_.pieces()[i];
                if (facts.split != 0 && piece.spelling == 0) { compounds_.push_back(i); }
                if (is_acronym(piece, facts)) {
                    found.term = found.word;
                    found.classes = 0;
                    found.number = kNoWord;
                }
            }
            term_bytes += found.term.size();
        }
        term_bytes_ += term_bytes;
    }

    /// Makes two words of each closed compound, as if a space had been between its parts.
    void divide_compounds() {
        std::size_t to = found_.size() + compounds_.size();
        std::size_t from = found_.size();
        found_.resize(to);
        for (; !compounds_.empty(); compounds_.pop_back()) {
            std::size_t const compound = compounds_.back();
            while (from > compound + 1) { found_[--to] = found_[--from]; }
            ContextWord const whole = found_[--from];
            Piece const& piece = rules_.pieces()[compound];
            std::size_t const split = table_.find(whole.word).split;
            ContextWord& rest = found_[--to] = whole;
            ContextWord& head = found_[--to] = whole;
            head.end = static_cast<std::uint32_t>(folded_.source_end(piece.begin + split));
            rest.begin = static_cast<std::uint32_t>(folded_.source_begin(piece.begin + split));
            rest.before = Separator::none;
            std::string_view const word = whole.word;
            become(head, word.substr(0, split));
            become(rest, word.substr(split));
        }
    }

    void become(ContextWord& part, std::string_view word) {
        WordFacts const facts = table_.find(word);
        part.word = word;
        part.term = facts.term;
        part.number = facts.number;
        part.classes = facts.classes;
        term_bytes_ += facts.term.size();
    }

    /// Finds the contexts, sentence by sentence, and writes the tokens.
    void write(std::string_view text, TokenBuffer& buffer) {
        buffer.vocabulary = table_.generation();
        TokenWriter writer(buffer, found_.size(), term_bytes_);
        std::span<ContextWord> rest = found_;
        for (Sentence const& sentence : sentences_) {
            SentenceSigns signs;
            std::size_t size = 0;
            for (; size < rest.size() && rest[size].begin < sentence.end; ++size) { signs.add(rest[size]); }
            if (size == 0) { continue; }
            std::span<ContextWord> const words = rest.first(size);
            rest = rest.subspan(size);
            words.front().before = Separator::none;
            if (english_) {
                mark_list_runs(words, signs,
                               ends_with_mark(text.substr(sentence.begin, sentence.end - sentence.begin)));
                mark_negated(words, signs);
            }
            writer.skip(kSentenceGap);
            writer.write(words);
        }
    }

    /// Whether a stop word is an acronym here: IT, US, WHO. Dots prove it, and so may capitals.
    bool is_acronym(Piece const& piece, WordFacts const& facts) {
        return (facts.classes & word_class::kAcronym) != 0 && facts.term.empty() &&
               (piece.initials || acronyms_.proves(folded_.source_begin(piece.begin), folded_.source_end(piece.end)));
    }

    WordFacts learn(std::string_view word) {
        std::uint32_t const classes = english_ ? classes_of(word) : 0;
        if (stop_words_.contains(word)) { return {{}, classes, 0}; }
        if (!english_) { return {stemmer_.stem(word), classes, 0}; }
        std::string_view const exception = exceptional_stem(word);
        return {exception.empty() ? stemmer_.stem(word) : exception, classes, compound_split(word)};
    }

    std::string language_;
    AnalysisPath path_;
    bool english_;
    Stemmer stemmer_;
    StopWords const& stop_words_;
    WordTable table_;

    FoldedText folded_;
    SentenceSplitter splitter_;
    std::vector<Sentence> sentences_;
    WordBreaker breaker_;
    std::vector<Word> words_;
    FieldRules rules_;
    std::vector<ContextWord> found_;  ///< the words of the text
    std::array<WordTable::Key, kBatch> keys_;
    std::vector<std::size_t> compounds_;  ///< indexes of closed ones
    std::size_t term_bytes_ = 0;          ///< of all terms; at least
    AcronymEvidence acronyms_;
};

}  // namespace

std::unique_ptr<Chain> make_winnow_chain(std::string_view language, AnalysisPath path) {
    return std::make_unique<WinnowChain>(language, path);
}

}  // namespace winnow
