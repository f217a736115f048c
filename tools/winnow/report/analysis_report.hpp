#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/analysis/stages.hpp"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// How a text becomes terms.
struct AnalysisReport {
    std::string analyzer;       ///< its description
    std::vector<Stage> stages;  ///< in their order; the last has the terms
    TokenBuffer tokens;         ///< what is indexed
};

/// \pre text is valid UTF-8, under 1 GiB.
AnalysisReport analyze_by_stages(std::string_view text, Analyzer& analyzer);

/// A block a stage, a row a token: begin, end, text, note, separated by tabs. Rows of terms have their position too.
void print_analysis_text(AnalysisReport const& report, std::ostream& out);
/// `winnow.analyze/1`.
void print_analysis_json(AnalysisReport const& report, std::ostream& out);

}  // namespace winnow
