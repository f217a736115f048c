#pragma once

#include "engine/index/file_descriptor.hpp"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// The form that all files of an index have (docs/formats-index.md): named parts, each under a checksum, and behind
/// them a table of the parts. So a file is written from front to back, and read from its end.
inline constexpr std::uint32_t kIndexVersion = 4;

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

/// One part of a file.
///
/// A part of a mapped file is copied when it is first asked for, and then compared with its checksum: whoever cuts the
/// file short later takes nothing away. Parts that are too large for that are read piece by piece, each under a
/// checksum of its own, and the file is asked before each whether it still has them.
class Part {
  public:
    /// \param mapped  what the bytes lie in, or nullptr for memory of this program.
    Part(std::string place, std::shared_ptr<MappedFile const> mapped, std::span<char const> bytes,
         std::uint64_t checksum)
        : place_(std::move(place)), mapped_(std::move(mapped)), bytes_(bytes), checksum_(checksum) {}

    /// All bytes, compared with their checksum when they are first asked for, and not again.
    /// \throws Error if the bytes are damaged or gone.
    [[nodiscard]] std::span<char const> bytes() const {
        if (!sound_.load(std::memory_order_acquire)) { take(); }
        return sound_bytes_;
    }
    /// The same as values. \throws Error also where it is no whole number of them.
    template <class T>
    [[nodiscard]] std::span<T const> values() const {
        auto const all = bytes();
        if (all.size() % sizeof(T) != 0) { fail("is no whole number of values"); }
        // Parts begin at multiples of 8 in memory that is aligned for that, so every T is aligned.
        return {static_cast<T const*>(static_cast<void const*>(all.data())), all.size() / sizeof(T)};
    }
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    /// Where the bytes lie, for those who do not read them yet.
    [[nodiscard]] std::span<char const> unread() const { return bytes_; }
    /// The bytes as they are, not compared and not copied.
    /// \throws Error if they are gone, as far as can be told before they are read.
    [[nodiscard]] std::span<char const> present() const {
        require_present();
        return bytes_;
    }
    /// Compares the bytes with their checksum where they are. \throws Error
    void check() const;
    void require_present() const;
    /// "pool.index/segment-1.winnow: part 'ids'"
    [[nodiscard]] std::string const& place() const { return place_; }
    [[noreturn]] void fail(std::string_view what) const;

  private:
    void take() const;

    std::string place_;
    std::shared_ptr<MappedFile const> mapped_;
    std::span<char const> bytes_;
    std::uint64_t checksum_;
    mutable std::mutex taking_;
    mutable std::vector<char> copy_;
    mutable std::span<char const> sound_bytes_;
    mutable std::atomic<bool> sound_{false};
};

/// The parts of a file whose bytes may be anything. Constructing it reads the table and nothing else.
class PartFile {
  public:
    /// \param image  the whole file, at an address that is a multiple of 8; outlives this.
    /// \param place  names the file in messages.
    /// \throws Error where this is no sound table of a file of that kind and of this version.
    PartFile(std::span<char const> image, FileKind kind, std::string place)
        : PartFile(nullptr, image, kind, std::move(place)) {}
    /// The same of a file that is mapped.
    PartFile(std::shared_ptr<MappedFile const> const& mapped, FileKind kind, std::string place)
        : PartFile(mapped, mapped->bytes(), kind, std::move(place)) {}
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
    PartFile(std::shared_ptr<MappedFile const> const& mapped, std::span<char const> image, FileKind kind,
             std::string place);

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
