#pragma once

#include "engine/index/document_record.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace winnow {

/// The texts of an index's sections. Immutable; shared between threads.
class TextStore {
  public:
    /// What a reader keeps between texts, so that neighbours are not unpacked twice. One per thread.
    struct Scratch {
        std::size_t file = static_cast<std::size_t>(-1);
        std::size_t block = 0;
        std::string bytes;
    };

    TextStore() = default;
    virtual ~TextStore() = default;
    TextStore(TextStore const&) = delete;
    TextStore& operator=(TextStore const&) = delete;
    /// The `size` bytes from that place on.
    /// \throws Error for a place that is none and for a damaged block.
    [[nodiscard]] virtual std::string text(TextPlace place, std::uint32_t size, Scratch& scratch) const = 0;
};

/// Texts as they were added.
class PlainTexts final : public TextStore {
  public:
    /// \param starts  [texts], of each text in the stream of all.
    PlainTexts(std::vector<std::string> texts, std::vector<std::uint64_t> starts)
        : texts_(std::move(texts)), starts_(std::move(starts)) {}
    [[nodiscard]] std::string text(TextPlace place, std::uint32_t size, Scratch& scratch) const override;

  private:
    std::vector<std::string> texts_;
    std::vector<std::uint64_t> starts_;
};

}  // namespace winnow
