#include "engine/index/index_format.hpp"

#include "engine/index/index_check.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <type_traits>

namespace winnow {
namespace {

static_assert(std::endian::native == std::endian::little, "parts are used as they lie in the file");

constexpr std::array<char, 8> kMagic{'W', 'I', 'N', 'N', 'O', 'W', 'I', 'X'};
constexpr std::size_t kAlignment = 8;

struct Header {
    std::array<char, 8> magic;
    std::uint32_t version;
    std::uint32_t parts;
    std::uint64_t file_bytes;
    std::uint64_t documents;
    std::uint64_t terms;
    std::uint64_t postings;
    std::uint64_t occurrences;
    std::uint64_t checksum;  ///< XXH3-64 of the header before this field and, after it, the table
};
static_assert(sizeof(Header) == 64 && std::is_trivially_copyable_v<Header>);

struct TableEntry {
    std::array<char, 24> name;  ///< filled up with zero bytes
    std::uint64_t offset;
    std::uint64_t bytes;
    std::uint64_t checksum;  ///< XXH3-64 of the part
};
static_assert(sizeof(TableEntry) == 48 && std::is_trivially_copyable_v<TableEntry>);

static_assert(sizeof(SectionRow) == 20 && std::is_trivially_copyable_v<SectionRow>);
static_assert(sizeof(Occurrence) == 4 && std::is_trivially_copyable_v<Occurrence>);
static_assert(sizeof(DocId) == 4);

/// A name and the bytes that go under it.
struct Part {
    std::string_view name;
    std::span<char const> bytes;
};

template <class T>
std::span<char const> bytes_of(std::span<T const> values) {
    return {reinterpret_cast<char const*>(values.data()), values.size_bytes()};
}

template <class T>
Part part(std::string_view name, StoredArray<T> const& array) {
    return {name, bytes_of(array.values())};
}

std::vector<Part> parts_of(IndexParts const& parts, TextBlocks const& texts) {
    return {
        {"analyzer", {parts.analyzer.data(), parts.analyzer.size()}},
        part("ids.offsets", parts.ids.offsets()),
        part("ids.bytes", parts.ids.bytes()),
        part("terms.offsets", parts.terms.offsets()),
        part("terms.bytes", parts.terms.bytes()),
        part("names.offsets", parts.names.offsets()),
        part("names.bytes", parts.names.bytes()),
        part("flags.offsets", parts.flags.offsets()),
        part("flags.bytes", parts.flags.bytes()),
        part("exempt.offsets", parts.exempt.offsets()),
        part("exempt.bytes", parts.exempt.bytes()),
        part("unreadable.offsets", parts.unreadable.offsets()),
        part("unreadable.bytes", parts.unreadable.bytes()),
        part("document.sections", parts.document_sections),
        part("document.flags", parts.document_flags),
        part("document.exempt", parts.document_exempt),
        part("sections", parts.sections),
        part("term.postings", parts.postings.term_postings),
        part("term.occurrences", parts.postings.term_occurrences),
        part("posting.documents", parts.postings.documents),
        part("posting.starts", parts.postings.starts),
        part("occurrences", parts.postings.occurrences),
        part("text.starts", texts.starts),
        part("text.blocks", texts.offsets),
        part("text.bytes", texts.bytes),
    };
}

constexpr std::uint64_t aligned(std::uint64_t offset) { return (offset + kAlignment - 1) / kAlignment * kAlignment; }

std::uint64_t checksum(std::span<char const> bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

/// \param head  header and table, behind each other.
std::uint64_t head_checksum(std::span<char const> head) {
    std::string covered{head.data(), offsetof(Header, checksum)};
    covered.append(head.data() + sizeof(Header), head.size() - sizeof(Header));
    return checksum(covered);
}

std::string_view name_of(TableEntry const& entry) {
    return {entry.name.data(), std::find(entry.name.begin(), entry.name.end(), '\0')};
}

/// Copies a plain value out of bytes that need not be aligned for it.
template <class T>
T load(std::span<char const> bytes, std::size_t offset) {
    T value{};
    std::memcpy(&value, bytes.data() + offset, sizeof(T));
    return value;
}

/// Follows the header and the table; a part is taken only when it lies inside the file, right behind the one before.
class Table {
  public:
    Table(std::span<char const> image, std::vector<std::string>& faults) : image_(image), faults_(faults) {
        if (read_header() && read_entries()) { check_ends(); }
    }

    [[nodiscard]] Header const& header() const { return header_; }
    [[nodiscard]] std::span<TableEntry const> entries() const { return entries_; }
    [[nodiscard]] std::size_t head_bytes() const { return sizeof(Header) + header_.parts * sizeof(TableEntry); }
    [[nodiscard]] std::span<char const> bytes(TableEntry const& entry) const {
        return image_.subspan(entry.offset, entry.bytes);
    }

  private:
    bool fault(std::string line) {
        faults_.push_back(std::move(line));
        return false;
    }

    bool read_header() {
        if (image_.size() < sizeof(Header)) {
            return fault(fmt::format("{} bytes are too few for a header", image_.size()));
        }
        header_ = load<Header>(image_, 0);
        if (header_.magic != kMagic) { return fault("the first bytes are not those of an index"); }
        if (header_.version != kIndexVersion) {
            return fault(fmt::format("version {} of the format, and this winnow reads version {}", header_.version,
                                     kIndexVersion));
        }
        if (header_.file_bytes != image_.size()) {
            return fault(fmt::format("{} bytes where the header says {}: cut short or grown", image_.size(),
                                     header_.file_bytes));
        }
        if (header_.parts > (image_.size() - sizeof(Header)) / sizeof(TableEntry)) {
            return fault("the table of parts is larger than the file");
        }
        return true;
    }

    bool read_entries() {
        std::uint64_t expected = head_bytes();
        for (std::size_t i = 0; i < header_.parts; ++i) {
            auto const entry = load<TableEntry>(image_, sizeof(Header) + i * sizeof(TableEntry));
            bool const inside = entry.offset == expected && entry.bytes <= image_.size() - entry.offset;
            if (!inside) { return fault(fmt::format("part {} lies outside the file or over another", i + 1)); }
            expected = aligned(entry.offset + entry.bytes);
            if (expected > image_.size()) { return fault(fmt::format("part {} is not filled up", i + 1)); }
            entries_.push_back(entry);
        }
        return expected == image_.size() || fault("there are bytes behind the last part");
    }

    void check_ends() {
        for (TableEntry const& entry : entries_) {
            std::uint64_t const end = entry.offset + entry.bytes;
            auto const filling = image_.subspan(end, aligned(end) - end);
            if (std::any_of(filling.begin(), filling.end(), [](char c) { return c != '\0'; })) {
                fault(fmt::format("the bytes behind part '{}' are not zero", name_of(entry)));
            }
        }
    }

    std::span<char const> image_;
    std::vector<std::string>& faults_;
    Header header_{};
    std::vector<TableEntry> entries_;
};

/// Finds parts by name and takes them as arrays.
class Decoder {
  public:
    Decoder(Table const& table, std::vector<std::string>& faults) : table_(table), faults_(faults) {}

    template <class T>
    StoredArray<T> array(std::string_view name) {
        auto const bytes = find(name);
        if (bytes.size() % sizeof(T) != 0) {
            faults_.push_back(fmt::format("part '{}' is no whole number of values", name));
            return {};
        }
        // Parts begin at multiples of 8 in a buffer from operator new, so every T is aligned.
        return StoredArray<T>{
            std::span{static_cast<T const*>(static_cast<void const*>(bytes.data())), bytes.size() / sizeof(T)}};
    }

    StringTable strings(std::string_view offsets_name, std::string_view bytes_name) {
        auto offsets = array<std::uint64_t>(offsets_name);
        auto bytes = array<char>(bytes_name);
        if (!are_starts(offsets.values(), bytes.size())) {
            faults_.push_back(fmt::format("part '{}' does not divide part '{}'", offsets_name, bytes_name));
            return {};
        }
        return {std::move(offsets), std::move(bytes)};
    }

    [[nodiscard]] std::size_t taken() const { return taken_; }

  private:
    std::span<char const> find(std::string_view name) {
        auto const entries = table_.entries();
        auto const found = std::find_if(entries.begin(), entries.end(),
                                        [name](TableEntry const& entry) { return name_of(entry) == name; });
        if (found == entries.end()) {
            faults_.push_back(fmt::format("part '{}' is missing", name));
            return {};
        }
        ++taken_;
        return table_.bytes(*found);
    }

    Table const& table_;
    std::vector<std::string>& faults_;
    std::size_t taken_ = 0;
};

void check_checksums(Table const& table, std::span<char const> image, std::vector<std::string>& faults) {
    if (head_checksum(image.first(table.head_bytes())) != table.header().checksum) {
        faults.emplace_back("the header or the table of parts is damaged");
    }
    for (TableEntry const& entry : table.entries()) {
        if (checksum(table.bytes(entry)) != entry.checksum) {
            faults.push_back(fmt::format("part '{}' (bytes {} to {}) is damaged", name_of(entry), entry.offset,
                                         entry.offset + entry.bytes));
        }
    }
}

void check_counts(Header const& header, IndexParts const& parts, std::vector<std::string>& faults) {
    bool const agree = header.documents == parts.ids.size() && header.terms == parts.terms.size() &&
                       header.postings == parts.postings.documents.size() &&
                       header.occurrences == parts.postings.occurrences.size();
    if (!agree) { faults.emplace_back("the header's counts are not those of the parts"); }
}

IndexParts take_parts(Decoder& decoder, TextBlocks& texts) {
    IndexParts parts;
    auto const analyzer = decoder.array<char>("analyzer");
    parts.analyzer.assign(analyzer.values().begin(), analyzer.values().end());
    parts.ids = decoder.strings("ids.offsets", "ids.bytes");
    parts.terms = decoder.strings("terms.offsets", "terms.bytes");
    parts.names = decoder.strings("names.offsets", "names.bytes");
    parts.flags = decoder.strings("flags.offsets", "flags.bytes");
    parts.exempt = decoder.strings("exempt.offsets", "exempt.bytes");
    parts.unreadable = decoder.strings("unreadable.offsets", "unreadable.bytes");
    parts.document_sections = decoder.array<std::uint64_t>("document.sections");
    parts.document_flags = decoder.array<std::uint64_t>("document.flags");
    parts.document_exempt = decoder.array<std::uint64_t>("document.exempt");
    parts.sections = decoder.array<SectionRow>("sections");
    parts.postings.term_postings = decoder.array<std::uint64_t>("term.postings");
    parts.postings.term_occurrences = decoder.array<std::uint64_t>("term.occurrences");
    parts.postings.documents = decoder.array<DocId>("posting.documents");
    parts.postings.starts = decoder.array<std::uint32_t>("posting.starts");
    parts.postings.occurrences = decoder.array<Occurrence>("occurrences");
    texts.starts = decoder.array<std::uint64_t>("text.starts");
    texts.offsets = decoder.array<std::uint64_t>("text.blocks");
    texts.bytes = decoder.array<char>("text.bytes");
    return parts;
}

}  // namespace

void encode_index(IndexParts const& parts, std::size_t threads,
                  std::function<void(std::span<char const>)> const& write) {
    TextBlocks const texts = compress(*parts.texts, threads);
    std::vector<Part> const all = parts_of(parts, texts);

    std::vector<TableEntry> table;
    std::uint64_t offset = sizeof(Header) + all.size() * sizeof(TableEntry);
    for (Part const& each : all) {
        TableEntry entry{{}, offset, each.bytes.size(), checksum(each.bytes)};
        std::copy(each.name.begin(), each.name.end(), entry.name.begin());
        table.push_back(entry);
        offset = aligned(offset + each.bytes.size());
    }
    Header header{kMagic,
                  kIndexVersion,
                  static_cast<std::uint32_t>(all.size()),
                  offset,
                  parts.ids.size(),
                  parts.terms.size(),
                  parts.postings.documents.size(),
                  parts.postings.occurrences.size(),
                  0};
    std::vector<char> head(sizeof(Header) + table.size() * sizeof(TableEntry));
    std::memcpy(head.data() + sizeof(Header), table.data(), table.size() * sizeof(TableEntry));
    std::memcpy(head.data(), &header, sizeof(Header));
    header.checksum = head_checksum(head);
    std::memcpy(head.data(), &header, sizeof(Header));

    constexpr std::array<char, kAlignment> kZeros{};
    write(head);
    for (std::size_t i = 0; i < all.size(); ++i) {
        write(all[i].bytes);
        std::uint64_t const end = table[i].offset + table[i].bytes;
        write(std::span{kZeros}.first(aligned(end) - end));
    }
}

std::optional<IndexParts> decode_index(std::vector<char> image, std::vector<std::string>& faults) {
    std::size_t const faults_before = faults.size();
    auto owned = std::make_unique<std::vector<char> const>(std::move(image));
    Table const table{*owned, faults};
    if (faults.size() == faults_before) { check_checksums(table, *owned, faults); }
    if (faults.size() != faults_before) { return std::nullopt; }

    Decoder decoder{table, faults};
    TextBlocks texts;
    IndexParts parts = take_parts(decoder, texts);
    if (decoder.taken() != table.entries().size()) { faults.emplace_back("there are parts that no index has"); }
    if (faults.size() == faults_before) { check_counts(table.header(), parts, faults); }
    if (faults.size() == faults_before) { check_structure(parts, texts, faults); }
    if (faults.size() != faults_before) { return std::nullopt; }
    parts.texts = std::make_unique<CompressedTexts>(std::move(texts));
    parts.image = std::move(owned);
    return parts;
}

void seal_image(std::span<char> image) {
    std::vector<std::string> faults;
    Table const table{image, faults};
    if (!faults.empty()) { return; }
    for (std::size_t i = 0; i < table.entries().size(); ++i) {
        TableEntry entry = table.entries()[i];
        entry.checksum = checksum(table.bytes(entry));
        std::memcpy(image.data() + sizeof(Header) + i * sizeof(TableEntry), &entry, sizeof(entry));
    }
    Header header = table.header();
    header.checksum = head_checksum(image.first(table.head_bytes()));
    std::memcpy(image.data(), &header, sizeof(header));
}

}  // namespace winnow
