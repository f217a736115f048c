#include "corpus/application/pool_files.hpp"

#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <system_error>

namespace winnow {
namespace {

namespace fs = std::filesystem;

/// Whether `path` is `directory` or lies in it; both canonical.
bool is_inside(fs::path const& path, fs::path const& directory) {
    auto const [in_directory, in_path] = std::mismatch(directory.begin(), directory.end(), path.begin(), path.end());
    return in_directory == directory.end();
}

class Search {
  public:
    explicit Search(fs::path const& root) : root_(root), canonical_root_(fs::canonical(root)) {}

    PoolFiles run() {
        folders_.push_back("");
        while (!folders_.empty()) {
            std::string const folder = std::move(folders_.back());
            folders_.pop_back();
            list(folder);
        }
        std::sort(found_.paths.begin(), found_.paths.end());
        std::sort(found_.unreadable.begin(), found_.unreadable.end(),
                  [](Unreadable const& a, Unreadable const& b) { return a.id < b.id; });
        return std::move(found_);
    }

  private:
    void list(std::string const& folder) {
        std::error_code error;
        fs::directory_iterator entries{root_ / folder, error};
        // In byte order, so that of two links to one folder the same is followed everywhere.
        std::set<std::string> names;
        for (; !error && entries != fs::directory_iterator{}; entries.increment(error)) {
            names.insert(entries->path().filename().string());
        }
        if (error) {
            if (folder.empty()) { throw Error{fmt::format("{}: cannot be read: {}", root_.string(), error.message())}; }
            return report(folder, fmt::format("the folder cannot be read: {}", error.message()));
        }
        for (std::string const& name : names) {
            if (!is_passed_over(name)) { visit(folder.empty() ? name : folder + '/' + name); }
        }
    }

    void visit(std::string const& path) {
        std::error_code error;
        auto const status = fs::status(root_ / path, error);
        switch (status.type()) {
            case fs::file_type::regular: found_.paths.push_back(path); return;
            case fs::file_type::directory:
                if (is_new_folder(path)) { folders_.push_back(path); }
                return;
            case fs::file_type::not_found: return report(path, "the link leads nowhere");
            case fs::file_type::none: return report(path, fmt::format("cannot be read: {}", error.message()));
            default: return report(path, "is neither a file nor a folder");
        }
    }

    bool is_new_folder(std::string const& path) {
        if (!fs::is_symlink(fs::symlink_status(root_ / path))) { return true; }
        fs::path const target = fs::canonical(root_ / path);
        // A folder outside that holds the pool leads back into it.
        return !is_inside(target, canonical_root_) && !is_inside(canonical_root_, target) &&
               linked_.insert(target).second;
    }

    void report(std::string const& path, std::string const& why) {
        found_.unreadable.push_back({path, fmt::format("{}: {}", path, why)});
    }

    fs::path root_;
    fs::path canonical_root_;
    std::vector<std::string> folders_;
    std::set<fs::path> linked_;
    PoolFiles found_;
};

}  // namespace

bool is_passed_over(std::string_view name) {
    return name.starts_with('.') || name.starts_with("~$") || name == "Thumbs.db" || name == "desktop.ini" ||
           name == "__MACOSX";
}

PoolFiles find_pool_files(fs::path const& directory) { return Search{directory}.run(); }

}  // namespace winnow
