#include "engine/index/commit_work.hpp"

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>

namespace winnow {
namespace {

namespace fs = std::filesystem;

bool names(Commit const& commit, std::string const& file) {
    return commit.segment.name == file || std::any_of(commit.texts.begin(), commit.texts.end(),
                                                      [&file](CommitFile const& texts) { return texts.name == file; });
}

}  // namespace

CommitWork::CommitWork(IndexLock const& lock) : lock_(lock) {
    if (is_index(directory())) {
        last_ = CommitReader{files(), directory()}.commit();
        next_number_ = last_->next_number;
    }
    remove_files_but(last_ ? &*last_ : nullptr);
}

CommitWork::~CommitWork() {
    if (!renamed_) { remove_files_but(last_ ? &*last_ : nullptr); }
}

void CommitWork::commit(Commit next) {
    next.next_number = next_number_;
    write_commit(files(), directory(), next, renamed_);
    remove_files_but(&next);
}

void CommitWork::remove_files_but(Commit const* commit) const {
    std::vector<fs::path> paths;
    std::error_code error;
    for (fs::directory_iterator entry{directory(), error}; entry != fs::directory_iterator{}; entry.increment(error)) {
        std::string const name = entry->path().filename().native();
        if (is_data_name(name) && (commit == nullptr || !names(*commit, name))) { paths.push_back(entry->path()); }
    }
    // One that cannot be removed now will be by the next writer.
    for (fs::path const& path : paths) { files().remove(path); }
}

}  // namespace winnow
