#include "corpus/application/draft_reader.hpp"

#include "corpus/application/directory_pool.hpp"
#include "corpus/application/document_name.hpp"
#include "corpus/application/pool_entry.hpp"
#include "corpus/application/pool_files.hpp"
#include "corpus/application/pool_layout.hpp"
#include "engine/record/error.hpp"
#include "engine/text/counted.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace winnow {
namespace {

namespace fs = std::filesystem;

/// A document of the draft, and whether it was named itself or found in a folder.
struct DraftDocument {
    PoolDocument document;
    bool is_found = false;
};

DraftDocument draft_document(fs::path const& path) {
    DocumentName name = document_name(path.filename().string());
    auto const role = name.section.empty() ? PoolDocument::Role::whole : PoolDocument::Role::section;
    return {{path.string(), role, std::move(name.section), std::move(name.label)}, false};
}

/// The documents of the applicant that the folder is in a pool. Where none is named after a section, the one that lies
/// in the folder itself.
/// \throws Error where there is none, or where a pool would take them for several applicants.
std::vector<DraftDocument> folder_documents(fs::path const& folder) {
    PoolFiles files = find_pool_files(folder);
    if (files.paths.empty()) { throw Error{fmt::format("{}: the folder holds no document", folder.string())}; }
    // A pool's own folder gathers less than a folder in a pool does, so the draft's folder lies in one.
    std::string const name = directory_name(folder);
    for (std::string& path : files.paths) { path = fmt::format("{}/{}", name, path); }
    std::vector<PoolEntry> entries = lay_out_pool(std::move(files.paths), {});

    bool const is_applicant =
        std::any_of(entries.begin(), entries.end(), [&name](PoolEntry const& entry) { return entry.id == name; });
    std::erase_if(entries, [&](PoolEntry const& entry) { return is_applicant ? entry.id != name : entry.is_folder; });
    if (entries.size() > 1) {
        throw Error{
            fmt::format("{}: holds documents of {}, as a pool does: name those of one, or name all after "
                        "sections (ECQ1.txt, resume.pdf)",
                        folder.string(), counted(entries.size(), "applicant"))};
    }
    std::vector<DraftDocument> documents;
    for (PoolEntry& entry : entries) {
        for (PoolDocument& document : entry.documents) {
            document.path = (folder / document.path.substr(name.size() + 1)).string();
            documents.push_back({std::move(document), true});
        }
    }
    if (documents.empty()) {
        throw Error{fmt::format("{}: holds folders of applicants and no document of its own; name one of them",
                                folder.string())};
    }
    return documents;
}

std::vector<DraftDocument> draft_documents(std::vector<fs::path> const& paths) {
    std::vector<DraftDocument> documents;
    for (fs::path const& path : paths) {
        if (!fs::is_directory(path)) {
            documents.push_back(draft_document(path));
            continue;
        }
        std::vector<DraftDocument> found = folder_documents(path);
        std::move(found.begin(), found.end(), std::back_inserter(documents));
    }
    return documents;
}

/// As in a pool: beside documents named after sections, what else lies in the folder is an attachment.
void settle_attachments(std::vector<DraftDocument>& documents) {
    bool const named = std::any_of(documents.begin(), documents.end(), [](DraftDocument const& draft) {
        return draft.document.role == PoolDocument::Role::section;
    });
    for (DraftDocument& draft : documents) {
        if (!named || !draft.is_found || draft.document.role != PoolDocument::Role::whole) { continue; }
        draft.document.role = PoolDocument::Role::attachment;
        draft.document.label = without_extension(fs::path{draft.document.path}.filename().string());
    }
}

std::string draft_id(fs::path const& first) {
    if (fs::is_directory(first)) { return directory_name(first); }
    std::string const file_name = first.filename().string();
    std::string owner = document_name(file_name).owner;
    return owner.empty() ? std::string{without_extension(file_name)} : owner;
}

/// The part of the layout that shows bytes [begin, end) of the document.
Layout cut_layout(Layout const& layout, std::size_t begin, std::size_t end) {
    Layout part{layout.pages, layout.page_numbers, layout.margins, layout.images, {}};
    for (StyleRun run : layout.runs) {
        if (run.end <= begin || run.begin >= end) { continue; }
        run.begin = std::max(run.begin, begin) - begin;
        run.end = std::min(run.end, end) - begin;
        part.runs.push_back(run);
    }
    return part;
}

std::map<std::string, SectionLook> section_looks(Application const& application,
                                                 std::vector<DocumentLook> const& looks) {
    std::map<std::string, SectionLook> found;
    for (Section const& section : application.sections) {
        for (std::size_t i = 0; i < looks.size() && !section.text.empty(); ++i) {
            std::size_t const begin = looks[i].text.find(section.text);
            if (begin == std::string::npos) { continue; }
            found[section.id] = {i, looks[i].path, cut_layout(looks[i].layout, begin, begin + section.text.size())};
            break;
        }
    }
    return found;
}

/// \throws Error where not all of it can be read: an attachment may be anything; a part of the draft that would be
/// missing from the report may not.
Application require_application(ReadEntry read) {
    if (!read.missing.empty()) { throw Error{read.missing}; }
    if (!read.application) { throw Error{read.unreadable.front().reason}; }
    return std::move(*read.application);
}

}  // namespace

Application draft_of(fs::path const& path, Document const& document) {
    PoolEntry const entry{draft_id(path), false, {draft_document(path).document}};
    return require_application(read_pool_entry(
        entry, [&document](std::string const&) { return document; }, nullptr));
}

DraftWithLooks read_draft(std::vector<fs::path> const& paths, Reading const& reading) {
    if (paths.empty()) { throw Error{"check: name a draft: a document, several, or a folder of them"}; }
    for (fs::path const& path : paths) {
        if (!fs::exists(path)) { throw Error{fmt::format("{}: there is no such file", path.string())}; }
    }
    std::vector<DraftDocument> documents = draft_documents(paths);
    settle_attachments(documents);
    PoolEntry entry{draft_id(paths.front()), false, {}};
    for (DraftDocument& draft : documents) { entry.documents.push_back(std::move(draft.document)); }
    std::vector<DocumentLook> document_looks;
    auto const read_document = [&reading](std::string const& path) { return extract_file(path, reading); };
    Application application = require_application(read_pool_entry(entry, read_document, &document_looks));
    auto looks = section_looks(application, document_looks);
    return {std::move(application), std::move(looks)};
}

}  // namespace winnow
