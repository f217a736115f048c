#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace winnow {

/// An immutable array of plain values that either owns them or looks at them in an index file's image. The rest of
/// the index does not see which, so an index that was read is searched like one that was built.
template <class T>
class StoredArray {
  public:
    StoredArray() = default;
    explicit StoredArray(std::vector<T> values) : owned_(std::move(values)), values_(owned_) {}
    /// \param values  must outlive the array.
    explicit StoredArray(std::span<T const> values) : values_(values) {}

    // Moving a vector keeps its elements where they are, so the view stays good.
    StoredArray(StoredArray&& other) noexcept
        : owned_(std::move(other.owned_)), values_(std::exchange(other.values_, std::span<T const>{})) {}
    StoredArray& operator=(StoredArray&& other) noexcept {
        owned_ = std::move(other.owned_);
        values_ = std::exchange(other.values_, std::span<T const>{});
        return *this;
    }
    StoredArray(StoredArray const&) = delete;
    StoredArray& operator=(StoredArray const&) = delete;
    ~StoredArray() = default;

    [[nodiscard]] std::span<T const> values() const { return values_; }
    [[nodiscard]] std::size_t size() const { return values_.size(); }
    [[nodiscard]] T const& operator[](std::size_t i) const { return values_[i]; }

  private:
    std::vector<T> owned_;
    std::span<T const> values_;
};

}  // namespace winnow
