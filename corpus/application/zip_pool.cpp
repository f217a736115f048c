#include "corpus/application/zip_pool.hpp"

#include "corpus/application/document_pool.hpp"
#include "corpus/extract/zip_archive.hpp"
#include "engine/record/error.hpp"
#include "engine/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace winnow {
namespace {

/// A pool's archive, whose members are unpacked one at a time.
class Archive {
  public:
    Archive(std::string bytes, std::string const& place)
        : place_(place), bytes_(std::move(bytes)), zip_(open(bytes_, place)) {
        for (std::size_t i = 0; i < zip_.names().size(); ++i) { add(zip_.names()[i], i); }
    }

    /// Of two members with one name the first counts, and the other is unreadable.
    [[nodiscard]] PoolFiles files() const {
        PoolFiles files;
        for (auto const& [path, index] : members_) { files.paths.push_back(path); }
        files.unreadable = unreadable_;
        return files;
    }

    [[nodiscard]] std::variant<std::string, Refusal> read(std::string const& path) {
        auto const member = members_.find(path);
        if (member == members_.end()) { return Refusal{"there is no such file"}; }
        std::lock_guard const lock{mutex_};
        auto content = zip_.read_alone(member->second);
        if (auto const* const fault = std::get_if<ZipArchive::Fault>(&content)) {
            return Refusal{std::string{ZipArchive::describe(*fault)}};
        }
        return std::get<std::string>(std::move(content));
    }

    /// The manifest's bytes, if there is one.
    [[nodiscard]] std::optional<std::string> manifest() {
        if (!members_.contains(std::string{kManifestName})) { return std::nullopt; }
        auto content = read(std::string{kManifestName});
        if (auto const* const refusal = std::get_if<Refusal>(&content)) {
            throw Error{fmt::format("{}: {}: {}", place_, kManifestName, refusal->reason)};
        }
        return std::get<std::string>(std::move(content));
    }

  private:
    static ZipArchive open(std::string const& bytes, std::string const& place) {
        constexpr std::size_t kMostMembers = 1'000'000;
        ReadLimits limits;
        limits.part_bytes = kMaximumDocumentBytes;
        limits.members = kMostMembers;
        auto opened = ZipArchive::open(bytes, limits);
        if (std::holds_alternative<std::string>(opened)) {
            throw Error{fmt::format("{}: is a damaged ZIP archive, or one of more than {} files: pack it again", place,
                                    kMostMembers)};
        }
        return std::get<ZipArchive>(std::move(opened));
    }

    void add(std::string_view as_packed, std::size_t index) {
        std::string const name = repair_utf8(as_packed);
        if (name.empty() || name.ends_with('/')) { return; }
        bool leads_outside = false;
        for (std::size_t begin = 0; begin < name.size();) {
            std::size_t const end = std::min(name.find('/', begin), name.size());
            std::string_view const part = std::string_view{name}.substr(begin, end - begin);
            leads_outside = leads_outside || part == "..";
            if (part != ".." && is_passed_over(part)) { return; }
            begin = end + 1;
        }
        if (leads_outside) {
            unreadable_.push_back({name, fmt::format("{}: leads outside of the archive", name)});
        } else if (!members_.try_emplace(name, index).second) {
            unreadable_.push_back({name, fmt::format("{}: stands in the archive twice; the first is kept", name)});
        }
    }

    std::string place_;
    std::string bytes_;
    ZipArchive zip_;
    std::map<std::string, std::size_t> members_;
    std::vector<Unreadable> unreadable_;
    std::mutex mutex_;
};

}  // namespace

PoolShape read_zip_pool(std::string bytes, std::string const& name, PoolSink& sink, Reading const& reading) {
    Archive archive{std::move(bytes), name};
    DocumentPool pool;
    pool.name = name.substr(0, name.rfind('.'));
    pool.manifest = archive.manifest();
    pool.manifest_place = fmt::format("{}/{}", name, kManifestName);
    if (!pool.manifest) { pool.files = archive.files(); }
    pool.read = [&](std::string const& path) -> std::variant<Document, Refusal> {
        auto content = archive.read(path);
        if (auto* const refusal = std::get_if<Refusal>(&content)) { return std::move(*refusal); }
        return extract(std::get<std::string>(content), path.substr(path.rfind('/') + 1), reading);
    };
    return read_document_pool(std::move(pool), sink, reading.threads);
}

}  // namespace winnow
