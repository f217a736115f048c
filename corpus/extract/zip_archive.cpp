#include "corpus/extract/zip_archive.hpp"

#include "engine/text/ascii.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <utility>

namespace winnow {
namespace {

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::string normal(std::string_view name) {
    while (name.starts_with('/')) { name.remove_prefix(1); }
    std::string out{name};
    std::replace(out.begin(), out.end(), '\\', '/');
    return out;
}

}  // namespace

struct ZipArchive::Handle {
    zip_t* zip = nullptr;

    explicit Handle(zip_t* opened) : zip(opened) {}
    Handle(Handle const&) = delete;
    Handle& operator=(Handle const&) = delete;
    ~Handle() { zip_discard(zip); }
};

ZipArchive::ZipArchive(std::unique_ptr<Handle> handle, ReadLimits const& limits)
    : handle_(std::move(handle)), limits_(limits) {
    auto const count = static_cast<std::uint64_t>(zip_get_num_entries(handle_->zip, 0));
    for (std::uint64_t index = 0; index < count; ++index) {
        char const* const name = zip_get_name(handle_->zip, index, ZIP_FL_ENC_GUESS);
        names_.push_back(normal(name == nullptr ? std::string_view{} : std::string_view{name}));
    }
}

ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

std::variant<ZipArchive, std::string> ZipArchive::open(std::string_view bytes, ReadLimits const& limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* const zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (zip == nullptr) {
        zip_source_free(source);
        return "is a damaged ZIP archive: save the document anew";
    }
    auto handle = std::make_unique<Handle>(zip);
    if (static_cast<std::size_t>(std::max<zip_int64_t>(0, zip_get_num_entries(zip, 0))) > limits.members) {
        return fmt::format("is an archive of more than {} members: no document is", limits.members);
    }
    return ZipArchive{std::move(handle), limits};
}

std::optional<std::uint64_t> ZipArchive::find(std::string_view name) const {
    std::string const wanted = normal(name);
    auto const last = [this](auto const& matches) -> std::optional<std::uint64_t> {
        auto const found = std::find_if(names_.rbegin(), names_.rend(), matches);
        if (found == names_.rend()) { return std::nullopt; }
        return static_cast<std::uint64_t>(names_.rend() - found - 1);
    };
    if (auto const exact = last([&wanted](std::string const& member) { return member == wanted; })) { return exact; }
    return last([&wanted](std::string const& member) { return equal_ignoring_ascii_case(member, wanted); });
}

std::variant<std::string, ZipArchive::Fault> ZipArchive::read(std::string_view name) {
    auto const index = find(name);
    if (!index) { return Fault::missing; }
    auto content = unpack(*index, limits_.part_bytes - unpacked_bytes_);
    if (auto const* const unpacked = std::get_if<std::string>(&content)) { unpacked_bytes_ += unpacked->size(); }
    return content;
}

std::variant<std::string, ZipArchive::Fault> ZipArchive::read_alone(std::size_t index) {
    return unpack(index, limits_.part_bytes);
}

std::variant<std::string, ZipArchive::Fault> ZipArchive::unpack(std::uint64_t index, std::size_t most_bytes) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(handle_->zip, index, 0, &stat) != 0) { return Fault::damaged; }
    bool const has_size = (stat.valid & ZIP_STAT_COMP_SIZE) != 0;
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
        return Fault::encrypted;
    }
    std::unique_ptr<zip_file_t, CloseFile> const file{zip_fopen_index(handle_->zip, index, 0)};
    if (!file) { return Fault::damaged; }

    // The sizes that the archive claims are not trusted: what comes out is counted.
    std::string content;
    constexpr std::size_t kBlock = std::size_t{64} << 10U;
    std::uint64_t const packed = has_size ? std::max<std::uint64_t>(stat.comp_size, 1) : 1;
    while (true) {
        std::size_t const before = content.size();
        content.resize(before + kBlock);
        zip_int64_t const got = zip_fread(file.get(), content.data() + before, kBlock);
        content.resize(before + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
        // An end that is damaged does not take away what was before it.
        if (got < 0 && content.empty()) { return Fault::damaged; }
        if (got <= 0) { break; }
        bool const swells = content.size() > limits_.ratio_after_bytes && content.size() / packed > limits_.ratio;
        if (swells || content.size() > most_bytes) { return Fault::bomb; }
    }
    return content;
}

std::string_view ZipArchive::describe(Fault fault) {
    switch (fault) {
        case Fault::missing: return "is missing";
        case Fault::damaged: return "is damaged";
        case Fault::encrypted: return "is protected by a password";
        case Fault::bomb: break;
    }
    return "unpacks to far more than a document holds";
}

}  // namespace winnow
