#include "corpus/application/json_record.hpp"

#include "corpus/application/application_builder.hpp"
#include "engine/json/parse.hpp"
#include "engine/text/ascii.hpp"
#include "engine/text/utf8.hpp"
#include "json_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <optional>
#include <utility>
#include <vector>

namespace winnow {
namespace {

using Kind = JsonField::Kind;

/// A longer record goes to the parser that takes memory for what it finds; simdjson would set aside fourteen times the
/// record's size.
constexpr std::size_t kLongestForSimdjson = std::size_t{64} << 20U;
/// simdjson counts one level otherwise; what is nested so deep is for the other parser to judge.
constexpr std::size_t kDepthForSimdjson = kMaximumJsonDepth - 2;

/// The members of one record, by what they are for.
class RecordReader {
  public:
    explicit RecordReader(std::vector<JsonField> fields) : fields_(std::move(fields)) {}

    std::variant<Application, BadRecord> read() {
        auto const id = read_id();
        if (!id) { return bad(); }
        ApplicationBuilder application{*id};
        bool const complete = read_responses(application) && read_part("resume", application) &&
                              read_text(application) && read_exempt(application);
        if (!complete) { return bad(); }
        flag_ignored(application);
        return std::move(application).build();
    }

  private:
    BadRecord bad() { return {std::move(id_), std::move(reason_)}; }

    /// A member that is there and not null.
    [[nodiscard]] JsonField const* find(std::string_view name) const {
        for (JsonField const& field : fields_) {
            if (field.name == name) { return field.kind == Kind::null ? nullptr : &field; }
        }
        return nullptr;
    }

    [[nodiscard]] std::string_view id_member() const { return find("id") == nullptr ? "_id" : "id"; }

    std::optional<std::string_view> read_id() {
        JsonField const* const field = find(id_member());
        if (field == nullptr) {
            reason_ = "\"id\" is missing";
        } else if (field->kind != Kind::text) {
            reason_ = fmt::format("\"{}\" is no text", id_member());
        } else if (is_blank(field->text)) {
            reason_ = fmt::format("\"{}\" is empty", id_member());
        } else {
            id_ = field->text;
            return id_;
        }
        return std::nullopt;
    }

    bool read_responses(ApplicationBuilder& application) {
        JsonField const* const responses = find("responses");
        if (responses == nullptr) { return true; }
        if (responses->kind != Kind::object) { return fail("\"responses\" is no object of texts by label"); }
        for (JsonField const& response : responses->members) {
            if (response.kind != Kind::text && response.kind != Kind::null) {
                return fail(fmt::format("the response \"{}\" is no text", response.name));
            }
            application.add_labelled(response.name, std::string{response.text});
        }
        return true;
    }

    bool read_part(std::string_view name, ApplicationBuilder& application) {
        std::optional<std::string> text;
        if (!read_string(name, text)) { return false; }
        if (text) { application.add(std::string{name}, std::string{name}, std::move(*text)); }
        return true;
    }

    bool read_text(ApplicationBuilder& application) {
        std::optional<std::string> title;
        std::optional<std::string> text;
        if (!read_string("title", title) || !read_string("text", text)) { return false; }
        if (title) { application.set_title(std::move(*title)); }
        if (text) { application.add("text", "text", std::move(*text)); }
        return true;
    }

    bool read_exempt(ApplicationBuilder& application) {
        JsonField const* const exempt = find("exempt");
        if (exempt == nullptr) { return true; }
        if (exempt->kind != Kind::array) { return fail("\"exempt\" is no list of kinds (\"ECQ\") or requirement ids"); }
        for (JsonField const& entry : exempt->members) {
            if (entry.kind != Kind::text) { return fail("\"exempt\" holds something that is no text"); }
            application.exempt(entry.text);
        }
        return true;
    }

    void flag_ignored(ApplicationBuilder& application) const {
        for (JsonField const& field : fields_) {
            std::string_view const name = field.name;
            bool const used = name == id_member() || name == "responses" || name == "resume" || name == "text" ||
                              name == "title" || name == "exempt";
            bool const empty = field.kind == Kind::null || (field.kind == Kind::object && field.members.empty());
            if (used || (name == "metadata" && empty)) { continue; }
            application.flag("ignored-field", std::string{name});
        }
    }

    bool read_string(std::string_view name, std::optional<std::string>& text) {
        JsonField const* const field = find(name);
        if (field == nullptr) { return true; }
        if (field->kind != Kind::text) { return fail(fmt::format("\"{}\" is no text", name)); }
        text = field->text;
        return true;
    }

    bool fail(std::string reason) {
        reason_ = std::move(reason);
        return false;
    }

    std::vector<JsonField> fields_;
    std::string id_;
    std::string reason_;
};

using Read = std::variant<Application, BadRecord>;

/// \pre json is valid UTF-8.
Read read_valid(std::string_view json) {
    auto const parsed = parse_json(json);
    if (auto const* problem = std::get_if<JsonProblem>(&parsed)) {
        return BadRecord{{}, fmt::format("not JSON at byte {}: {}", problem->offset_bytes, problem->message)};
    }
    auto const& value = std::get<boost::json::value>(parsed);
    if (!value.is_object()) { return BadRecord{{}, "no JSON object {\"id\":…}"}; }
    return RecordReader{fields_of(value.get_object())}.read();
}

Read read_by_definition(std::string_view json) {
    std::size_t const valid = valid_utf8_prefix(json);
    if (valid == json.size()) { return read_valid(json); }
    std::size_t repairs = 0;
    auto record = read_valid(repair_utf8(json, &repairs));
    if (auto* application = std::get_if<Application>(&record)) {
        application->flags.push_back(
            {"repaired-text",
             fmt::format("{} {} no UTF-8 {} replaced, the first at byte {} of the record", repairs,
                         repairs == 1 ? "piece that is" : "pieces that are", repairs == 1 ? "was" : "were", valid)});
    }
    return record;
}

bool may_hold_numbers(JsonField const& field) {
    return field.kind == Kind::other || field.is_repeated ||
           std::any_of(field.members.begin(), field.members.end(), [](JsonField const& member) {
               return member.is_repeated || (member.kind != Kind::text && member.kind != Kind::null);
           });
}

/// Whether there is a number like 0e1234567890, on which parsers differ.
bool has_long_exponent(std::string_view json) {
    constexpr std::size_t kLong = 9;
    for (std::size_t at = json.find_first_of("eE"); at != std::string_view::npos;
         at = json.find_first_of("eE", at + 1)) {
        std::size_t begin = at + 1;
        if (begin < json.size() && (json[begin] == '+' || json[begin] == '-')) { ++begin; }
        std::size_t end = begin;
        while (end < json.size() && is_ascii_digit(json[end])) { ++end; }
        if (end - begin >= kLong && at > 0 && is_ascii_digit(json[at - 1])) { return true; }
    }
    return false;
}

}  // namespace

class JsonRecordReader::Impl {
  public:
    explicit Impl(Path path) : path_(path) {
        if (path == Path::fast && parser_.allocate(kFirstBytes, kDepthForSimdjson) != simdjson::SUCCESS) {
            throw std::bad_alloc{};
        }
    }

    Read read(std::string_view json) {
        if (path_ == Path::fast && json.size() <= kLongestForSimdjson) {
            // It is copied, for simdjson reads a little past the end.
            simdjson::dom::object object;
            if (parser_.parse(json.data(), json.size()).get(object) == simdjson::SUCCESS) {
                auto fields = fields_of(object);
                bool const has_numbers = std::any_of(fields.begin(), fields.end(), may_hold_numbers);
                if (!has_numbers || !has_long_exponent(json)) { return RecordReader{std::move(fields)}.read(); }
            }
        }
        return read_by_definition(json);
    }

  private:
    static constexpr std::size_t kFirstBytes = std::size_t{1} << 16U;

    Path path_;
    simdjson::dom::parser parser_;
};

JsonRecordReader::JsonRecordReader(Path path) : impl_(std::make_unique<Impl>(path)) {}
JsonRecordReader::~JsonRecordReader() = default;
JsonRecordReader::JsonRecordReader(JsonRecordReader&&) noexcept = default;

Read JsonRecordReader::read(std::string_view json) { return impl_->read(json); }

}  // namespace winnow
