#include "engine/index/part_file.hpp"

#include "engine/record/error.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <optional>
#include <type_traits>
#include <utility>

namespace winnow {
namespace {

static_assert(std::endian::native == std::endian::little, "parts are used as they lie in the file");

constexpr std::array<char, 8> kMagic{'W', 'I', 'N', 'N', 'O', 'W', 'I', 'X'};
constexpr std::size_t kAlignment = 8;

struct Header {
    std::array<char, 8> magic;
    std::uint32_t version;
    FileKind kind;
};
static_assert(sizeof(Header) == 16 && std::is_trivially_copyable_v<Header>);

struct TableEntry {
    std::array<char, 16> name;  ///< filled up with zero bytes
    std::uint64_t offset;
    std::uint64_t bytes;
    std::uint64_t checksum;  ///< of the part
};
static_assert(sizeof(TableEntry) == 40 && std::is_trivially_copyable_v<TableEntry>);

struct Footer {
    std::uint64_t file_bytes;
    std::uint32_t version;
    FileKind kind;
    std::uint64_t parts;
    std::uint64_t checksum;  ///< of header, table and footer before this field, behind each other
};
static_assert(sizeof(Footer) == 32 && std::is_trivially_copyable_v<Footer>);

constexpr std::uint64_t aligned(std::uint64_t offset) { return (offset + kAlignment - 1) / kAlignment * kAlignment; }

template <class T>
std::span<char const> bytes_of(T const& value) {
    return {reinterpret_cast<char const*>(&value), sizeof(T)};
}

template <class T>
T load(std::span<char const> bytes, std::size_t offset) {
    T value{};
    std::memcpy(&value, bytes.data() + offset, sizeof(T));
    return value;
}

std::uint64_t table_checksum(Header const& header, std::span<TableEntry const> table, Footer const& footer) {
    std::vector<char> covered;
    auto const append = [&covered](std::span<char const> bytes) {
        covered.insert(covered.end(), bytes.begin(), bytes.end());
    };
    append(bytes_of(header));
    append({reinterpret_cast<char const*>(table.data()), table.size_bytes()});
    append(bytes_of(footer).first(offsetof(Footer, checksum)));
    return checksum64(covered);
}

struct Table {
    Header header;
    std::vector<TableEntry> entries;
    Footer footer;
};

/// \throws Error for a table that cannot be followed; its checksum is not looked at.
Table read_table(std::span<char const> image, FileKind kind, std::string const& place) {
    auto const fail = [&place](std::string_view what) {
        throw Error{fmt::format("{}: {}: build the index anew", place, what)};
    };
    Table table{};
    if (image.size() < sizeof(Header) + sizeof(Footer)) { fail("too few bytes for a file of an index"); }
    table.header = load<Header>(image, 0);
    table.footer = load<Footer>(image, image.size() - sizeof(Footer));
    if (table.header.magic != kMagic) { fail("the first bytes are not those of an index"); }
    if (table.header.version != kIndexVersion) {
        fail(fmt::format("version {} of the format, and this winnow reads version {}", table.header.version,
                         kIndexVersion));
    }
    if (table.footer.file_bytes != image.size()) { fail("cut short, or grown"); }
    if (table.header.kind != kind || table.footer.kind != kind || table.footer.version != kIndexVersion) {
        fail("not the kind of file that its name says");
    }
    std::size_t const room = image.size() - sizeof(Header) - sizeof(Footer);
    if (table.footer.parts > room / sizeof(TableEntry)) { fail("the table of parts is larger than the file"); }
    std::size_t const table_begin = image.size() - sizeof(Footer) - table.footer.parts * sizeof(TableEntry);
    std::uint64_t expected = sizeof(Header);
    for (std::size_t i = 0; i < table.footer.parts; ++i) {
        auto const entry = load<TableEntry>(image, table_begin + i * sizeof(TableEntry));
        if (entry.offset != expected || entry.offset > table_begin || entry.bytes > table_begin - entry.offset) {
            fail(fmt::format("part {} lies outside the file or over another", i + 1));
        }
        expected = aligned(entry.offset + entry.bytes);
        table.entries.push_back(entry);
    }
    if (expected != table_begin) { fail("the parts do not fill the file"); }
    return table;
}

}  // namespace

std::uint64_t checksum64(std::span<char const> bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

class PartWriter::Impl {
  public:
    Impl(ByteSink byte_sink, FileKind kind) : sink(std::move(byte_sink)), header{kMagic, kIndexVersion, kind} {
        sink(bytes_of(header));
    }
    ~Impl() { XXH3_freeState(state); }
    Impl(Impl const&) = delete;
    Impl& operator=(Impl const&) = delete;

    void end_part() {
        if (table.empty()) { return; }
        table.back().bytes = offset - table.back().offset;
        table.back().checksum = XXH3_64bits_digest(state);
        constexpr std::array<char, kAlignment> kZeros{};
        sink(std::span{kZeros}.first(aligned(offset) - offset));
        offset = aligned(offset);
    }

    ByteSink sink;
    Header header;
    std::vector<TableEntry> table;
    std::uint64_t offset = sizeof(Header);
    XXH3_state_t* state = XXH3_createState();
};

PartWriter::PartWriter(ByteSink sink, FileKind kind) : impl_(std::make_unique<Impl>(std::move(sink), kind)) {}
PartWriter::~PartWriter() = default;

void PartWriter::begin(std::string_view name) {
    impl_->end_part();
    TableEntry entry{{}, impl_->offset, 0, 0};
    assert(name.size() <= entry.name.size());
    std::copy(name.begin(), name.end(), entry.name.begin());
    impl_->table.push_back(entry);
    XXH3_64bits_reset(impl_->state);
}

void PartWriter::write(std::span<char const> bytes) {
    if (bytes.empty()) { return; }
    XXH3_64bits_update(impl_->state, bytes.data(), bytes.size());
    impl_->sink(bytes);
    impl_->offset += bytes.size();
}

std::uint64_t PartWriter::size() const { return impl_->offset - impl_->table.back().offset; }

std::uint64_t PartWriter::finish() {
    impl_->end_part();
    std::span<TableEntry const> const table{impl_->table};
    Footer footer{impl_->offset + table.size_bytes() + sizeof(Footer), kIndexVersion, impl_->header.kind, table.size(),
                  0};
    footer.checksum = table_checksum(impl_->header, table, footer);
    impl_->sink({reinterpret_cast<char const*>(table.data()), table.size_bytes()});
    impl_->sink(bytes_of(footer));
    return footer.checksum;
}

void Part::take() const {
    std::scoped_lock const lock{taking_};
    if (sound_.load(std::memory_order_relaxed)) { return; }
    sound_bytes_ = present();
    if (mapped_) {
        copy_.assign(sound_bytes_.begin(), sound_bytes_.end());
        sound_bytes_ = copy_;
    }
    if (checksum64(sound_bytes_) != checksum_) { fail("is damaged"); }
    sound_.store(true, std::memory_order_release);
}

void Part::check() const {
    if (checksum64(present()) != checksum_) { fail("is damaged"); }
}

void Part::require_present() const {
    if (mapped_ && !mapped_->whole()) { fail("was cut short"); }
}

void Part::fail(std::string_view what) const { throw Error{fmt::format("{} {}: build the index anew", place_, what)}; }

PartFile::PartFile(std::shared_ptr<MappedFile const> const& mapped, std::span<char const> image, FileKind kind,
                   std::string place)
    : place_(std::move(place)), image_(image) {
    if (mapped && !mapped->whole()) { throw Error{fmt::format("{}: was cut short: build the index anew", place_)}; }
    Table const table = read_table(image, kind, place_);
    checksum_ = table.footer.checksum;
    if (checksum_ != table_checksum(table.header, table.entries, table.footer)) {
        throw Error{fmt::format("{}: the table of parts is damaged: build the index anew", place_)};
    }
    for (TableEntry const& entry : table.entries) {
        names_.emplace_back(entry.name.data(), std::find(entry.name.begin(), entry.name.end(), '\0'));
        parts_.push_back(std::make_unique<Part const>(fmt::format("{}: part '{}'", place_, names_.back()), mapped,
                                                      image.subspan(entry.offset, entry.bytes), entry.checksum));
    }
}
PartFile::~PartFile() = default;
PartFile::PartFile(PartFile&&) noexcept = default;

Part const& PartFile::part(std::string_view name) const {
    auto const found = std::find(names_.begin(), names_.end(), name);
    if (found == names_.end()) {
        throw Error{fmt::format("{}: part '{}' is missing: build the index anew", place_, name)};
    }
    return *parts_[static_cast<std::size_t>(found - names_.begin())];
}

void PartFile::check(std::vector<std::string>& faults) const {
    for (auto const& part : parts_) {
        try {
            part->check();
            auto const bytes = part->present();
            auto const end = static_cast<std::size_t>(bytes.data() + bytes.size() - image_.data());
            auto const filling = image_.subspan(end, aligned(end) - end);
            if (std::any_of(filling.begin(), filling.end(), [](char c) { return c != '\0'; })) {
                part->fail("is not filled up with zero bytes");
            }
        } catch (Error const& error) { faults.emplace_back(error.what()); }
    }
}

void seal_parts(std::span<char> image) {
    if (image.size() < sizeof(Header)) { return; }
    std::optional<Table> table;
    try {
        table = read_table(image, load<Header>(image, 0).kind, "");
    } catch (Error const&) { return; }
    std::size_t at = image.size() - sizeof(Footer) - table->entries.size() * sizeof(TableEntry);
    for (TableEntry& entry : table->entries) {
        entry.checksum = checksum64(image.subspan(entry.offset, entry.bytes));
        std::memcpy(image.data() + at, &entry, sizeof(entry));
        at += sizeof(entry);
    }
    table->footer.checksum = table_checksum(table->header, table->entries, table->footer);
    std::memcpy(image.data() + image.size() - sizeof(Footer), &table->footer, sizeof(Footer));
}

}  // namespace winnow
