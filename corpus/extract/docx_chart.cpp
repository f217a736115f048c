#include "docx_chart.hpp"

#include "corpus/extract/decode.hpp"

#include <algorithm>
#include <string>

namespace winnow {
namespace {

class Chart {
  public:
    Chart(DocxStyles const& styles, std::string_view hidden, VisibleText& text)
        : styles_(styles), hidden_(hidden), text_(text) {}

    void read(pugi::xml_node part, std::size_t depth) {
        if (child_named(part, "spPr")) { background_ = styles_.shape_fill(part).value_or(kWhite); }
        has_legend_ = has(part, "legend", depth);
        has_names_ = has_shown_axis(part, depth) || has_legend_;
        walk(part, depth, {});
    }

  private:
    static bool has(pugi::xml_node node, std::string_view name, std::size_t depth) {
        return std::any_of(node.begin(), node.end(), [name, depth](pugi::xml_node child) {
            return local_name(child) == name || (depth > 0 && has(child, name, depth - 1));
        });
    }

    /// An axis that names what stands along it.
    static bool has_shown_axis(pugi::xml_node node, std::size_t depth) {
        return std::any_of(node.begin(), node.end(), [depth](pugi::xml_node child) {
            std::string_view const name = local_name(child);
            if (name == "catAx" || name == "dateAx" || name == "axis") {
                std::string_view const gone = attribute_or(child_named(child, "delete"), "val", "0");
                return gone != "1" && gone != "true" && attribute_or(child, "hidden", "0") != "1";
            }
            return depth > 0 && has_shown_axis(child, depth - 1);
        });
    }

    /// \param hidden  why nobody sees what is in the node.
    void walk(pugi::xml_node node, std::size_t depth, std::string_view hidden) {
        for (pugi::xml_node const child : node.children()) {
            std::string_view const name = local_name(child);
            std::string_view why = hidden;
            if (name == "cat" || name == "strDim") { why = has_names_ ? why : "names that a chart does not show"; }
            if (is_name_of_series(child)) { why = has_legend_ ? why : "names that a chart does not show"; }
            bool const is_value = name == "v" || (name == "pt" && child.first_child().type() == pugi::node_pcdata);
            if (name == "p" || (is_value && is_word(child))) {
                line(child, depth, why);
            } else if (depth > 0 && !is_value && name != "extLst") {
                walk(child, depth - 1, why);
            }
        }
    }

    static bool is_name_of_series(pugi::xml_node node) {
        std::string_view const around = local_name(node.parent());
        return local_name(node) == "tx" && (around == "ser" || around == "series");
    }

    /// Whether a value is one of words, not of figures.
    static bool is_word(pugi::xml_node value) {
        std::string_view const cache = local_name(value.parent().parent());
        return cache != "numCache" && cache != "numLit" && cache != "numDim";
    }

    void line(pugi::xml_node node, std::size_t depth, std::string_view hidden) {
        std::string const words = presentable(all_text(node, depth));
        std::string_view why = hidden_.empty() ? hidden : hidden_;
        if (why.empty()) { why = look_unseen_because(node); }
        if (why.empty()) {
            text_.add(words, true);
            text_.end_line();
        } else {
            text_.add_hidden(words, why);
        }
    }

    /// By the looks of a paragraph's first run.
    std::string_view look_unseen_because(pugi::xml_node paragraph) const {
        pugi::xml_node const properties = child_named(child_named(paragraph, "r"), "rPr");
        RunLook look;
        look.colour = styles_.drawn_colour(child_named(properties, "solidFill"));
        constexpr double kHundredths = 100;
        if (auto const size = number_in(attribute_or(properties, "sz", ""))) {
            look.size_pt = static_cast<double>(*size) / kHundredths;
        }
        return unseen_because(look, background_);
    }

    DocxStyles const& styles_;
    std::string_view hidden_;
    VisibleText& text_;
    Rgb background_ = kWhite;
    bool has_legend_ = false;
    bool has_names_ = false;
};

}  // namespace

void read_chart(pugi::xml_node part, DocxStyles const& styles, std::size_t depth, std::string_view hidden,
                VisibleText& text) {
    text.end_paragraph();
    text.set_style({});
    Chart{styles, hidden, text}.read(part, depth);
    text.end_paragraph();
}

}  // namespace winnow
