#include "engine/index/commit.hpp"

#include "engine/index/output_file.hpp"
#include "engine/index/varint.hpp"
#include "engine/record/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace winnow {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSuffix = ".winnow";

void put_file(std::vector<char>& out, CommitFile const& file) {
    put_string(out, file.name);
    put_varint(out, file.bytes);
    put_varint(out, file.checksum);
}

CommitFile take_file(ByteReader& reader) {
    CommitFile file;
    file.name = reader.string();
    file.bytes = reader.varint();
    file.checksum = reader.varint();
    return file;
}

/// "PREFIX-12.winnow"
bool has_form(std::string_view name, std::string_view prefix) {
    if (!name.starts_with(prefix) || !name.ends_with(kSuffix)) { return false; }
    name.remove_prefix(prefix.size());
    name.remove_suffix(std::min(name.size(), kSuffix.size()));
    return !name.empty() && name.find_first_not_of("0123456789") == std::string_view::npos;
}

void sync_directory(FileSystem& files, fs::path const& directory) {
    FileDescriptor{files, directory, O_RDONLY | O_DIRECTORY}.sync();
}

}  // namespace

std::string segment_name(std::uint64_t number) { return fmt::format("segment-{}{}", number, kSuffix); }
std::string texts_name(std::uint64_t number) { return fmt::format("texts-{}{}", number, kSuffix); }
std::string spill_name(std::uint64_t number) { return fmt::format("spill-{}{}", number, kSuffix); }

bool is_data_name(std::string_view name) {
    return has_form(name, "segment-") || has_form(name, "texts-") || has_form(name, "spill-") ||
           name == kCommitDraftName;
}

void write_commit(FileSystem& files, fs::path const& directory, Commit const& commit, bool& renamed) {
    std::vector<char> named;
    put_varint(named, commit.next_number);
    put_file(named, commit.segment);
    put_varint(named, commit.texts.size());
    for (CommitFile const& texts : commit.texts) { put_file(named, texts); }
    std::vector<char> unreadable;
    put_varint(unreadable, commit.unreadable.size());
    for (Unreadable const& entry : commit.unreadable) {
        put_string(unreadable, entry.id);
        put_string(unreadable, entry.reason);
    }

    OutputFile file{files, directory / kCommitDraftName};
    PartWriter parts{file.sink(), FileKind::commit};
    parts.part("files", std::span{std::as_const(named)});
    parts.part("unreadable", std::span{std::as_const(unreadable)});
    parts.finish();
    file.sync();
    // A file that is synced may still lose its name: the new files' are made safe before anything names them.
    sync_directory(files, directory);
    renamed = true;
    if (files.rename(directory / kCommitDraftName, directory / kCommitName) != 0) {
        int const reason = errno;
        renamed = false;
        throw Error{fmt::format("{}: cannot rename the new index to this: {}", (directory / kCommitName).native(),
                                std::generic_category().message(reason))};
    }
    sync_directory(files, directory);
}

Commit decode_commit(PartFile const& file) {
    Part const& part = file.part("files");
    ByteReader reader{part.bytes()};
    Commit commit;
    commit.next_number = reader.varint();
    commit.segment = take_file(reader);
    for (std::uint64_t left = reader.varint(); left > 0 && !reader.broken(); --left) {
        commit.texts.push_back(take_file(reader));
    }
    // A name leads nowhere but into the index's own directory.
    bool const named = has_form(commit.segment.name, "segment-") &&
                       std::all_of(commit.texts.begin(), commit.texts.end(),
                                   [](CommitFile const& texts) { return has_form(texts.name, "texts-"); });
    if (reader.broken() || !reader.rest().empty() || !named) { part.fail("names no files of an index"); }
    return commit;
}

CommitReader::CommitReader(FileSystem& files, fs::path const& directory)
    : file_(FileDescriptor{files, directory / kCommitName, O_RDONLY}.map(), FileKind::commit,
            (directory / kCommitName).native()),
      commit_(decode_commit(file_)) {}

std::vector<Unreadable> decode_unreadable(PartFile const& file) {
    Part const& part = file.part("unreadable");
    ByteReader reader{part.bytes()};
    std::vector<Unreadable> entries;
    for (std::uint64_t left = reader.varint(); left > 0 && !reader.broken(); --left) {
        std::string id{reader.string()};
        entries.push_back({std::move(id), std::string{reader.string()}});
    }
    if (reader.broken() || !reader.rest().empty()) { part.fail("is no list of entries"); }
    return entries;
}

}  // namespace winnow
