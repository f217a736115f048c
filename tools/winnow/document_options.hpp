#pragma once

#include "corpus/extract/extract.hpp"
#include "tools/winnow/system/console.hpp"

#include <CLI/App.hpp>

#include <cstddef>
#include <string>

namespace winnow {

/// How a verb reads documents: `--document-seconds`, `--document-memory`, `--document-text`, `--document-pages`,
/// `--ocr`, `--ocr-seconds`, `--ocr-pages`, `--sandbox`.
class DocumentOptions {
  public:
    void declare(CLI::App& app);

    /// \param console  outlives what is read with it; is told of a layer that the sandbox lacks.
    /// \throws Error if text is to be recognised and the machine lacks what that needs.
    [[nodiscard]] Reading reading(Console const& console, std::size_t threads = 1) const;

  private:
    std::size_t seconds_ = ReadLimits{}.seconds;
    std::size_t memory_mib_ = ReadLimits{}.memory_bytes >> 20U;
    std::size_t text_mib_ = ReadLimits{}.text_bytes >> 20U;
    std::size_t pages_ = ReadLimits{}.pages;
    bool ocr_ = false;
    std::size_t scan_seconds_ = ReadLimits{}.scan_seconds;
    std::size_t scan_pages_ = ReadLimits{}.scan_pages;
    std::string sandbox_ = "required";
};

}  // namespace winnow
