#include "engine/analysis/winnow_chain.hpp"

#include "engine/analysis/context.hpp"
#include "engine/analysis/list_runs.hpp"
#include "engine/analysis/negation.hpp"
#include "engine/analysis/sentences.hpp"
#include "engine/analysis/separators.hpp"
#include "engine/analysis/stemmer.hpp"
#include "engine/analysis/stop_words.hpp"
#include "engine/analysis/word_table.hpp"
#include "engine/text/folded_text.hpp"
#include "engine/text/segment.hpp"

#include <fmt/format.h>

namespace winnow {
namespace {

std::string_view without_possessive(std::string_view word) {
    return word.size() > 2 && word.ends_with("'s") ? word.substr(0, word.size() - 2) : word;
}

class WinnowChain final : public Chain {
  public:
    explicit WinnowChain(std::string_view language)
        : language_(language),
          english_(language == "english"),
          stemmer_(language),
          stop_words_(stop_words(language)),
          segmenter_(Segmenter::Unit::word),
          table_([this](auto word) { return learn(word); }) {}

    [[nodiscard]] std::string name() const override { return fmt::format("winnow/1 language={}", language_); }
    [[nodiscard]] std::string const& stemmer() const override { return language_; }
    [[nodiscard]] std::unique_ptr<Chain> clone() const override { return std::make_unique<WinnowChain>(language_); }

    void analyze(std::string_view text, TokenBuffer& buffer) override {
        buffer.clear();
        prepare(text);
        std::size_t word = 0;
        for (Sentence const& sentence : sentences_) {
            if (buffer.positions > 0) { buffer.positions += kSentenceGap; }
            std::size_t const first = word;
            while (word < words_.size() && folded_.source_begin(words_[word].begin) < sentence.end) { ++word; }
            analyze_sentence(text, sentence, {words_.data() + first, word - first}, buffer);
        }
    }

    std::vector<Stage> stages(std::string_view text) override {
        TokenBuffer buffer;
        analyze(text, buffer);
        std::vector<Stage> stages = {{"sentences", {}}, {"folded words", {}}, {"stop words", {}}};
        for (Sentence const& one : sentences_) {
            static constexpr std::string_view kKinds[] = {"sentence", "bullet", "line"};
            stages[0].tokens.push_back({std::string{text.substr(one.begin, one.end - one.begin)},
                                        static_cast<std::uint32_t>(one.begin), static_cast<std::uint32_t>(one.end),
                                        std::string{kKinds[static_cast<std::size_t>(one.kind)]}});
        }
        for (ByteRange const& word : words_) {
            std::string const folded{folded_.text().substr(word.begin, word.end - word.begin)};
            auto const begin = static_cast<std::uint32_t>(folded_.source_begin(word.begin));
            auto const end = static_cast<std::uint32_t>(folded_.source_end(word.end));
            stages[1].tokens.push_back({folded, begin, end, ""});
            stages[2].tokens.push_back({folded, begin, end, stop_words_.contains(folded) ? "stop word" : ""});
        }
        stages.push_back(term_stage(buffer));
        return stages;
    }

  private:
    /// Folds the text, finds its sentences and its words.
    void prepare(std::string_view text) {
        folded_.fold(text);
        split_sentences(text, sentences_);
        words_.clear();
        segmenter_.set_text(folded_.text());
        for (ByteRange range; segmenter_.next(range);) {
            if (!segmenter_.is_word()) { continue; }
            std::string_view const word = folded_.text().substr(range.begin, range.end - range.begin);
            words_.push_back({range.begin, range.begin + without_possessive(word).size()});
        }
    }

    void analyze_sentence(std::string_view text, Sentence const& sentence, std::span<ByteRange const> words,
                          TokenBuffer& buffer) {
        context_words_.clear();
        kept_.clear();
        std::string_view const folded = folded_.text();
        std::size_t const first_token = buffer.tokens.size();
        std::size_t gap_begin = words.empty() ? 0 : words[0].begin;
        for (ByteRange const& range : words) {
            std::string_view const word = folded.substr(range.begin, range.end - range.begin);
            Separator const before = separator_in(folded.substr(gap_begin, range.begin - gap_begin));
            gap_begin = range.end;
            std::uint32_t const position = buffer.positions++;
            if (word.size() > kMaxWordBytes) {
                context_words_.push_back({word, 0, before, Context::prose});
                continue;
            }
            WordFacts const facts = table_.find(word);
            context_words_.push_back({word, facts.classes, before, Context::prose});
            if (facts.term.empty()) { continue; }
            kept_.push_back(static_cast<std::uint32_t>(context_words_.size() - 1));
            buffer.tokens.push_back({static_cast<std::uint32_t>(folded_.source_begin(range.begin)),
                                     static_cast<std::uint32_t>(folded_.source_end(range.end)), position,
                                     static_cast<std::uint32_t>(buffer.terms.size()),
                                     static_cast<std::uint32_t>(facts.term.size()), Context::prose});
            buffer.terms.append(facts.term);
        }
        if (!english_) { return; }
        mark_list_runs(context_words_, ends_with_mark(text.substr(sentence.begin, sentence.end - sentence.begin)));
        mark_negated(context_words_);
        for (std::size_t i = 0; i < kept_.size(); ++i) {
            buffer.tokens[first_token + i].context = context_words_[kept_[i]].context;
        }
    }

    WordFacts learn(std::string_view word) {
        std::uint32_t const classes = english_ ? classes_of(word) : 0;
        if (stop_words_.contains(word)) { return {{}, classes, 0}; }
        return {stemmer_.stem(word), classes, 0};
    }

    std::string language_;
    bool english_;
    Stemmer stemmer_;
    StopWords const& stop_words_;
    Segmenter segmenter_;
    WordTable table_;

    FoldedText folded_;
    std::vector<Sentence> sentences_;
    std::vector<ByteRange> words_;  ///< into the folded text
    std::vector<ContextWord> context_words_;
    std::vector<std::uint32_t> kept_;  ///< those of context_words_ that became tokens
};

}  // namespace

std::unique_ptr<Chain> make_winnow_chain(std::string_view language) { return std::make_unique<WinnowChain>(language); }

}  // namespace winnow
