#include "tools/winnow/questionnaire.hpp"

#include "corpus/announcement/announcement_reader.hpp"
#include "engine/json/sha256.hpp"
#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace winnow {

void add_questionnaires(Announcement& announcement, std::span<std::string const> paths, Reading const& reading) {
    std::size_t number = 0;
    for (std::string const& path : paths) {
        std::vector<Announcement> read = read_announcements(path, reading);
        if (read.size() != 1 || !read.front().control_number.empty()) {
            throw Error{fmt::format("{}: holds announcements, no questionnaire: make a plan of each", path)};
        }
        Announcement& questionnaire = read.front();
        std::size_t const first_field = announcement.fields.size();
        for (SourceField& field : questionnaire.fields) {
            ++number;
            field.name = number == 1 ? "questionnaire" : fmt::format("questionnaire{}", number);
            announcement.fields.push_back(std::move(field));
        }
        for (Passage passage : questionnaire.passages) {
            passage.field += first_field;
            announcement.passages.push_back(passage);
        }
        announcement.sha256 = sha256_hex(announcement.sha256 + questionnaire.sha256);
    }
}

}  // namespace winnow
