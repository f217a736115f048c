#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace winnow {

/// An immutable array of plain values that either owns them or looks at them in an index file's image. The rest of
/// the index does not see which, so an index that was read is searched like one that was built.
template <class T>
class Column {
  public:
    Column() = default;
    explicit Column(std::vector<T> values) : owned_(std::move(values)), values_(owned_) {}
    /// \param values  must outlive the column.
    explicit Column(std::span<T const> values) : values_(values) {}

    // Moving a vector keeps its elements where they are, so the view stays good.
    Column(Column&& other) noexcept
        : owned_(std::move(other.owned_)), values_(std::exchange(other.values_, std::span<T const>{})) {}
    Column& operator=(Column&& other) noexcept {
        owned_ = std::move(other.owned_);
        values_ = std::exchange(other.values_, std::span<T const>{});
        return *this;
    }
    Column(Column const&) = delete;
    Column& operator=(Column const&) = delete;
    ~Column() = default;

    [[nodiscard]] std::span<T const> values() const { return values_; }
    [[nodiscard]] std::size_t size() const { return values_.size(); }
    [[nodiscard]] T const& operator[](std::size_t i) const { return values_[i]; }

  private:
    std::vector<T> owned_;
    std::span<T const> values_;
};

}  // namespace winnow
