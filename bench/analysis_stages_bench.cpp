#include "bench/support/generated_pool.hpp"
#include "engine/analysis/analyzer.hpp"
#include "engine/analysis/field_rules.hpp"
#include "engine/analysis/sentences.hpp"
#include "engine/analysis/stemmer.hpp"
#include "engine/analysis/words.hpp"
#include "engine/text/cpu_target.hpp"
#include "engine/text/folded_text.hpp"
#include "engine/text/segment.hpp"
#include "engine/text/utf8.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The stages of the chain `winnow` one by one, next to what ICU and libstemmer take for their part alone and to
// memory itself. Texts: generated answers; the same with every twentieth word not ASCII; and, where ../shared and their
// readers are, real resumes and questionnaires. WINNOW_CPU picks the instruction set; the label names it.

namespace winnow {
namespace {

enum Text : std::int64_t { kGenerated, kMixed, kResumes, kQuestionnaires };
constexpr std::array<char const*, 4> kNames{"generated", "mixed", "resumes", "questionnaires"};

std::string output_of(std::string const& command) {
    auto const close = [](std::FILE* file) { pclose(file); };
    std::unique_ptr<std::FILE, decltype(close)> const pipe(popen(command.c_str(), "r"), close);
    std::string content;
    std::array<char, 65536> buffer{};
    for (std::size_t got = 0; pipe && (got = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;) {
        content.append(buffer.data(), got);
    }
    return content;
}

std::vector<std::string> generated() {
    std::vector<std::string> texts;
    for (Application const& application : bench::generated_pool(1000).applications) {
        for (Section const& section : application.sections) { texts.push_back(section.text); }
    }
    return texts;
}

/// Puts an acute accent on the second letter of every twentieth word.
std::string with_accents(std::string const& text) {
    std::string out;
    std::size_t words = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        out.push_back(text[i]);
        if (i == 0 || text[i - 1] != ' ') { continue; }
        if (++words % 20 == 0) { out += "\xC3\xA9"; }
    }
    return out;
}

std::vector<std::string> resumes() {
    constexpr std::size_t kEvery = 12;
    std::vector<std::string> texts;
    std::filesystem::path const folder = std::filesystem::path{WINNOW_SHARED_DIR} / "data/resumes";
    if (!std::filesystem::exists(folder)) { return texts; }
    std::size_t count = 0;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".pdf" || count++ % kEvery != 0) { continue; }
        texts.push_back(repair_utf8(output_of("pdftotext '" + entry.path().string() + "' - 2>/dev/null")));
    }
    return texts;
}

std::vector<std::string> questionnaires() {
    constexpr std::size_t kBytes = 8'000'000;
    std::vector<std::string> texts;
    std::filesystem::path const file =
        std::filesystem::path{WINNOW_SHARED_DIR} / "data/questionnaires/questionnaires.jsonl.gz";
    if (!std::filesystem::exists(file)) { return texts; }
    std::string const all = repair_utf8(output_of("gzip -dc '" + file.string() + "' 2>/dev/null")).substr(0, kBytes);
    for (std::size_t at = 0; at < all.size();) {
        std::size_t const end = std::min(all.find('\n', at), all.size());
        texts.push_back(repair_utf8(all.substr(at, end - at)));
        at = end + 1;
    }
    return texts;
}

std::vector<std::string> make_texts(std::int64_t which) {
    switch (which) {
        case kResumes: return resumes();
        case kQuestionnaires: return questionnaires();
        default: break;
    }
    std::vector<std::string> texts = generated();
    if (which == kMixed) {
        for (std::string& text : texts) { text = with_accents(text); }
    }
    return texts;
}

std::vector<std::string> const& texts_of(std::int64_t which) {
    static std::array<std::vector<std::string>, kNames.size()> made;
    auto& texts = made.at(static_cast<std::size_t>(which));
    if (texts.empty()) { texts = make_texts(which); }
    return texts;
}

/// Times `run(text)` over the texts. `run` gives the number of its items, summed into the rate.
template <typename Run>
void over_texts(benchmark::State& state, Run run) {
    std::vector<std::string> const& texts = texts_of(state.range(0));
    if (texts.empty()) {
        for (auto _ : state) {}
        state.SetLabel("skipped: ../shared or its readers are not here");
        return;
    }
    std::size_t items = 0;
    std::size_t bytes = 0;
    for (auto _ : state) {
        for (std::string const& text : texts) {
            items += run(text);
            bytes += text.size();
        }
    }
    if (items == 0) { state.SkipWithError("nothing was found"); }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
    state.SetItemsProcessed(static_cast<std::int64_t>(items));
    state.SetLabel(std::string{kNames.at(static_cast<std::size_t>(state.range(0)))} + " " + cpu_target_name());
}

/// An item is a byte copied: what memory allows.
void BM_MemoryCopy(benchmark::State& state) {
    std::string copy;
    over_texts(state, [&](std::string const& text) {
        copy.resize(text.size());
        std::memcpy(copy.data(), text.data(), text.size());
        benchmark::DoNotOptimize(copy.data());
        return copy.size();
    });
}

/// An item is a byte of folded text.
void BM_TextFold(benchmark::State& state) {
    FoldedText folded;
    over_texts(state, [&](std::string const& text) {
        folded.fold(text);
        return folded.text().size();
    });
}

/// Folding and finding words; an item is a word.
void BM_TextWords(benchmark::State& state) {
    FoldedText folded;
    WordBreaker breaker;
    std::vector<Word> words;
    over_texts(state, [&](std::string const& text) {
        folded.fold(text);
        breaker.find(folded.text(), words);
        return words.size();
    });
}

/// ICU's word breaks alone, over the unfolded text; an item is a word.
void BM_IcuWords(benchmark::State& state) {
    Segmenter segmenter(Segmenter::Unit::word);
    std::vector<Word> words;
    over_texts(state, [&](std::string const& text) {
        break_words_by_definition(text, segmenter, words);
        return words.size();
    });
}

/// Folding, words and the field's rules; an item is a piece.
void BM_FieldRules(benchmark::State& state) {
    FoldedText folded;
    WordBreaker breaker;
    std::vector<Word> words;
    FieldRules rules;
    over_texts(state, [&](std::string const& text) {
        folded.fold(text);
        breaker.find(folded.text(), words);
        rules.apply(text, folded, words);
        return rules.pieces().size();
    });
}

/// An item is a sentence.
void BM_Sentences(benchmark::State& state) {
    SentenceSplitter splitter;
    std::vector<Sentence> sentences;
    over_texts(state, [&](std::string const& text) {
        splitter.split(text, sentences);
        return sentences.size();
    });
}

/// libstemmer alone: every word, with its boundaries known. An item is a word; bytes are those of the text around it.
void BM_LibstemmerAlone(benchmark::State& state) {
    FoldedText folded;
    WordBreaker breaker;
    Stemmer stemmer("english");
    std::vector<std::pair<std::string, std::vector<Word>>> prepared;
    for (std::string const& text : texts_of(state.range(0))) {
        folded.fold(text);
        prepared.emplace_back(folded.text(), std::vector<Word>{});
        breaker.find(folded.text(), prepared.back().second);
    }
    std::size_t next = 0;
    over_texts(state, [&](std::string const&) {
        auto const& [text, words] = prepared[next++ % prepared.size()];
        for (Word const& word : words) {
            benchmark::DoNotOptimize(stemmer.stem(std::string_view{text}.substr(word.begin, word.end - word.begin)));
        }
        return words.size();
    });
}

/// The whole chain by an analyzer that has seen the texts' words, as most of a large pool meets it; an item is a token
/// kept.
void BM_WinnowChain(benchmark::State& state) {
    Analyzer analyzer = Analyzer::named("winnow");
    TokenBuffer buffer;
    for (std::string const& text : texts_of(state.range(0))) { analyzer.analyze(text, buffer); }
    over_texts(state, [&](std::string const& text) {
        analyzer.analyze(text, buffer);
        return buffer.tokens.size();
    });
}

/// The same by one that has yet to stem each word for the first time.
void BM_WinnowChainCold(benchmark::State& state) {
    Analyzer const fresh = Analyzer::named("winnow");
    TokenBuffer buffer;
    Analyzer analyzer = fresh.clone();
    std::string const* const first = texts_of(state.range(0)).data();
    over_texts(state, [&](std::string const& text) {
        if (&text == first) { analyzer = fresh.clone(); }
        analyzer.analyze(text, buffer);
        return buffer.tokens.size();
    });
}

void arguments(benchmark::internal::Benchmark* benchmark) {
    benchmark->ArgName("text")->DenseRange(kGenerated, kQuestionnaires)->Unit(benchmark::kMillisecond);
}

BENCHMARK(BM_MemoryCopy)->Apply(arguments);
BENCHMARK(BM_TextFold)->Apply(arguments);
BENCHMARK(BM_TextWords)->Apply(arguments);
BENCHMARK(BM_IcuWords)->Apply(arguments);
BENCHMARK(BM_FieldRules)->Apply(arguments);
BENCHMARK(BM_Sentences)->Apply(arguments);
BENCHMARK(BM_LibstemmerAlone)->Apply(arguments);
BENCHMARK(BM_WinnowChain)->Apply(arguments);
BENCHMARK(BM_WinnowChainCold)->Apply(arguments);

}  // namespace
}  // namespace winnow
