#include "corpus/announcement/announcement_reader.hpp"

#include "engine/text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

namespace winnow {
namespace {

using Equal = std::function<bool(std::string_view, std::string_view)>;

std::vector<std::size_t> matches(std::vector<Announcement> const& announcements, std::string_view position,
                                 Equal const& equal) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < announcements.size(); ++i) {
        if (equal(announcements[i].id, position) || equal(announcements[i].control_number, position)) {
            found.push_back(i);
        }
    }
    return found;
}

AmbiguousPosition::Candidate candidate(Announcement const& announcement) {
    return {announcement.id, announcement.control_number, announcement.title};
}

std::vector<AmbiguousPosition::Candidate> all_candidates(std::vector<Announcement> const& announcements) {
    std::vector<AmbiguousPosition::Candidate> all;
    for (Announcement const& announcement : announcements) { all.push_back(candidate(announcement)); }
    return all;
}

/// Several have the position: another number must tell them apart.
[[noreturn]] void fail_ambiguous(std::vector<Announcement> const& announcements, std::vector<std::size_t> const& found,
                                 std::string_view position, std::string_view place) {
    std::vector<AmbiguousPosition::Candidate> candidates;
    std::string numbers;
    for (std::size_t const i : found) {
        candidates.push_back(candidate(announcements[i]));
        numbers += (numbers.empty() ? "" : ", ") + announcements[i].control_number;
    }
    bool const distinct = std::all_of(found.begin(), found.end(), [&](std::size_t i) {
        return matches(announcements, announcements[i].control_number, std::equal_to<>{}).size() == 1;
    });
    throw AmbiguousPosition{
        fmt::format("{}: {} announcements have the position \"{}\": {}", place, found.size(), position,
                    distinct ? fmt::format("give --position one of the control numbers {}", numbers)
                             : "they differ but have the same numbers: leave only one of them in the file"),
        std::move(candidates)};
}

}  // namespace

Announcement select_announcement(std::vector<Announcement> announcements, std::string_view position,
                                 std::string_view place) {
    if (announcements.empty()) {
        throw Error{fmt::format("{}: holds no announcement: give a file that has one", place)};
    }
    if (position.empty()) {
        if (announcements.size() == 1) { return std::move(announcements.front()); }
        throw AmbiguousPosition{
            fmt::format("{}: holds {} announcements: say which one with --position", place, announcements.size()),
            all_candidates(announcements)};
    }
    auto found = matches(announcements, position, std::equal_to<>{});
    if (found.empty()) { found = matches(announcements, position, equal_ignoring_ascii_case); }
    if (found.empty()) {
        throw AmbiguousPosition{
            fmt::format("{}: no announcement in it has the position \"{}\": take an id or a control number of the list",
                        place, position),
            all_candidates(announcements)};
    }
    if (found.size() > 1) { fail_ambiguous(announcements, found, position, place); }
    return std::move(announcements[found.front()]);
}

}  // namespace winnow
