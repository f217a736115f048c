#pragma once

#include "engine/analysis/analyzer.hpp"

#include <CLI/App.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace winnow {

/// Where a verb's result goes, and in which form.
struct OutputOptions {
    std::string format;
    std::string path;  ///< empty: standard output

    /// \param formats  those that the verb has; the first is the default. With a single one, no --format.
    void declare(CLI::App& app, std::vector<std::string> const& formats);
};

/// `--threads N`, by default as many as the machine has.
struct ThreadOptions {
    std::size_t threads;

    ThreadOptions();
    void declare(CLI::App& app);
};

/// `--analyzer NAME --language NAME`.
struct AnalyzerOptions {
    std::string name;      ///< empty: not given
    std::string language;  ///< empty: not given

    void declare(CLI::App& app);
    /// What is asked for; winnow and english where it is not said.
    [[nodiscard]] Analyzer make() const;
};

}  // namespace winnow
