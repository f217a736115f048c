#pragma once

#include "corpus/extract/limits.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace winnow {

/// A ZIP archive in memory. Members are unpacked one by one and within limits, whatever sizes the archive claims;
/// nothing is ever written to disk.
class ZipArchive {
  public:
    /// \param bytes  outlive the archive.
    /// \return why the archive cannot be used, for people: "is a damaged ZIP archive: save the document anew".
    static std::variant<ZipArchive, std::string> open(std::string_view bytes, ReadLimits const& limits);

    ZipArchive(ZipArchive&&) noexcept;
    ZipArchive& operator=(ZipArchive&&) noexcept;
    ~ZipArchive();

    /// Names in the archive's order, as they stand there; folders end with `/`.
    [[nodiscard]] std::vector<std::string> const& names() const { return names_; }
    [[nodiscard]] bool has(std::string_view name) const { return find(name).has_value(); }

    /// Why a member could not be read.
    enum class Fault : std::uint8_t { missing, damaged, encrypted, bomb };

    /// What a member unpacks to. `\` in names is taken for `/`, and a name that differs only in case will do. Of two
    /// members with one name the last counts, as it does for Word.
    [[nodiscard]] std::variant<std::string, Fault> read(std::string_view name);

    /// The same for names()[index], within the limits by itself: what was read before does not count.
    [[nodiscard]] std::variant<std::string, Fault> read_alone(std::size_t index);

    /// "unpacks to more than a hundred times its size"
    static std::string_view describe(Fault fault);

  private:
    struct Handle;
    explicit ZipArchive(std::unique_ptr<Handle> handle, ReadLimits const& limits);
    [[nodiscard]] std::optional<std::uint64_t> find(std::string_view name) const;
    [[nodiscard]] std::variant<std::string, Fault> unpack(std::uint64_t index, std::size_t most_bytes);

    std::unique_ptr<Handle> handle_;
    ReadLimits limits_;
    std::vector<std::string> names_;
    std::size_t unpacked_bytes_ = 0;
};

}  // namespace winnow
