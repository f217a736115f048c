#include "json_fields.hpp"

#include <cstddef>
#include <unordered_map>
#include <utility>

namespace winnow {
namespace {

namespace json = boost::json;
namespace dom = simdjson::dom;
using Kind = JsonField::Kind;

std::string_view view(json::string_view text) { return {text.data(), text.size()}; }

JsonField shallow(std::string_view name, json::value const& value) {
    switch (value.kind()) {
        case json::kind::null: return {name, Kind::null, {}, {}, false};
        case json::kind::string: return {name, Kind::text, view(value.get_string()), {}};
        case json::kind::object: return {name, Kind::object, {}, {}, false};
        case json::kind::array: return {name, Kind::array, {}, {}, false};
        default: return {name, Kind::other, {}, {}, false};
    }
}

JsonField shallow(std::string_view name, dom::element value) {
    switch (value.type()) {
        case dom::element_type::NULL_VALUE: return {name, Kind::null, {}, {}, false};
        case dom::element_type::STRING: return {name, Kind::text, std::string_view{value.get_string()}, {}};
        case dom::element_type::OBJECT: return {name, Kind::object, {}, {}, false};
        case dom::element_type::ARRAY: return {name, Kind::array, {}, {}, false};
        default: return {name, Kind::other, {}, {}, false};
    }
}

/// Keeps the last of the fields with one name. Few fields are compared with each other, many are looked up.
class Fields {
  public:
    void put(JsonField field) {
        constexpr std::size_t kFew = 16;
        JsonField* same = nullptr;
        if (fields_.size() < kFew) {
            for (JsonField& other : fields_) { same = other.name == field.name ? &other : same; }
        } else {
            if (numbers_.empty()) {
                for (std::size_t i = 0; i < fields_.size(); ++i) { numbers_.emplace(fields_[i].name, i); }
            }
            auto const [number, is_new] = numbers_.emplace(field.name, fields_.size());
            same = is_new ? nullptr : &fields_[number->second];
        }
        if (same != nullptr) {
            *same = std::move(field);
            same->is_repeated = true;
        } else {
            fields_.push_back(std::move(field));
        }
    }
    [[nodiscard]] std::vector<JsonField> take() { return std::move(fields_); }

  private:
    std::vector<JsonField> fields_;
    std::unordered_map<std::string_view, std::size_t> numbers_;
};

}  // namespace

std::vector<JsonField> fields_of(json::object const& object) {
    std::vector<JsonField> fields;
    for (auto const& [name, value] : object) {
        JsonField& field = fields.emplace_back(shallow(view(name), value));
        if (field.kind == Kind::object) {
            for (auto const& [inner, member] : value.get_object()) {
                field.members.push_back(shallow(view(inner), member));
            }
        } else if (field.kind == Kind::array) {
            for (json::value const& member : value.get_array()) { field.members.push_back(shallow({}, member)); }
        }
    }
    return fields;
}

std::vector<JsonField> fields_of(dom::object object) {
    Fields fields;
    for (auto const [name, value] : object) {
        JsonField field = shallow(name, value);
        if (field.kind == Kind::object) {
            dom::object const own = value.get_object();
            Fields members;
            for (auto const [inner, member] : own) { members.put(shallow(inner, member)); }
            field.members = members.take();
        } else if (field.kind == Kind::array) {
            dom::array const own = value.get_array();
            for (auto const member : own) { field.members.push_back(shallow({}, member)); }
        }
        fields.put(std::move(field));
    }
    return fields.take();
}

}  // namespace winnow
