#include "html_element.hpp"

#include "engine/text/ascii.hpp"

namespace winnow {

std::string html_young_name(GumboElement const& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN && element.tag != GUMBO_TAG_CENTER) { return {}; }
    GumboStringPiece original = element.original_tag;
    gumbo_tag_from_original_text(&original);
    std::string name = original.data == nullptr ? std::string{} : lower_ascii({original.data, original.length});
    return name == "center" ? std::string{} : name;
}

std::string html_tag_name(GumboElement const& element) {
    std::string young = html_young_name(element);
    return young.empty() ? std::string{gumbo_normalized_tagname(element.tag)} : young;
}

std::string_view html_attribute(GumboElement const& element, char const* name) {
    GumboAttribute const* const found = gumbo_get_attribute(&element.attributes, name);
    return found == nullptr ? std::string_view{} : std::string_view{found->value};
}

bool has_html_attribute(GumboElement const& element, char const* name) {
    return gumbo_get_attribute(&element.attributes, name) != nullptr;
}

bool is_html_element(GumboNode const& node) {
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

}  // namespace winnow
