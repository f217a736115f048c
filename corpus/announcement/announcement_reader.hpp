#pragma once

#include "corpus/extract/extract.hpp"
#include "engine/record/announcement.hpp"
#include "engine/record/error.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Every announcement of a file, in its order: USAJOBS Search API JSON (a response or one item), the
/// historic API's records, plain text, Markdown, HTML or PDF (one announcement each).
/// \throws Error for a file that cannot be read or holds no announcement, with the place.
std::vector<Announcement> read_announcements(std::filesystem::path const& path, Reading const& reading = {});

/// As above, from bytes; `name` stands in messages and, for a plain document, gives the id.
std::vector<Announcement> parse_announcements(std::string_view bytes, std::string_view name,
                                              Reading const& reading = {});

/// A file holds several announcements and it was not said, or not clearly, which one is meant.
class AmbiguousPosition : public Error {
  public:
    struct Candidate {
        std::string id;
        std::string control_number;
        std::string title;
    };
    AmbiguousPosition(std::string const& what, std::vector<Candidate> candidates)
        : Error(what), candidates_(std::move(candidates)) {}
    [[nodiscard]] std::vector<Candidate> const& candidates() const { return candidates_; }

  private:
    std::vector<Candidate> candidates_;
};

/// The one announcement that is meant.
/// \param position  PositionID or control number; empty if the file holds only one.
/// \throws AmbiguousPosition with those that could be meant; Error.
Announcement select_announcement(std::vector<Announcement> announcements, std::string_view position,
                                 std::string_view place);

}  // namespace winnow
