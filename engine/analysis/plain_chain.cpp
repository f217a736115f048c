#include "engine/analysis/plain_chain.hpp"

#include "engine/analysis/stemmer.hpp"
#include "engine/analysis/stop_words.hpp"
#include "engine/analysis/word_table.hpp"
#include "engine/analysis/words.hpp"
#include "engine/text/normalize.hpp"

#include <fmt/format.h>

namespace winnow {
namespace {

std::string_view without_possessive(std::string_view word) {
    for (std::string_view const apostrophe : {"'", "\xE2\x80\x99", "\xEF\xBC\x87"}) {
        std::size_t const size = apostrophe.size() + 1;
        if (word.size() > size && (word.back() == 's' || word.back() == 'S') &&
            word.substr(word.size() - size, apostrophe.size()) == apostrophe) {
            return word.substr(0, word.size() - size);
        }
    }
    return word;
}

class PlainChain final : public Chain {
  public:
    explicit PlainChain(std::string_view algorithm)
        : algorithm_(algorithm), stemmer_(algorithm), table_([this](auto word) { return learn(word); }) {}

    [[nodiscard]] std::string name() const override { return fmt::format("{}/1", algorithm_); }
    [[nodiscard]] std::string const& stemmer() const override { return algorithm_; }
    [[nodiscard]] std::unique_ptr<Chain> clone() const override { return std::make_unique<PlainChain>(algorithm_); }

    void analyze(std::string_view text, TokenBuffer& buffer) override {
        buffer.clear();
        table_.begin_text();
        buffer.vocabulary = table_.generation();
        breaker_.find(text, words_);
        for (Word const& range : words_) {
            std::uint32_t const position = buffer.positions++;
            std::string_view const word = without_possessive(text.substr(range.begin, range.end - range.begin));
            if (word.size() > kMaxWordBytes) { continue; }
            WordFacts const facts = table_.find(word);
            if (facts.term.empty()) { continue; }
            buffer.tokens.push_back({static_cast<std::uint32_t>(range.begin),
                                     static_cast<std::uint32_t>(range.begin + word.size()), position,
                                     static_cast<std::uint32_t>(buffer.terms.size()), facts.number,
                                     static_cast<std::uint16_t>(facts.term.size()), Context::prose});
            buffer.terms.append(facts.term);
        }
    }

    std::vector<Stage> stages(std::string_view text) override {
        std::vector<Stage> stages = {{"words", {}}, {"possessives", {}}, {"lower case", {}}, {"stop words", {}}};
        breaker_.find(text, words_);
        for (Word const& range : words_) {
            std::string_view const word = text.substr(range.begin, range.end - range.begin);
            std::string_view const bare = without_possessive(word);
            std::string lower;
            append_lower_case(bare, lower);
            auto const begin = static_cast<std::uint32_t>(range.begin);
            auto const end = static_cast<std::uint32_t>(range.begin + bare.size());
            bool const stop = lucene_stop_words().contains(lower);
            stages[0].tokens.push_back({std::string{word}, begin, static_cast<std::uint32_t>(range.end), ""});
            stages[1].tokens.push_back({std::string{bare}, begin, end, bare.size() < word.size() ? "'s off" : ""});
            stages[2].tokens.push_back({lower, begin, end, ""});
            stages[3].tokens.push_back({lower, begin, end, stop ? "stop word" : ""});
        }
        TokenBuffer buffer;
        analyze(text, buffer);
        stages.push_back(term_stage(buffer));
        return stages;
    }

  private:
    WordFacts learn(std::string_view word) {
        lower_.clear();
        append_lower_case(word, lower_);
        if (lucene_stop_words().contains(lower_)) { return {}; }
        return {stemmer_.stem(lower_), 0, 0};
    }

    std::string algorithm_;
    Stemmer stemmer_;
    WordBreaker breaker_;
    std::vector<Word> words_;
    std::string lower_;
    WordTable table_;
};

}  // namespace

std::unique_ptr<Chain> make_plain_chain(std::string_view algorithm) { return std::make_unique<PlainChain>(algorithm); }

}  // namespace winnow
