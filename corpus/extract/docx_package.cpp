#include "docx_package.hpp"

#include "corpus/extract/decode.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace winnow {
namespace {

std::string folder_of(std::string_view part) {
    std::size_t const slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string{} : std::string{part.substr(0, slash + 1)};
}

/// "word/" and "../customXml/item1.xml" are "customXml/item1.xml".
std::string resolved(std::string_view folder, std::string_view target) {
    std::string const path = target.starts_with('/') ? std::string{target} : fmt::format("{}{}", folder, target);
    std::vector<std::string_view> steps;
    std::string_view rest = path;
    while (!rest.empty()) {
        std::size_t const slash = std::min(rest.find('/'), rest.size());
        std::string_view const step = rest.substr(0, slash);
        rest.remove_prefix(std::min(slash + 1, rest.size()));
        if (step == "..") {
            if (!steps.empty()) { steps.pop_back(); }
        } else if (!step.empty() && step != ".") {
            steps.push_back(step);
        }
    }
    return fmt::format("{}", fmt::join(steps, "/"));
}

}  // namespace

std::optional<XmlPart> DocxPackage::xml(std::string_view part) {
    auto read = archive_.read(part);
    if (auto const* fault = std::get_if<ZipArchive::Fault>(&read)) {
        has_bomb_ = has_bomb_ || *fault == ZipArchive::Fault::bomb;
        if (fault_.empty()) { fault_ = fmt::format("its part {} {}", presentable(part), ZipArchive::describe(*fault)); }
        return std::nullopt;
    }
    XmlPart xml{std::move(std::get<std::string>(read)), XmlPart::Space::layout};
    if (fault_.empty() && !xml.fault().empty()) {
        fault_ = fmt::format("its part {} {}", presentable(part), xml.fault());
    }
    return xml;
}

DocxPackage::Relationships DocxPackage::relationships(std::string_view part) {
    std::string const folder = folder_of(part);
    std::string const name = fmt::format("{}_rels/{}.rels", folder, part.substr(folder.size()));
    Relationships found;
    if (!archive_.has(name)) { return found; }
    auto const xml = this->xml(name);
    if (!xml) { return found; }
    for (pugi::xml_node const node : xml->root().children()) {
        if (local_name(node) != "Relationship" || attribute_or(node, "TargetMode", "") == "External") { continue; }
        std::string_view const type = attribute_or(node, "Type", "");
        found.insert_or_assign(std::string{attribute_or(node, "Id", "")},
                               Relationship{std::string{type.substr(type.rfind('/') + 1)},
                                            resolved(folder, attribute_or(node, "Target", ""))});
    }
    return found;
}

std::string DocxPackage::main_part() {
    for (auto const& [id, relationship] : relationships("")) {
        if (relationship.type == "officeDocument" && archive_.has(relationship.target)) { return relationship.target; }
    }
    constexpr std::string_view kUsual = "word/document.xml";
    return archive_.has(kUsual) ? std::string{kUsual} : std::string{};
}

}  // namespace winnow
