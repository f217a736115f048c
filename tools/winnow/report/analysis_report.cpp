#include "tools/winnow/report/analysis_report.hpp"

#include "engine/json/writer.hpp"
#include "engine/text/normalize.hpp"
#include "engine/text/segment.hpp"
#include "tools/winnow/system/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <tuple>

namespace winnow {
namespace {

AnalyzedWord word_at(std::string_view text, std::size_t begin, std::size_t end) {
    AnalyzedWord word;
    word.begin = begin;
    word.end = end;
    word.surface = text.substr(begin, end - begin);
    append_nfkc_casefold(word.surface, word.folded);
    return word;
}

std::string_view name_of(Context context) {
    switch (context) {
        case Context::prose: return "prose";
        case Context::listed: return "listed";
        case Context::negated: return "negated";
    }
    return "";
}

std::string_view context_name(AnalyzedWord const& word) { return word.context ? name_of(*word.context) : "stop word"; }

/// Adds the words of the text that no token came from.
void add_stop_words(std::string_view text, TokenBuffer const& buffer, std::vector<AnalyzedWord>& words) {
    Segmenter segmenter{Segmenter::Unit::word};
    segmenter.set_text(text);
    ByteRange segment;
    auto token = buffer.tokens.begin();
    while (segmenter.next(segment)) {
        if (!segmenter.is_word()) { continue; }
        while (token != buffer.tokens.end() && token->end <= segment.begin) { ++token; }
        bool const has_token = token != buffer.tokens.end() && token->begin < segment.end;
        if (!has_token) { words.push_back(word_at(text, segment.begin, segment.end)); }
    }
}

}  // namespace

AnalysisReport analyze_words(std::string_view text, Analyzer& analyzer) {
    TokenBuffer buffer;
    analyzer.analyze(text, buffer);
    AnalysisReport report{analyzer.description(), {}};
    for (Token const& token : buffer.tokens) {
        AnalyzedWord word = word_at(text, token.begin, token.end);
        word.term = buffer.term(token);
        word.position = token.position;
        word.context = token.context;
        report.words.push_back(std::move(word));
    }
    add_stop_words(text, buffer, report.words);
    std::sort(report.words.begin(), report.words.end(), [](AnalyzedWord const& a, AnalyzedWord const& b) {
        return std::tie(a.begin, a.position) < std::tie(b.begin, b.position);
    });
    return report;
}

void print_analysis_text(AnalysisReport const& report, std::ostream& out) {
    out << "# " << printable(report.analyzer) << "\nbegin\tend\tword\tfolded\tterm\tposition\tcontext\n";
    for (AnalyzedWord const& word : report.words) {
        out << word.begin << '\t' << word.end << '\t' << printable(word.surface) << '\t' << printable(word.folded)
            << '\t' << (word.context ? printable(word.term) : "-") << '\t'
            << (word.context ? fmt::format("{}", word.position) : "-") << '\t' << context_name(word) << '\n';
    }
}

void print_analysis_json(AnalysisReport const& report, std::ostream& out) {
    JsonWriter json{out, JsonWriter::Style::readable};
    json.begin_object().member("schema", "winnow.analyze/1").member("analyzer", std::string_view{report.analyzer});
    json.key("words").begin_array();
    for (AnalyzedWord const& word : report.words) {
        json.inline_object()
            .member("begin", std::uint64_t{word.begin})
            .member("end", std::uint64_t{word.end})
            .member("word", std::string_view{word.surface})
            .member("folded", std::string_view{word.folded});
        json.key("term");
        word.context ? json.value(std::string_view{word.term}) : json.null();
        json.key("position");
        word.context ? json.value(word.position) : json.null();
        json.member("context", context_name(word)).end();
    }
    json.end().end();
    out << '\n';
}

}  // namespace winnow
