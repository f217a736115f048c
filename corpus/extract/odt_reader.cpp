#include "corpus/extract/odt_reader.hpp"

#include "corpus/extract/decode.hpp"
#include "corpus/extract/reader_versions.hpp"
#include "corpus/extract/unseen_words.hpp"
#include "corpus/extract/visible_text.hpp"
#include "corpus/extract/zip_archive.hpp"

#include "odt_body.hpp"
#include "odt_chart.hpp"
#include "odt_styles.hpp"

#include <fmt/format.h>

#include <set>
#include <string>
#include <utility>

namespace winnow {
namespace {

/// The elements of that name below the node, but not those inside each other.
template <typename Visit>
void each_named(pugi::xml_node node, std::string_view name, std::size_t depth, Visit const& visit) {
    for (pugi::xml_node const child : node.children()) {
        if (local_name(child) == name) {
            visit(child);
        } else if (depth > 0) {
            each_named(child, name, depth - 1, visit);
        }
    }
}

class Reader {
  public:
    /// The roots of a document's parts; those of a flat one are the same.
    struct Parts {
        pugi::xml_node content;
        pugi::xml_node styles;
        pugi::xml_node meta;
    };
    /// \param archive  with the objects in the text; null for a flat document.
    Reader(Parts parts, ZipArchive* archive, ReadLimits const& limits)
        : parts_(parts), archive_(archive), limits_(limits), text_(std::string{kOdtReader}, limits.text_bytes) {}

    std::variant<Document, Refusal> run(std::string const& fault) {
        pugi::xml_node body = child_named(parts_.content, "body");
        if (child_named(body, "spreadsheet")) { return Refusal{"is a spreadsheet: save its text as a document"}; }
        if (child_named(body, "presentation")) { return Refusal{"is a presentation: save its text as a document"}; }
        if (pugi::xml_node const text = child_named(body, "text")) { body = text; }
        if (!body) {
            std::string const why = fault.empty() ? std::string{} : fmt::format(" ({})", fault);
            return Refusal{fmt::format("is a damaged OpenDocument text{}: save it anew, or as text", why)};
        }
        styles_.add(parts_.styles);
        styles_.add(parts_.content);
        styles_.resolve();
        find_master_pages();
        load_pages();

        OdtBody reading{styles_, text_, limits_, page_};
        read_headers(reading, "header");
        reading.read(body, {});
        reading.read_notes();
        read_headers(reading, "footer");
        read_objects(reading);
        note_properties();
        if (!fault.empty()) { text_.flag({"partial-text", fault}); }
        if (reading.too_deep) {
            text_.flag({"partial-text", fmt::format("what is nested deeper than {} was left out", limits_.depth)});
        }
        return std::move(text_).finish();
    }

  private:
    /// The first master page, and those that paragraphs or tables ask for.
    void find_master_pages() {
        std::set<std::string_view> wanted;
        for (pugi::xml_node const root : {parts_.styles, parts_.content}) {
            for (char const* const part : {"styles", "automatic-styles"}) {
                for (pugi::xml_node const style : child_named(root, part).children()) {
                    wanted.insert(attribute_or(style, "master-page-name", ""));
                }
            }
        }
        wanted.erase("");
        for (pugi::xml_node const page : child_named(parts_.styles, "master-styles").children()) {
            if (local_name(page) != "master-page") { continue; }
            bool const is_first = masters_.empty();
            if (is_first || wanted.contains(attribute_or(page, "name", ""))) { masters_.push_back(page); }
        }
    }

    void load_pages() {
        pugi::xml_node const automatic = child_named(parts_.styles, "automatic-styles");
        for (pugi::xml_node const master : masters_) {
            for (pugi::xml_node const layout : automatic.children()) {
                if (!local_name(layout).starts_with("page-") ||
                    attribute_or(layout, "name", "") != attribute_or(master, "page-layout-name", "-")) {
                    continue;
                }
                pugi::xml_node const properties = child_named(layout, "page-layout-properties");
                if (auto const colour = hex_colour(attribute_or(properties, "background-color", ""))) {
                    page_ = *colour;
                }
                add_margins(properties);
            }
        }
    }

    void add_margins(pugi::xml_node properties) {
        auto const all = odt_length(attribute_or(properties, "margin", "")).value_or(0);
        auto const points = [properties, all](std::string_view side) {
            return odt_length(attribute_or(properties, side, "")).value_or(all);
        };
        text_.narrow_margins(
            {points("margin-top"), points("margin-right"), points("margin-bottom"), points("margin-left")});
    }

    void read_headers(OdtBody& reading, std::string_view kind) {
        for (pugi::xml_node const master : masters_) {
            for (pugi::xml_node const part : master.children()) {
                std::string_view const name = local_name(part);
                bool const shown = attribute_or(part, "display", "true") != "false";
                if (shown && (name == kind || name.starts_with(std::string{kind} + "-"))) { reading.read(part, kind); }
            }
        }
    }

    void read_objects(OdtBody const& reading) {
        if (archive_ == nullptr) { return; }
        std::set<std::string_view> read;
        for (auto const& [name, hidden] : reading.objects) {
            if (!read.insert(name).second) { continue; }
            auto content = archive_->read(name + "/content.xml");
            if (!std::holds_alternative<std::string>(content)) { continue; }
            XmlPart const part{std::move(std::get<std::string>(content)), XmlPart::Space::content};
            read_odt_chart(part.root(), limits_.depth, hidden, text_);
        }
    }

    void note_properties() {
        each_named(parts_.meta, "meta", 2, [this](pugi::xml_node meta) {
            for (char const* const name : {"keyword", "description", "subject", "user-defined", "keywords"}) {
                std::string said;
                each_named(meta, name, 2, [&](pugi::xml_node node) { said += all_text(node, limits_.depth) + ' '; });
                said = presentable(said);
                if (!says_unseen_words(said, text_.text())) { continue; }
                text_.add_hidden(said, fmt::format("document properties: {}", name));
            }
        });
    }

    Parts parts_;
    ZipArchive* archive_;
    ReadLimits limits_;
    VisibleText text_;
    OdtStyles styles_;
    std::vector<pugi::xml_node> masters_;
    Rgb page_ = kWhite;
};

std::string fault_of(XmlPart const& part, std::string_view name) {
    return part.fault().empty() ? std::string{} : fmt::format("its part {} {}", name, part.fault());
}

/// A part of the archive; an empty one where it cannot be read.
XmlPart part_of(ZipArchive& archive, std::string_view name, std::string& fault) {
    auto read = archive.read(name);
    if (auto const* const why = std::get_if<ZipArchive::Fault>(&read)) {
        bool const needed = *why != ZipArchive::Fault::missing || name == "content.xml";
        if (fault.empty() && needed) { fault = fmt::format("its part {} {}", name, ZipArchive::describe(*why)); }
        return XmlPart{std::string{}, XmlPart::Space::content};
    }
    XmlPart part{std::move(std::get<std::string>(read)), XmlPart::Space::content};
    if (fault.empty()) { fault = fault_of(part, name); }
    return part;
}

bool is_encrypted(ZipArchive& archive) {
    auto const manifest = archive.read("META-INF/manifest.xml");
    auto const* const text = std::get_if<std::string>(&manifest);
    return text != nullptr && text->find("encryption-data") != std::string::npos;
}

}  // namespace

std::variant<Document, Refusal> read_odt(std::string_view bytes, ReadLimits const& limits) {
    auto opened = ZipArchive::open(bytes, limits);
    if (auto const* reason = std::get_if<std::string>(&opened)) { return Refusal{*reason}; }
    auto& archive = std::get<ZipArchive>(opened);
    if (is_encrypted(archive)) { return Refusal{"is protected by a password: save it without"}; }
    std::string fault;
    XmlPart const content = part_of(archive, "content.xml", fault);
    XmlPart const styles = part_of(archive, "styles.xml", fault);
    XmlPart const meta = part_of(archive, "meta.xml", fault);
    return Reader{{content.root(), styles.root(), meta.root()}, &archive, limits}.run(fault);
}

std::variant<Document, Refusal> read_flat_odt(std::string_view bytes, ReadLimits const& limits) {
    XmlPart const document{std::string{bytes}, XmlPart::Space::content};
    return Reader{{document.root(), document.root(), document.root()}, nullptr, limits}.run(
        fault_of(document, "document"));
}

}  // namespace winnow
