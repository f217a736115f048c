#include "corpus/extract/docx_reader.hpp"

#include "corpus/extract/decode.hpp"
#include "corpus/extract/reader_versions.hpp"
#include "corpus/extract/unseen_words.hpp"
#include "corpus/extract/visible_text.hpp"

#include "docx_body.hpp"
#include "docx_chart.hpp"
#include "docx_package.hpp"
#include "docx_styles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace winnow {
namespace {

constexpr double kTwipsPerPoint = 20;

bool is_set(pugi::xml_node property) {
    std::string_view const value = attribute_or(property, "val", "1");
    return property && value != "0" && value != "false" && value != "off";
}

class Reader {
  public:
    Reader(DocxPackage package, ReadLimits const& limits)
        : package_(std::move(package)), limits_(limits), text_(std::string{kDocxReader}, limits.text_bytes) {}

    std::variant<Document, Refusal> run() {
        std::string const main = package_.main_part();
        if (main.empty()) { return refusal("is no Word document"); }
        auto const document = package_.xml(main);
        if (!document || !document->root()) { return refusal("is a damaged Word document"); }
        relationships_ = package_.relationships(main);
        load_styles();
        pugi::xml_node const settings = part("settings").root();
        load_headers(document->root(), settings);

        Rgb page = kWhite;
        if (is_set(child_named(settings, "displayBackgroundShape"))) {
            page = hex_colour(attribute_or(child_named(document->root(), "background"), "color", "")).value_or(kWhite);
        }
        bool backdrop = has_backdrop(document->root(), limits_.depth);
        for (auto const& [id, header] : shown_) { backdrop = backdrop || has_backdrop(header, limits_.depth); }

        DocxBody body{styles_, text_, limits_, page, backdrop};
        read_headers(body, "header");
        body.read(child_named(document->root(), "body"), {});
        read_notes(body);
        read_headers(body, "footer");
        read_diagrams(body);
        read_charts(body);
        return finish(body);
    }

  private:
    /// The first part of that kind that the document refers to; an empty one if there is none. Parts live as long as
    /// the reader, because nodes point into them.
    XmlPart const& part(std::string_view type) {
        for (auto const& [id, relationship] : relationships_) {
            if (relationship.type == type) { return part_named(relationship.target); }
        }
        return part_named({});
    }

    XmlPart const& part_named(std::string const& name) {
        auto const known = parts_.find(name);
        if (known != parts_.end()) { return known->second; }
        std::optional<XmlPart> read;
        if (!name.empty() && package_.archive().has(name)) { read = package_.xml(name); }
        if (!read) { read.emplace(std::string{}, XmlPart::Space::layout); }
        return parts_.emplace(name, std::move(*read)).first->second;
    }

    void load_styles() {
        DocxTheme const theme{part("theme").root()};
        styles_ = DocxStyles{part("styles").root(), theme};
    }

    void load_headers(pugi::xml_node document, pugi::xml_node settings) {
        bool const even_pages = is_set(child_named(settings, "evenAndOddHeaders"));
        std::vector<pugi::xml_node> sections;
        collect_sections(document, limits_.depth, sections);
        for (pugi::xml_node const section : sections) {
            load_margins(section);
            bool const first_page = is_set(child_named(section, "titlePg"));
            for (pugi::xml_node const reference : section.children()) {
                std::string_view const name = local_name(reference);
                if (name != "headerReference" && name != "footerReference") { continue; }
                std::string_view const type = attribute_or(reference, "type", "default");
                if ((type == "first" && !first_page) || (type == "even" && !even_pages)) { continue; }
                auto const found = relationships_.find(attribute_or(reference, "id", ""));
                if (found == relationships_.end()) { continue; }
                bool const again = !shown_parts_.insert(found->second.target).second;
                if (!again) {
                    shown_.emplace_back(name.substr(0, name.size() - std::string_view{"Reference"}.size()),
                                        part_named(found->second.target).root());
                }
            }
        }
    }

    static void collect_sections(pugi::xml_node node, std::size_t depth, std::vector<pugi::xml_node>& found) {
        for (pugi::xml_node const child : node.children()) {
            if (local_name(child) == "sectPr") { found.push_back(child); }
            if (depth > 0) { collect_sections(child, depth - 1, found); }
        }
    }

    void load_margins(pugi::xml_node section) {
        pugi::xml_node const node = child_named(section, "pgMar");
        if (!node) { return; }
        auto const points = [node](std::string_view side) {
            return static_cast<double>(number_in(attribute_or(node, side, "0")).value_or(0)) / kTwipsPerPoint;
        };
        text_.narrow_margins({points("top"), points("right"), points("bottom"), points("left")});
    }

    void read_headers(DocxBody& body, std::string_view kind) {
        for (auto const& [name, root] : shown_) {
            if (name == kind) { body.read(root, kind); }
        }
    }

    void read_notes(DocxBody& body) {
        std::multimap<DocxBody::NoteReference, pugi::xml_node> notes;
        for (std::string const kind : {"footnote", "endnote"}) {
            for (pugi::xml_node const note : part(kind + "s").root().children()) {
                notes.emplace(DocxBody::NoteReference{kind, attribute_or(note, "id", "")}, note);
            }
        }
        std::set<DocxBody::NoteReference> read;
        // Notes may refer to further ones.
        for (std::size_t next = 0; next < body.notes.size(); ++next) {
            DocxBody::NoteReference const reference = body.notes[next];
            if (!read.insert(reference).second) { continue; }
            auto const [first, last] = notes.equal_range(reference);
            std::for_each(first, last, [&](auto const& note) { body.read(note.second, reference.first); });
        }
        note_unreferenced(read);
    }

    void note_unreferenced(std::set<DocxBody::NoteReference> const& read) {
        for (std::string const kind : {"footnote", "endnote"}) {
            for (pugi::xml_node const note : part(kind + "s").root().children()) {
                std::string_view const type = attribute_or(note, "type", "normal");
                if (type != "normal" || read.contains({kind, std::string{attribute_or(note, "id", "")}})) { continue; }
                std::string const unseen = all_text(note, limits_.depth);
                text_.add_hidden(presentable(unseen), kind + " without a reference");
            }
        }
    }

    void read_diagrams(DocxBody const& body) {
        for (std::string const& id : body.diagrams) {
            auto const found = relationships_.find(id);
            if (found == relationships_.end() || text_.is_full()) { continue; }
            add_paragraphs(part_named(found->second.target).root(), limits_.depth);
        }
    }

    void read_charts(DocxBody const& body) {
        for (auto const& [id, hidden] : body.charts) {
            auto const found = relationships_.find(id);
            if (found == relationships_.end() || text_.is_full()) { continue; }
            read_chart(part_named(found->second.target).root(), styles_, limits_.depth, hidden, text_);
        }
    }

    /// The text of DrawingML, a line a paragraph.
    void add_paragraphs(pugi::xml_node node, std::size_t depth) {
        for (pugi::xml_node const child : node.children()) {
            if (local_name(child) == "p") {
                text_.add(presentable(all_text(child, depth)), true);
                text_.end_paragraph();
            } else if (depth > 0) {
                add_paragraphs(child, depth - 1);
            }
        }
    }

    void note_properties() {
        std::set<std::string> parts{"docProps/core.xml"};
        for (auto const& [id, relationship] : package_.relationships("")) {
            if (relationship.type.ends_with("-properties")) { parts.insert(relationship.target); }
        }
        for (std::string const& part : parts) {
            for (pugi::xml_node const property : part_named(part).root().children()) {
                std::string const said = presentable(all_text(property, limits_.depth));
                std::string_view const name = local_name(property);
                bool const is_addresses = name == "HLinks";  // of links, which are no words
                if (is_addresses || !says_unseen_words(said, text_.text(), fewest_unseen_words(name))) { continue; }
                text_.add_hidden(said, fmt::format("document properties: {}", presentable(name)));
            }
        }
    }

    std::variant<Document, Refusal> finish(DocxBody const& body) {
        note_properties();
        if (!body.pale.empty()) {
            text_.flag({"pale-text", std::string{shortened(body.pale, kShownOfHidden)},
                        "may be invisible: over a picture or a shape"});
        }
        if (!package_.fault().empty()) { text_.flag({"partial-text", package_.fault()}); }
        if (body.too_deep) {
            text_.flag({"partial-text", fmt::format("what is nested deeper than {} was left out", limits_.depth)});
        }
        if (!body.chunks.empty()) { text_.flag({"partial-text", "documents embedded in it were left out"}); }
        return std::move(text_).finish();
    }

    Refusal refusal(std::string_view what) const {
        std::string const why = package_.fault().empty() ? std::string{} : fmt::format(" ({})", package_.fault());
        return {fmt::format("{}{}: save it anew, or as text", what, why)};
    }

    DocxPackage package_;
    ReadLimits limits_;
    VisibleText text_;
    DocxPackage::Relationships relationships_;
    std::map<std::string, XmlPart> parts_;
    DocxStyles styles_;
    std::set<std::string> shown_parts_;
    std::vector<std::pair<std::string_view, pugi::xml_node>> shown_;  ///< "header" or "footer", in the document's order
};

}  // namespace

std::variant<Document, Refusal> read_docx(std::string_view bytes, ReadLimits const& limits) {
    auto opened = ZipArchive::open(bytes, limits);
    if (auto const* reason = std::get_if<std::string>(&opened)) { return Refusal{*reason}; }
    return Reader{DocxPackage{std::move(std::get<ZipArchive>(opened))}, limits}.run();
}

}  // namespace winnow
