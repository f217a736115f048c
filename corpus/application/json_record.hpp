#pragma once

#include "engine/record/application.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace winnow {

/// A record of a pool that cannot be used.
struct BadRecord {
    std::string id;      ///< the applicant's, if it could be read
    std::string reason;  ///< "not JSON at byte 31: syntax error", "\"id\" is missing"
};

/// An applicant from one JSON object:
///
///     {"id":"A-0001","responses":{"TQ1":"…"},"resume":"…","text":"…","title":"…","exempt":["ECQ"]}
///
/// All but `id` may be left out or null. `_id` stands for `id` where that is missing; a `title` goes before `text` with
/// an empty line between (both as in BEIR collections). Other members are flagged `ignored-field`, but for an empty
/// `metadata`. Bytes that are no UTF-8 are replaced and flagged `repaired-text`. Texts are kept byte for byte.
[[nodiscard]] std::variant<Application, BadRecord> read_json_record(std::string_view json);

}  // namespace winnow
