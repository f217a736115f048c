#include "engine/analysis/winnow_chain.hpp"

#include "engine/analysis/compounds.hpp"
#include "engine/analysis/context.hpp"
#include "engine/analysis/field_rules.hpp"
#include "engine/analysis/list_runs.hpp"
#include "engine/analysis/negation.hpp"
#include "engine/analysis/sentences.hpp"
#include "engine/analysis/separators.hpp"
#include "engine/analysis/stemmer.hpp"
#include "engine/analysis/stop_words.hpp"
#include "engine/analysis/word_table.hpp"
#include "engine/analysis/words.hpp"
#include "engine/text/folded_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace winnow {
namespace {

/// Words whose table slots are fetched ahead of their turn.
constexpr std::size_t kLookAhead = 24;

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
        buffer.clear();
        find_words(text);
        rules_.apply(text, folded_, words_);
        splitter_.split(text, sentences_);
        line_end_ = 0;
        make_keys();
        std::span<Piece const> const pieces = rules_.pieces();
        std::size_t piece = 0;
        for (Sentence const& sentence : sentences_) {
            std::size_t const first = piece;
            while (piece < pieces.size() && folded_.source_begin(pieces[piece].begin) < sentence.end) { ++piece; }
            if (piece == first) { continue; }
            if (buffer.positions > 0) { buffer.positions += kSentenceGap; }
            analyze_sentence(text, sentence, first, piece, buffer);
        }
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
        for (Piece const& piece : rules_.pieces()) {
            std::string_view const word = rules_.text_of(piece);
            add(stages[2], word, piece.begin, piece.end, piece.spelling != 0 ? "respelled" : "");
            if (std::uint32_t const split = english_ ? compound_split(word) : 0; split > 0) {
                add(stages[3], word.substr(0, split), piece.begin, piece.begin + split, "part of a compound");
                add(stages[3], word.substr(split), piece.begin + split, piece.end, "part of a compound");
            } else {
                bool const kept = word.size() <= kMaxWordBytes &&
                                  (!table_.find(word).term.empty() || is_acronym(text, piece, table_.find(word)));
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

    /// \param first,last  the sentence's pieces.
    void analyze_sentence(std::string_view text, Sentence const& sentence, std::size_t first, std::size_t last,
                          TokenBuffer& buffer) {
        std::span<Piece const> const pieces = rules_.pieces();
        context_words_.clear();
        std::string_view const folded = folded_.text();
        std::size_t const first_token = buffer.tokens.size();
        std::size_t gap_begin = pieces[first].begin;
        for (std::size_t i = first; i < last; ++i) {
            table_.prefetch(keys_[std::min(i + kLookAhead, pieces.size() - 1)]);
            Piece const& piece = pieces[i];
            std::string_view word = rules_.text_of(piece);
            std::size_t begin = piece.begin;
            Separator before = separator_in(folded.substr(gap_begin, begin - gap_begin));
            gap_begin = piece.end;
            WordFacts facts;
            if (word.size() <= kMaxWordBytes) { facts = table_.find(keys_[i], word); }
            if (facts.split != 0 && piece.spelling == 0) {
                std::string_view const head = word.substr(0, facts.split);
                begin += head.size();
                add(head, table_.find(head), piece.begin, begin, before, buffer);
                word.remove_prefix(head.size());
                facts = table_.find(word);
                before = Separator::none;
            } else if (is_acronym(text, piece, facts)) {
                facts = {word, 0, 0};
            }
            add(word, facts, begin, piece.end, before, buffer);
        }
        if (!english_) { return; }
        WordClasses classes = 0;
        for (ContextWord const& word : context_words_) { classes |= word.classes; }
        mark_list_runs(context_words_, ends_with_mark(text.substr(sentence.begin, sentence.end - sentence.begin)));
        if ((classes & word_class::kTrigger) != 0) { mark_negated(context_words_); }
        Token* token = buffer.tokens.data() + first_token;
        for (ContextWord const& word : context_words_) {
            if (word.kept) { (token++)->context = word.context; }
        }
    }

    void make_keys() {
        std::span<Piece const> const pieces = rules_.pieces();
        keys_.resize(pieces.size());
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            std::string_view const word = rules_.text_of(pieces[i]);
            keys_[i] = word.size() <= kMaxWordBytes ? WordTable::key_of(word) : WordTable::Key{};
        }
    }

    /// Takes the folded bytes [begin, end) as one word: a position, and a token if it has a term.
    void add(std::string_view word, WordFacts const& facts, std::size_t begin, std::size_t end, Separator before,
             TokenBuffer& buffer) {
        std::uint32_t const position = buffer.positions++;
        context_words_.push_back({word, facts.classes, before});
        if (facts.term.empty()) { return; }
        auto const source_begin = static_cast<std::uint32_t>(folded_.source_begin(begin));
        // One letter of the source may fold to two words (the sign for "care of"); tokens must not overlap.
        if (!buffer.tokens.empty() && source_begin < buffer.tokens.back().end) { return; }
        context_words_.back().kept = true;
        buffer.tokens.push_back({source_begin, static_cast<std::uint32_t>(folded_.source_end(end)), position,
                                 static_cast<std::uint32_t>(buffer.terms.size()),
                                 static_cast<std::uint32_t>(facts.term.size()), Context::prose});
        buffer.terms.append(facts.term);
    }

    /// Whether a stop word is an acronym here: IT, US, WHO. Dots prove it; so do capitals, in a line that has small
    /// letters too or no other word.
    bool is_acronym(std::string_view text, Piece const& piece, WordFacts const& facts) {
        return (facts.classes & word_class::kAcronym) != 0 && facts.term.empty() &&
               (piece.initials || proves_acronym(text, piece));
    }

    bool proves_acronym(std::string_view text, Piece const& piece) {
        std::size_t const begin = folded_.source_begin(piece.begin);
        std::size_t const end = folded_.source_end(piece.end);
        std::string_view const source = text.substr(begin, end - begin);
        if (!std::all_of(source.begin(), source.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) { return false; }
        if (begin >= line_end_) { read_line(text, begin); }
        return line_has_small_letters_ || line_words_ == 1;
    }

    void read_line(std::string_view text, std::size_t at) {
        std::size_t line_begin = at;
        while (line_begin > 0 && text[line_begin - 1] != '\n' && text[line_begin - 1] != '\r') { --line_begin; }
        line_end_ = std::min(text.find_first_of("\r\n", at), text.size());
        std::string_view const line = text.substr(line_begin, line_end_ - line_begin);
        auto const is_small = [](char c) { return c >= 'a' && c <= 'z'; };
        auto const is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
        line_has_small_letters_ = std::any_of(line.begin(), line.end(), is_small);
        line_words_ = 0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            line_words_ += is_capital(line[i]) && (i == 0 || !is_capital(line[i - 1])) ? 1U : 0U;
        }
    }

    WordFacts learn(std::string_view word) {
        std::uint32_t const classes = english_ ? classes_of(word) : 0;
        if (stop_words_.contains(word)) { return {{}, classes, 0}; }
        return {stemmer_.stem(word), classes, english_ ? compound_split(word) : 0};
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
    std::vector<WordTable::Key> keys_;  ///< of the pieces
    std::vector<ContextWord> context_words_;

    // The line that read_line() saw last, so that a long one is read once.
    std::size_t line_end_ = 0;
    bool line_has_small_letters_ = false;
    std::size_t line_words_ = 0;
};

}  // namespace

std::unique_ptr<Chain> make_winnow_chain(std::string_view language, AnalysisPath path) {
    return std::make_unique<WinnowChain>(language, path);
}

}  // namespace winnow
