#include "html_sheet.hpp"

#include "corpus/extract/lines.hpp"
#include "engine/text/ascii.hpp"

#include "css_value.hpp"
#include "html_element.hpp"

#include <algorithm>
#include <utility>

namespace winnow {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kMostRules = 20'000;
constexpr std::size_t kDeepestRule = 8;
constexpr double kWindowPx = 1280;

std::string without_comments(std::string_view css) {
    std::string out;
    while (!css.empty()) {
        std::size_t const begin = std::min(css.find("/*"), css.size());
        out += css.substr(0, begin);
        std::size_t const end = css.find("*/", begin);
        if (end == npos) { break; }
        css.remove_prefix(end + 2);
    }
    return out;
}

/// Where the block that opens at `at` closes.
std::size_t end_of_block(std::string_view css, std::size_t at) {
    std::size_t depth = 0;
    for (; at < css.size(); ++at) {
        if (css[at] == '{') { ++depth; }
        if (css[at] == '}' && --depth == 0) { return at; }
    }
    return css.size();
}

/// Whether a condition in brackets holds of the window that is assumed.
bool holds(std::string_view feature) {
    std::size_t const colon = std::min(feature.find(':'), feature.size());
    std::string_view const name = trimmed(feature.substr(0, colon));
    std::string_view const value = trimmed(feature.substr(std::min(colon + 1, feature.size())));
    auto const size = css_pixels(value, 16, kWindowPx);
    if (name == "max-width") { return !size || *size >= kWindowPx; }
    if (name == "min-width") { return !size || *size <= kWindowPx; }
    if (name == "orientation") { return value != "portrait"; }
    if (name == "prefers-color-scheme") { return value != "dark"; }
    return !name.starts_with("prefers-") && name != "forced-colors";
}

/// "screen and (max-width: 600px)", "not print".
bool holds_of_window(std::string_view query) {
    query = trimmed(query);
    bool const negated = query.starts_with("not ");
    if (negated) { query.remove_prefix(4); }
    bool all = true;
    for (std::string_view word : css_words(query)) {
        if (word.starts_with('(')) {
            word.remove_prefix(1);
            all = all && holds(word.substr(0, word.find(')')));
        } else if (word == "print" || word == "speech") {
            all = false;
        }
    }
    return all != negated;
}

bool media_hold(std::string_view queries) {
    while (!queries.empty()) {
        std::size_t const comma = css_find(queries, ",");
        if (holds_of_window(queries.substr(0, comma))) { return true; }
        queries.remove_prefix(std::min(comma + 1, queries.size()));
    }
    return false;
}

/// Whether an at-rule's block holds rules for the page as it is assumed.
bool holds_rules(std::string_view prelude) {
    constexpr std::string_view kMedia = "@media";
    if (prelude.starts_with(kMedia)) { return media_hold(prelude.substr(kMedia.size())); }
    if (prelude.starts_with("@supports")) { return prelude.find(" not") == npos; }
    return prelude.starts_with("@layer") || prelude.starts_with("@container");
}

/// A block without the rules inside it.
std::string own_declarations(std::string_view block) {
    std::string own;
    while (!block.empty()) {
        std::size_t const open = std::min(block.find('{'), block.size());
        std::size_t const end = open == block.size() ? open : block.substr(0, open).find_last_of(';');
        if (end != npos) { own += block.substr(0, std::min(end + 1, block.size())); }
        if (open == block.size()) { break; }
        block.remove_prefix(std::min(end_of_block(block, open) + 1, block.size()));
    }
    return own;
}

/// A selector inside a rule: `&` stands for the elements of the rule around it.
std::string nested_selector(std::string_view inner, std::string const& around) {
    std::string const outer = ":is(" + around + ")";
    if (inner.find('&') == npos) { return outer + " " + std::string{inner}; }
    std::string whole;
    for (char const c : inner) {
        if (c == '&') {
            whole += outer;
        } else {
            whole += c;
        }
    }
    return whole;
}

}  // namespace

void HtmlSheet::add(std::string_view css) { add_rules(without_comments(css), {}, kDeepestRule); }

/// \param around  the selectors of the rule that these stand in; empty outside of any.
void HtmlSheet::add_rules(std::string_view css, std::string const& around, std::size_t depth) {
    for (std::size_t at = 0; at < css.size() && rules_.size() < kMostRules;) {
        std::size_t const open = css.find_first_of("{;", at);
        if (open == npos) { return; }
        std::string_view const prelude = trimmed(css.substr(at, open - at));
        if (css[open] == ';') {
            at = open + 1;
            continue;
        }
        std::size_t const close = end_of_block(css, open);
        std::string_view const block = css.substr(open + 1, close - open - 1);
        at = close + 1;
        if (!prelude.starts_with('@')) {
            add_rule(around.empty() ? std::string{prelude} : nested_selector(prelude, around), block, depth);
        } else if (holds_rules(lower_ascii(prelude)) && depth > 0) {
            if (around.empty()) {
                add_rules(block, around, depth - 1);
            } else {
                add_rule(around, block, depth - 1);
            }
        }
    }
}

void HtmlSheet::add_rule(std::string_view selectors, std::string_view block, std::size_t depth) {
    constexpr std::size_t kLongestSelectors = 1U << 16U;
    steps_ += selectors.size();
    if (selectors.size() > kLongestSelectors || is_exhausted()) { return; }
    CssDeclarations declarations{own_declarations(block)};
    if (!declarations.all().empty()) {
        for (CssSelector& selector : CssSelector::parse_list(selectors)) {
            if (rules_.size() >= kMostRules) { break; }
            by_key_[selector.key()].push_back(rules_.size());
            std::size_t const weight = selector.specificity();
            rules_.push_back({std::move(selector), blocks_.size(), weight});
        }
        blocks_.push_back(std::move(declarations));
    }
    if (depth > 0 && block.find('{') != npos) { add_rules(block, std::string{selectors}, depth - 1); }
}

CssDeclarations HtmlSheet::declarations(GumboNode const& node) {
    std::vector<std::size_t> found;
    auto const collect = [&](std::string_view key) {
        auto const rules = by_key_.find(key);
        if (rules == by_key_.end()) { return; }
        for (std::size_t const rule : rules->second) {
            if (is_exhausted()) { return; }
            if (!rules_[rule].selector.matches(node, steps_, kMostSteps)) { continue; }
            found.push_back(rule);
            steps_ += blocks_[rules_[rule].block].all().size();
        }
    };
    GumboElement const& element = node.v.element;
    collect("*");
    collect(html_tag_name(element));
    for (std::string_view const name : css_words(html_attribute(element, "class"))) {
        collect("." + std::string{name});
    }
    if (has_html_attribute(element, "id")) { collect("#" + std::string{html_attribute(element, "id")}); }
    std::sort(found.begin(), found.end(), [this](std::size_t a, std::size_t b) {
        return std::pair{rules_[a].weight, a} < std::pair{rules_[b].weight, b};
    });
    CssDeclarations all;
    for (std::size_t const rule : found) { all.add(blocks_[rules_[rule].block]); }
    return all;
}

}  // namespace winnow
