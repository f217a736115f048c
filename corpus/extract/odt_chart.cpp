#include "odt_chart.hpp"

#include "corpus/extract/decode.hpp"

#include "odt_styles.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {
namespace {

constexpr std::string_view kUnshownNames = "names that a chart does not show";

class Chart {
  public:
    Chart(pugi::xml_node document, std::size_t depth, std::string_view hidden, VisibleText& text)
        : depth_(depth), hidden_(hidden), text_(text) {
        styles_.add(document);
        styles_.resolve();
        for (pugi::xml_node const style : child_named(document, "automatic-styles").children()) {
            pugi::xml_node const properties = child_named(style, "chart-properties");
            if (attribute_or(properties, "display-label", "true") == "false") {
                unlabelled_.emplace_back(attribute_or(style, "name", ""));
            }
        }
    }

    void read(pugi::xml_node chart) {
        background_ = styles_.style("chart", attribute_or(chart, "style-name", "")).background.value_or(kWhite);
        pugi::xml_node const plot = child_named(chart, "plot-area");
        titles(chart);
        bool const has_legend = static_cast<bool>(child_named(chart, "legend"));
        bool shows_names = has_legend;
        for (pugi::xml_node const axis : plot.children()) {
            if (local_name(axis) != "axis") { continue; }
            titles(axis);
            shows_names = shows_names || (attribute_or(axis, "dimension", "") == "x" && is_labelled(axis));
        }
        names(child_named(chart, "table"), has_legend, shows_names);
    }

  private:
    [[nodiscard]] bool is_labelled(pugi::xml_node axis) const {
        std::string_view const name = attribute_or(axis, "style-name", "");
        return std::find(unlabelled_.begin(), unlabelled_.end(), name) == unlabelled_.end();
    }

    void titles(pugi::xml_node node) {
        for (pugi::xml_node const child : node.children()) {
            std::string_view const name = local_name(child);
            if (name != "title" && name != "subtitle" && name != "footer") { continue; }
            RunLook const& look = styles_.style("chart", attribute_or(child, "style-name", "")).run;
            line(child, unseen_because(look, background_));
        }
    }

    /// The chart's own table: a head with the names of columns, and rows that begin with theirs.
    void names(pugi::xml_node table, bool columns_show, bool rows_show) {
        for (pugi::xml_node const part : table.children()) {
            bool const is_head = local_name(part) == "table-header-rows";
            if (!is_head && local_name(part) != "table-rows") { continue; }
            for (pugi::xml_node const row : part.children()) {
                for (pugi::xml_node const cell : row.children()) {
                    bool const is_figure = attribute_or(cell, "value-type", "string") != "string";
                    if (local_name(cell) == "table-cell" && !is_figure) {
                        line(cell, (is_head ? columns_show : rows_show) ? "" : kUnshownNames);
                    }
                }
            }
        }
    }

    void line(pugi::xml_node node, std::string_view why) {
        std::string const words = presentable(all_text(node, depth_));
        if (!hidden_.empty()) { why = hidden_; }
        if (!why.empty()) { return text_.add_hidden(words, why); }
        text_.add(words, true);
        text_.end_line();
    }

    std::size_t depth_;
    std::string_view hidden_;
    VisibleText& text_;
    OdtStyles styles_;
    std::vector<std::string_view> unlabelled_;  ///< styles of axes that show no names
    Rgb background_ = kWhite;
};

}  // namespace

void read_odt_chart(pugi::xml_node document, std::size_t depth, std::string_view hidden, VisibleText& text) {
    pugi::xml_node const chart = child_named(child_named(child_named(document, "body"), "chart"), "chart");
    if (!chart) { return; }
    text.end_paragraph();
    text.set_style({});
    Chart{document, depth, hidden, text}.read(chart);
    text.end_paragraph();
}

}  // namespace winnow
