#include "corpus/application/pool_layout.hpp"

#include "corpus/application/document_name.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace winnow {
namespace {

struct File {
    std::string path;
    DocumentName name;
};

using Folder = std::vector<File>;

/// "a/b" of "a/b/c.txt"; empty at the top.
std::string_view folder_of(std::string_view path) {
    std::size_t const slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

std::string_view file_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string joined(std::string_view folder, std::string_view name) {
    return folder.empty() ? std::string{name} : std::string{folder} + '/' + std::string{name};
}

/// Decides whether numbers in front of sections are an order, and drops them as owners if so.
void settle_order_numbers(Folder& files) {
    std::set<std::string> owners;
    std::set<std::string> sections;
    bool order = true;
    for (File const& file : files) {
        if (!file.name.numbers_its_order) {
            order = order && file.name.owner.empty();
            continue;
        }
        order = order && owners.insert(file.name.owner).second && sections.insert(file.name.section).second;
    }
    if (!order) { return; }
    for (File& file : files) {
        if (file.name.numbers_its_order) { file.name.owner.clear(); }
    }
}

bool is_named(File const& file) { return !file.name.section.empty() && file.name.owner.empty(); }
bool is_owned(File const& file) { return !file.name.owner.empty(); }

PoolDocument as_section(File const& file) {
    return {file.path, PoolDocument::Role::section, file.name.section, file.name.label};
}

/// An attachment by its path inside the applicant's folder.
PoolDocument as_attachment(std::string_view path, std::string_view folder) {
    std::string_view const inside = folder.empty() ? path : path.substr(folder.size() + 1);
    return {std::string{path}, PoolDocument::Role::attachment, {}, std::string{without_extension(inside)}};
}

/// Gathers the folders' files into applicants.
class Gatherer {
  public:
    explicit Gatherer(std::string_view root_name) : root_name_(root_name) {}

    void add(std::string const& folder, Folder files) {
        settle_order_numbers(files);
        std::set<std::string> owners;
        for (File const& file : files) {
            if (is_owned(file)) { owners.insert(file.name.owner); }
        }
        bool const named = std::any_of(files.begin(), files.end(), is_named);
        std::string_view const around = named ? std::string_view{folder} : applicant_around(folder);
        if (named) { folder_entry(folder); }
        for (File const& file : files) {
            if (is_named(file) || (named && is_owned(file) && owners.size() == 1)) {
                folder_entry(folder).documents.push_back(as_section(file));
            } else if (is_owned(file)) {
                entry(joined(folder, file.name.owner)).documents.push_back(as_section(file));
            } else if (named || !around.empty()) {
                folder_entry(around).documents.push_back(as_attachment(file.path, around));
            } else {
                alone_.push_back({std::string{without_extension(file.path)}, false, {{file.path, {}, {}, {}}}});
            }
        }
    }

    std::vector<PoolEntry> finish() && {
        for (auto& [id, entry] : folders_) { alone_.push_back(std::move(entry)); }
        for (auto& [id, entry] : groups_) { alone_.push_back(std::move(entry)); }
        for (PoolEntry& entry : alone_) {
            std::sort(entry.documents.begin(), entry.documents.end(),
                      [](PoolDocument const& a, PoolDocument const& b) { return a.path < b.path; });
        }
        std::sort(alone_.begin(), alone_.end(), [](PoolEntry const& a, PoolEntry const& b) {
            return a.documents.front().path < b.documents.front().path;
        });
        return std::move(alone_);
    }

  private:
    /// The nearest folder above that is an applicant; empty for none. The pool's own folder does not gather what lies
    /// in folders below it.
    std::string_view applicant_around(std::string_view folder) const {
        for (; !folder.empty(); folder = folder_of(folder)) {
            if (folders_.contains(std::string{folder})) { return folder; }
        }
        return {};
    }

    PoolEntry& folder_entry(std::string_view folder) {
        PoolEntry& entry = folders_[std::string{folder}];
        entry.id = folder.empty() ? root_name_ : std::string{folder};
        entry.is_folder = true;
        return entry;
    }

    PoolEntry& entry(std::string const& id) {
        PoolEntry& entry = groups_[id];
        entry.id = id;
        return entry;
    }

    std::string root_name_;
    std::map<std::string, PoolEntry> folders_;
    std::map<std::string, PoolEntry> groups_;
    std::vector<PoolEntry> alone_;
};

}  // namespace

std::vector<PoolEntry> lay_out_pool(std::vector<std::string> paths, std::string_view root_name) {
    // A folder comes before those below it, so that an applicant's folder is known when they are looked at.
    std::map<std::string, Folder> folders;
    for (std::string& path : paths) {
        DocumentName name = document_name(file_of(path));
        std::string folder{folder_of(path)};
        folders[std::move(folder)].push_back({std::move(path), std::move(name)});
    }
    Gatherer applicants{root_name};
    for (auto& [folder, files] : folders) { applicants.add(folder, std::move(files)); }
    return std::move(applicants).finish();
}

}  // namespace winnow
