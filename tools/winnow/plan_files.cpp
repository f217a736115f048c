#include "tools/winnow/plan_files.hpp"

#include "engine/plan/plan_json.hpp"
#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace winnow {

namespace fs = std::filesystem;

namespace {

/// An id as a file name: letters, digits, `.`, `_` and `-` stay, the rest becomes `_`.
std::string file_name(std::string_view id) {
    std::string name;
    for (char const c : id) {
        bool const plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
                           c == '-' || (c == '.' && !name.empty());
        name += plain ? c : '_';
    }
    return name.empty() ? "announcement" : name;
}

}  // namespace

PlanFiles::PlanFiles(std::string const& path) {
    bool const is_folder = path.ends_with('/') || fs::is_directory(path);
    if (!is_folder) {
        stream_ = std::make_unique<Output>(path);
        return;
    }
    folder_ = path;
    std::error_code error;
    if (!fs::is_directory(folder_) && !fs::create_directory(fs::path{folder_}.parent_path(), error)) {
        throw Error(fmt::format("{}: the folder cannot be made: {}", path, error.message()));
    }
}

std::string PlanFiles::name_of_next(Plan const& plan) {
    std::string const id = file_name(plan.announcement_id);
    std::string name = id;
    for (int number = 2; !names_.insert(name).second; ++number) { name = fmt::format("{}-{}", id, number); }
    return (fs::path{folder_} / (name + ".plan.json")).string();
}

void PlanFiles::add(Plan const& plan) {
    if (stream_) {
        JsonWriter json{stream_->stream(), JsonWriter::Style::compact};
        write_plan(plan, json);
        stream_->stream() << '\n';
        return;
    }
    Output file{name_of_next(plan)};
    JsonWriter json{file.stream(), JsonWriter::Style::readable};
    write_plan(plan, json);
    file.stream() << '\n';
    file.commit();
}

void PlanFiles::commit() {
    if (stream_) { stream_->commit(); }
}

}  // namespace winnow
