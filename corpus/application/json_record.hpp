#pragma once

#include "engine/record/application.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace winnow {

/// A record of a pool that cannot be used.
struct BadRecord {
    std::string id;      ///< the applicant's, if it could be read
    std::string reason;  ///< "not JSON at byte 31: syntax error", "\"id\" is missing"
};

/// Reads applicants, each from one JSON object:
///
///     {"id":"A-0001","responses":{"TQ1":"…"},"resume":"…","text":"…","title":"…","exempt":["ECQ"]}
///
/// All but `id` may be left out or null. `_id` stands for `id` where that is missing; a `title` goes before `text` with
/// an empty line between (both as in BEIR collections). Other members are flagged `ignored-field`, but for an empty
/// `metadata`. Bytes that are no UTF-8 are replaced and flagged `repaired-text`. Texts are kept byte for byte.
///
/// What simdjson refuses goes to the parser of engine/json, which is four times slower: it reads numbers of any size,
/// and says what is wrong and where. One object per thread; its buffers are reused.
class JsonRecordReader {
  public:
    /// Both give the same; `definition` asks the parser of engine/json alone and is there to be compared with.
    enum class Path : unsigned char { fast, definition };

    explicit JsonRecordReader(Path path = Path::fast);
    ~JsonRecordReader();
    JsonRecordReader(JsonRecordReader&&) noexcept;

    /// \complexity O(json.size()).
    [[nodiscard]] std::variant<Application, BadRecord> read(std::string_view json);

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace winnow
