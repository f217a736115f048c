#include "tools/winnow/questionnaire.hpp"

#include "corpus/announcement/announcement_reader.hpp"
#include "engine/json/sha256.hpp"

#include <fmt/format.h>

#include <utility>

namespace winnow {

void add_questionnaires(Announcement& announcement, std::span<std::string const> paths, Reading const& reading) {
    std::size_t number = 0;
    for (std::string const& path : paths) {
        Announcement questionnaire = select_announcement(read_announcements(path, reading), "", path);
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
