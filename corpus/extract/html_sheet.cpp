#include "html_sheet.hpp"

#include "corpus/extract/lines.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace winnow {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kMostRules = 20'000;
constexpr std::size_t kMostCompounds = 8;
constexpr std::size_t kIdWeight = 10'000;
constexpr std::size_t kClassWeight = 100;

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

bool in_name(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

void HtmlSheet::add(std::string_view css) {
    std::string const text = without_comments(css);
    std::string_view const sheet = text;
    for (std::size_t at = 0; at < sheet.size() && rules_.size() < kMostRules;) {
        std::size_t const open = sheet.find_first_of("{;", at);
        if (open == npos) { return; }
        std::string const prelude = lower_ascii(trimmed(sheet.substr(at, open - at)));
        if (sheet[open] == ';') {
            at = open + 1;
            continue;
        }
        std::size_t const close = end_of_block(sheet, open);
        std::string_view const block = sheet.substr(open + 1, close - open - 1);
        if (prelude.starts_with("@media") && prelude.find("print") == std::string::npos) {
            add(block);
        } else if (!prelude.starts_with('@')) {
            add_rules(sheet.substr(at, open - at), block);
        }
        at = close + 1;
    }
}

void HtmlSheet::add_rules(std::string_view selectors, std::string_view block) {
    while (!selectors.empty()) {
        std::size_t const comma = std::min(selectors.find(','), selectors.size());
        std::string_view rest = trimmed(selectors.substr(0, comma));
        selectors.remove_prefix(std::min(comma + 1, selectors.size()));

        Rule rule;
        bool known = !rest.empty();
        bool child = false;
        while (known && !rest.empty()) {
            Compound compound;
            compound.is_child = std::exchange(child, false);
            std::size_t end = 0;
            while (known && end < rest.size() && !is_ascii_space(rest[end]) && rest[end] != '>') {
                char const kind = rest[end];
                std::size_t const begin = kind == '.' || kind == '#' || kind == '*' ? end + 1 : end;
                std::size_t name_end = begin;
                while (name_end < rest.size() && in_name(rest[name_end])) { ++name_end; }
                std::string const name{rest.substr(begin, name_end - begin)};
                known = kind == '*' || !name.empty();
                if (kind == '.') {
                    compound.classes.push_back(name);
                    rule.weight += kClassWeight;
                } else if (kind == '#') {
                    compound.id = name;
                    rule.weight += kIdWeight;
                } else if (kind != '*') {
                    compound.tag = lower_ascii(name);
                    ++rule.weight;
                }
                end = name_end;
            }
            rest.remove_prefix(end);
            while (!rest.empty() && (is_ascii_space(rest.front()) || rest.front() == '>')) {
                child = child || rest.front() == '>';
                rest.remove_prefix(1);
            }
            rule.selector.push_back(std::move(compound));
            known = known && rule.selector.size() <= kMostCompounds;
        }
        if (!known || rules_.size() >= kMostRules) { continue; }
        rule.declarations = block;
        Compound const& last = rule.selector.back();
        std::string const key = !last.id.empty()        ? "#" + last.id
                                : !last.classes.empty() ? "." + last.classes.front()
                                : !last.tag.empty()     ? last.tag
                                                        : "*";
        by_key_[key].push_back(rules_.size());
        rules_.push_back(std::move(rule));
    }
}

bool HtmlSheet::matches(Compound const& compound, HtmlElementName const& element) {
    if (!compound.tag.empty() && compound.tag != element.tag) { return false; }
    if (!compound.id.empty() && compound.id != element.id) { return false; }
    return std::all_of(compound.classes.begin(), compound.classes.end(), [&element](std::string const& name) {
        return std::find(element.classes.begin(), element.classes.end(), name) != element.classes.end();
    });
}

bool HtmlSheet::matches(std::vector<Compound> const& selector, std::span<HtmlElementName const> path) {
    ++steps_;
    std::size_t compound = selector.size() - 1;
    std::size_t element = path.size() - 1;
    if (!matches(selector[compound], path[element])) { return false; }
    while (compound > 0) {
        bool const child = selector[compound].is_child;
        --compound;
        bool found = false;
        while (element > 0 && !found) {
            --element;
            ++steps_;
            found = matches(selector[compound], path[element]);
            if (child) { break; }
        }
        if (!found) { return false; }
    }
    return true;
}

std::vector<std::string_view> HtmlSheet::declarations(std::span<HtmlElementName const> path) {
    std::vector<std::size_t> found;
    auto const collect = [&](std::string_view key) {
        auto const rules = by_key_.find(key);
        if (rules == by_key_.end()) { return; }
        for (std::size_t const rule : rules->second) {
            if (is_exhausted()) { return; }
            if (matches(rules_[rule].selector, path)) { found.push_back(rule); }
        }
    };
    HtmlElementName const& element = path.back();
    collect("*");
    collect(element.tag);
    for (std::string_view const name : element.classes) { collect("." + std::string{name}); }
    if (!element.id.empty()) { collect("#" + std::string{element.id}); }
    std::sort(found.begin(), found.end(), [this](std::size_t a, std::size_t b) {
        return std::pair{rules_[a].weight, a} < std::pair{rules_[b].weight, b};
    });
    std::vector<std::string_view> blocks;
    for (std::size_t const rule : found) { blocks.emplace_back(rules_[rule].declarations); }
    return blocks;
}

}  // namespace winnow
