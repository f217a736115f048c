#include "corpus/application/json_record.hpp"

#include "corpus/application/application_builder.hpp"
#include "engine/json/parse.hpp"
#include "engine/text/utf8.hpp"

#include <fmt/format.h>

#include <optional>

namespace winnow {
namespace {

namespace json = boost::json;

std::string_view view(json::string_view text) { return {text.data(), text.size()}; }

/// The members of one record, by what they are for.
class RecordReader {
  public:
    explicit RecordReader(json::object const& object) : object_(object) {}

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
    [[nodiscard]] json::value const* find(std::string_view name) const {
        json::value const* const value = object_.if_contains(name);
        return value == nullptr || value->is_null() ? nullptr : value;
    }

    [[nodiscard]] std::string_view id_member() const { return find("id") == nullptr ? "_id" : "id"; }

    std::optional<std::string_view> read_id() {
        json::value const* const value = find(id_member());
        if (value == nullptr) {
            reason_ = "\"id\" is missing";
        } else if (!value->is_string()) {
            reason_ = fmt::format("\"{}\" is no text", id_member());
        } else if (is_blank(view(value->get_string()))) {
            reason_ = fmt::format("\"{}\" is empty", id_member());
        } else {
            id_ = view(value->get_string());
            return id_;
        }
        return std::nullopt;
    }

    bool read_responses(ApplicationBuilder& application) {
        json::value const* const responses = find("responses");
        if (responses == nullptr) { return true; }
        if (!responses->is_object()) { return fail("\"responses\" is no object of texts by label"); }
        for (auto const& [label, text] : responses->get_object()) {
            if (!text.is_string() && !text.is_null()) {
                return fail(fmt::format("the response \"{}\" is no text", view(label)));
            }
            application.add_labelled(view(label), text.is_null() ? "" : std::string{view(text.get_string())});
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
        json::value const* const exempt = find("exempt");
        if (exempt == nullptr) { return true; }
        if (!exempt->is_array()) { return fail("\"exempt\" is no list of kinds (\"ECQ\") or requirement ids"); }
        for (json::value const& entry : exempt->get_array()) {
            if (!entry.is_string()) { return fail("\"exempt\" holds something that is no text"); }
            application.exempt(view(entry.get_string()));
        }
        return true;
    }

    void flag_ignored(ApplicationBuilder& application) const {
        for (auto const& [key, value] : object_) {
            std::string_view const name = view(key);
            bool const used = name == id_member() || name == "responses" || name == "resume" || name == "text" ||
                              name == "title" || name == "exempt";
            bool const empty = value.is_null() || (value.is_object() && value.get_object().empty());
            if (used || (name == "metadata" && empty)) { continue; }
            application.flag("ignored-field", std::string{name});
        }
    }

    bool read_string(std::string_view name, std::optional<std::string>& text) {
        json::value const* const value = find(name);
        if (value == nullptr) { return true; }
        if (!value->is_string()) { return fail(fmt::format("\"{}\" is no text", name)); }
        text = std::string{view(value->get_string())};
        return true;
    }

    bool fail(std::string reason) {
        reason_ = std::move(reason);
        return false;
    }

    json::object const& object_;
    std::string id_;
    std::string reason_;
};

std::variant<Application, BadRecord> read_valid(std::string_view json) {
    auto const parsed = parse_json(json);
    if (auto const* problem = std::get_if<JsonProblem>(&parsed)) {
        return BadRecord{{}, fmt::format("not JSON at byte {}: {}", problem->offset_bytes, problem->message)};
    }
    auto const& value = std::get<json::value>(parsed);
    if (!value.is_object()) { return BadRecord{{}, "no JSON object {\"id\":…}"}; }
    return RecordReader{value.get_object()}.read();
}

}  // namespace

std::variant<Application, BadRecord> read_json_record(std::string_view json) {
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

}  // namespace winnow
