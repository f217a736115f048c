#pragma once

#include "engine/analysis/analyzer.hpp"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A word on its way through an analyzer.
struct AnalyzedWord {
    std::size_t begin = 0;  ///< bytes into the text
    std::size_t end = 0;
    std::string surface;  ///< as the text has it
    std::string folded;   ///< compatibility forms and case folded
    std::string term;     ///< what is indexed; empty for a stop word
    std::uint32_t position = 0;
    std::optional<Context> context;  ///< nothing for a stop word
};

struct AnalysisReport {
    std::string analyzer;  ///< its description
    std::vector<AnalyzedWord> words;
};

/// Every word of the text (UAX #29) and every token of the analyzer, by offset.
AnalysisReport analyze_words(std::string_view text, Analyzer& analyzer);

/// A table with a row a word.
void print_analysis_text(AnalysisReport const& report, std::ostream& out);
/// `winnow.analyze/1`.
void print_analysis_json(AnalysisReport const& report, std::ostream& out);

}  // namespace winnow
