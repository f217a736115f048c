#pragma once

#include "corpus/extract/document.hpp"
#include "corpus/extract/limits.hpp"

#include <pugixml.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// An XML document as pugixml reads it: no network, no files, no entities but the five of XML, so that none can expand.
/// A file that is broken somewhere gives what stands before.
class XmlPart {
  public:
    /// What white space between elements is.
    enum class Space : std::uint8_t {
        layout,   ///< nothing, but where it is all that an element holds
        content,  ///< text
    };
    XmlPart(std::string bytes, Space space);

    [[nodiscard]] pugi::xml_node root() const { return document_->document_element(); }
    /// "is damaged XML at byte 120", or that it declares entities, which no office program writes; empty for a sound
    /// one.
    [[nodiscard]] std::string const& fault() const { return fault_; }

  private:
    std::unique_ptr<std::string> bytes_;  ///< pugixml parses in place, and nodes point into it
    std::unique_ptr<pugi::xml_document> document_;
    std::string fault_;
};

/// The name without its namespace's prefix: prefixes are up to the program that wrote the file.
std::string_view local_name(pugi::xml_node node);
std::string_view local_name(pugi::xml_attribute attribute);

/// The first child element of that local name; an empty node if there is none.
pugi::xml_node child_named(pugi::xml_node node, std::string_view name);

/// Value of the attribute of that local name; nothing if there is none.
std::optional<std::string_view> attribute_named(pugi::xml_node node, std::string_view name);
/// As above; `otherwise` if there is none.
std::string_view attribute_or(pugi::xml_node node, std::string_view name, std::string_view otherwise);

/// A whole number at the beginning of the text; nothing if there is none. What is beyond ±10^15, which no measure of a
/// document is, becomes that, so that a few of them can be added up.
std::optional<long> number_in(std::string_view text);

/// All character data below the node, elements separated by spaces. For comparison, not for readers.
std::string all_text(pugi::xml_node node, std::size_t depth_limit);

}  // namespace winnow
