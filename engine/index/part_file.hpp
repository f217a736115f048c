#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// The form that all files of an index have (docs/formats-index.md): named parts, each under a checksum, and behind
/// them a table of the parts. So a file is written from front to back, and read from its end.
inline constexpr std::uint32_t kIndexVersion = 3;

/// What a file is.
enum class FileKind : std::uint32_t { commit = 1, segment = 2, texts = 3 };

/// Takes the bytes of a file from its first to its last.
using ByteSink = std::function<void(std::span<char const>)>;

/// Writes a file of parts, one part after the other.
class PartWriter {
  public:
    PartWriter(ByteSink sink, FileKind kind);
    ~PartWriter();
    PartWriter(PartWriter const&) = delete;
    PartWriter& operator=(PartWriter const&) = delete;

    /// Ends the part before.
    /// \param name  at most 16 bytes.
    void begin(std::string_view name);
    void write(std::span<char const> bytes);
    /// A part of plain values.
    template <class T>
    void part(std::string_view name, std::span<T const> values) {
        begin(name);
        write({reinterpret_cast<char const*>(values.data()), values.size_bytes()});
    }
    /// Bytes of the part so far.
    [[nodiscard]] std::uint64_t size() const;
    /// Writes the table.
    /// \return the checksum of the table, and so of the whole file: two files that have it in common are the same.
    std::uint64_t finish();

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// One part of a file. Its bytes are compared with their checksum when they are first asked for, and not again.
class Part {
  public:
    Part(std::string place, std::span<char const> bytes, std::uint64_t checksum)
        : place_(std::move(place)), bytes_(bytes), checksum_(checksum) {}

    /// \throws Error if the bytes are damaged.
    [[nodiscard]] std::span<char const> bytes() const {
        if (!sound_.load(std::memory_order_acquire)) { check(); }
        return bytes_;
    }
    /// The same as values. \throws Error also where it is no whole number of them.
    template <class T>
    [[nodiscard]] std::span<T const> values() const {
        auto const all = bytes();
        if (all.size() % sizeof(T) != 0) { fail("is no whole number of values"); }
        // Parts begin at multiples of 8 in memory that is aligned for that, so every T is aligned.
        return {static_cast<T const*>(static_cast<void const*>(all.data())), all.size() / sizeof(T)};
    }
    /// The bytes as they are, for parts that carry finer checksums of their own.
    [[nodiscard]] std::span<char const> unchecked() const { return bytes_; }
    /// "pool.index/segment-1.winnow: part 'ids'"
    [[nodiscard]] std::string const& place() const { return place_; }
    [[noreturn]] void fail(std::string_view what) const;

  private:
    void check() const;

    std::string place_;
    std::span<char const> bytes_;
    std::uint64_t checksum_;
    mutable std::atomic<bool> sound_{false};
};

/// The parts of a file whose bytes may be anything. Constructing it reads the table and nothing else.
class PartFile {
  public:
    /// \param image  the whole file, at an address that is a multiple of 8; outlives this.
    /// \param place  names the file in messages.
    /// \throws Error where this is no sound table of a file of that kind and of this version.
    PartFile(std::span<char const> image, FileKind kind, std::string place);
    ~PartFile();
    PartFile(PartFile&&) noexcept;

    /// \throws Error where the file has no such part.
    [[nodiscard]] Part const& part(std::string_view name) const;
    /// As PartWriter::finish.
    [[nodiscard]] std::uint64_t checksum() const { return checksum_; }
    [[nodiscard]] std::string const& place() const { return place_; }
    /// Compares every byte with its checksum, and the bytes between parts with zero; a line for each fault.
    void check(std::vector<std::string>& faults) const;

  private:
    std::string place_;
    std::span<char const> image_;
    std::uint64_t checksum_ = 0;
    std::vector<std::string> names_;
    std::vector<std::unique_ptr<Part const>> parts_;
};

/// A checksum of 64 bits: XXH3.
std::uint64_t checksum64(std::span<char const> bytes);
/// Its lower half.
inline std::uint32_t checksum32(std::span<char const> bytes) { return static_cast<std::uint32_t>(checksum64(bytes)); }

/// Puts right every checksum of a file whose table can be followed, and does nothing to others: so that tests and
/// fuzzers reach what lies behind the checksums.
void seal_parts(std::span<char> image);

}  // namespace winnow
