#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <optional>
#include <string>

namespace winnow::testing {

/// A file or folder of the real data beside the checkout. Where it is absent, a message says that the
/// test was skipped, and the test should return.
inline std::optional<std::filesystem::path> shared_data(std::string const& relative) {
    std::filesystem::path path = std::filesystem::path{WINNOW_SHARED_DIR} / relative;
    if (std::filesystem::exists(path)) { return path; }
    WARN("skipped: ../shared/" + relative + " is not here");
    return std::nullopt;
}

}  // namespace winnow::testing
