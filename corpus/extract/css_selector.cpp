#include "css_selector.hpp"

#include "corpus/extract/lines.hpp"
#include "engine/text/ascii.hpp"

#include "css_value.hpp"
#include "html_element.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kMostCompounds = 12;
constexpr std::size_t kMostSelectors = 4096;
constexpr std::size_t kDeepestList = 4;

bool in_name(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

GumboVector const* children_of(GumboNode const* node) {
    if (node == nullptr) { return nullptr; }
    if (node->type == GUMBO_NODE_DOCUMENT) { return &node->v.document.children; }
    return is_html_element(*node) ? &node->v.element.children : nullptr;
}

bool has_word(std::string_view list, std::string_view word) {
    for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        bool const begins = at == 0 || is_ascii_space(list[at - 1]);
        std::size_t const end = at + word.size();
        if (begins && (end == list.size() || is_ascii_space(list[end]))) { return !word.empty(); }
    }
    return false;
}

/// "odd", "3", "2n+1", "-n + 3".
std::optional<std::pair<long, long>> step_and_offset(std::string_view text) {
    std::string plain = lower_ascii(text);
    std::erase_if(plain, is_ascii_space);
    if (plain == "odd") { return std::pair{2L, 1L}; }
    if (plain == "even") { return std::pair{2L, 0L}; }
    auto const number = [](std::string_view digits) -> std::optional<long> {
        if (digits.starts_with('+')) { digits.remove_prefix(1); }
        if (digits.empty()) { return 0; }
        long value = 0;
        auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        bool const sound = error == std::errc{} && end == digits.data() + digits.size();
        return sound ? std::optional{std::clamp(value, -1'000'000L, 1'000'000L)} : std::nullopt;
    };
    std::string_view const all = plain;
    std::size_t const n = all.find('n');
    if (n == std::string_view::npos) {
        auto const offset = all.empty() ? std::nullopt : number(all);
        return offset ? std::optional{std::pair{0L, *offset}} : std::nullopt;
    }
    std::string_view const before = all.substr(0, n);
    auto const step = before.empty() || before == "+" ? std::optional{1L} : before == "-" ? -1L : number(before);
    auto const offset = number(all.substr(n + 1));
    return step && offset ? std::optional{std::pair{*step, *offset}} : std::nullopt;
}

}  // namespace

class CssSelector::Parser {
  public:
    Parser(std::string_view text, std::size_t depth) : text_(text), depth_(depth) {}

    std::vector<CssSelector> list() {
        std::vector<CssSelector> selectors;
        while (!text_.empty() && selectors.size() < kMostSelectors) {
            std::size_t const comma = css_find(text_, ",");
            Parser one{trimmed(text_.substr(0, comma)), depth_};
            text_.remove_prefix(std::min(comma + 1, text_.size()));
            if (auto selector = one.selector()) { selectors.push_back(std::move(*selector)); }
        }
        return selectors;
    }

  private:
    std::optional<CssSelector> selector() {
        CssSelector read;
        char combinator = 0;
        while (!text_.empty()) {
            Compound compound;
            compound.combinator = combinator;
            std::size_t const before = text_.size();
            while (!text_.empty() && !is_ascii_space(text_.front()) && !is_combinator(text_.front())) {
                if (!simple(compound)) { return std::nullopt; }
            }
            if (text_.size() == before || read.compounds_.size() == kMostCompounds) { return std::nullopt; }
            read.compounds_.push_back(std::move(compound));
            combinator = text_.empty() ? '\0' : ' ';
            while (!text_.empty() && (is_ascii_space(text_.front()) || is_combinator(text_.front()))) {
                if (is_combinator(text_.front())) { combinator = text_.front(); }
                text_.remove_prefix(1);
            }
        }
        // One that ends in a combinator is none.
        if (read.compounds_.empty() || (combinator != 0 && combinator != ' ')) { return std::nullopt; }
        return read;
    }

    static bool is_combinator(char c) { return c == '>' || c == '+' || c == '~'; }

    bool simple(Compound& compound) {
        char const kind = text_.front();
        if (kind == '*') {
            text_.remove_prefix(1);
            return true;
        }
        if (kind == '[') { return attribute(compound); }
        if (kind == ':') { return pseudo(compound); }
        if (kind == '.' || kind == '#') { text_.remove_prefix(1); }
        std::string const word = name();
        if (word.empty()) { return false; }
        if (kind == '.') {
            compound.classes.push_back(word);
        } else if (kind == '#') {
            compound.id = word;
        } else {
            compound.tag = lower_ascii(word);
        }
        return true;
    }

    /// A name; a backslash takes the meaning off what follows.
    std::string name() {
        std::string read;
        while (!text_.empty() && (in_name(text_.front()) || text_.front() == '\\')) {
            if (text_.front() == '\\') { text_.remove_prefix(1); }
            if (text_.empty()) { break; }
            read += text_.front();
            text_.remove_prefix(1);
        }
        return read;
    }

    bool attribute(Compound& compound) {
        std::size_t const close = 1 + css_find(text_.substr(1), "]");
        if (close >= text_.size()) { return false; }
        std::string_view inside = trimmed(text_.substr(1, close - 1));
        text_.remove_prefix(close + 1);
        std::size_t const equals = std::min(inside.find('='), inside.size());
        std::string_view left = inside.substr(0, equals);
        std::string_view right = trimmed(inside.substr(std::min(equals + 1, inside.size())));
        Attribute read{{}, {}, '\0'};
        if (equals < inside.size()) {
            read.relation = '=';
            constexpr std::string_view kRelations = "~^$*|";
            if (!left.empty() && kRelations.find(left.back()) != std::string_view::npos) {
                read.relation = left.back();
                left.remove_suffix(1);
            }
            char const quote = right.empty() ? '\0' : right.front();
            bool const quoted = quote == '"' || quote == '\'';
            std::size_t const end = quoted ? right.find(quote, 1) : right.find_first_of(" \t");
            right = right.substr(quoted ? 1 : 0, end == std::string_view::npos ? end : end - (quoted ? 1 : 0));
            read.value = right;
        }
        read.name = lower_ascii(trimmed(left));
        bool const sound = !read.name.empty() && std::all_of(read.name.begin(), read.name.end(), in_name);
        compound.attributes.push_back(std::move(read));
        return sound;
    }

    bool pseudo(Compound& compound) {
        text_.remove_prefix(1);
        bool const is_element = text_.starts_with(':');
        if (is_element) { text_.remove_prefix(1); }
        std::string const word = lower_ascii(name());
        std::string_view argument;
        if (text_.starts_with('(')) {
            std::size_t const close = 1 + css_find(text_.substr(1), ")");
            argument = trimmed(text_.substr(1, close - 1));
            text_.remove_prefix(std::min(close + 1, text_.size()));
        }
        if (word.empty()) { return false; }
        if (is_element ||
            !(plain_pseudo(compound, word) || place(compound, word, argument) || list(compound, word, argument))) {
            compound.never = true;
        }
        return true;
    }

    static bool plain_pseudo(Compound& compound, std::string_view word) {
        if (word == "root") {
            compound.is_root = true;
        } else if (word == "empty") {
            compound.is_empty = true;
        } else if (word == "link" || word == "any-link") {
            compound.is_link = true;
        } else {
            return false;
        }
        return true;
    }

    static bool place(Compound& compound, std::string_view word, std::string_view argument) {
        auto const add = [&compound](Place place, long step, long offset) {
            compound.places.push_back({place, step, offset});
            return true;
        };
        if (word == "first-child") { return add(Place::child, 0, 1); }
        if (word == "last-child") { return add(Place::last_child, 0, 1); }
        if (word == "first-of-type") { return add(Place::of_type, 0, 1); }
        if (word == "last-of-type") { return add(Place::last_of_type, 0, 1); }
        if (word == "only-child") { return add(Place::child, 0, 1) && add(Place::last_child, 0, 1); }
        if (word == "only-of-type") { return add(Place::of_type, 0, 1) && add(Place::last_of_type, 0, 1); }
        auto const nth = step_and_offset(argument);
        if (!nth) { return false; }
        if (word == "nth-child") { return add(Place::child, nth->first, nth->second); }
        if (word == "nth-last-child") { return add(Place::last_child, nth->first, nth->second); }
        if (word == "nth-of-type") { return add(Place::of_type, nth->first, nth->second); }
        if (word == "nth-last-of-type") { return add(Place::last_of_type, nth->first, nth->second); }
        return false;
    }

    bool list(Compound& compound, std::string_view word, std::string_view argument) const {
        bool const negated = word == "not";
        bool const weightless = word == "where";
        if ((!negated && !weightless && word != "is" && word != "matches") || depth_ == 0) { return false; }
        compound.lists.push_back({negated, weightless, Parser{argument, depth_ - 1}.list()});
        return true;
    }

    std::string_view text_;
    std::size_t depth_;
};

/// One comparison of a selector with an element.
struct CssSelector::Matching {
    std::size_t& steps;
    std::size_t most_steps;

    [[nodiscard]] bool spend() { return ++steps <= most_steps; }

    /// Whether the selector up to this compound matches the node.
    bool up_to(std::vector<Compound> const& compounds, std::size_t index, GumboNode const& node) {
        Compound const& compound = compounds[index];
        if (!spend() || !one(compound, node)) { return false; }
        if (index == 0) { return true; }
        bool const beside = compound.combinator == '+' || compound.combinator == '~';
        bool const once = compound.combinator == '>' || compound.combinator == '+';
        for (GumboNode const* next = beside ? sibling_before(node) : parent(node); next != nullptr && spend();
             next = beside ? sibling_before(*next) : parent(*next)) {
            if (up_to(compounds, index - 1, *next)) { return true; }
            if (once) { return false; }
        }
        return false;
    }

    static GumboNode const* parent(GumboNode const& node) {
        return node.parent != nullptr && is_html_element(*node.parent) ? node.parent : nullptr;
    }

    GumboNode const* sibling_before(GumboNode const& node) {
        GumboVector const* const all = children_of(node.parent);
        if (all == nullptr) { return nullptr; }
        for (std::size_t i = std::min<std::size_t>(node.index_within_parent, all->length); i > 0 && spend(); --i) {
            auto const* const before = static_cast<GumboNode const*>(all->data[i - 1]);
            if (is_html_element(*before)) { return before; }
        }
        return nullptr;
    }

    bool one(Compound const& compound, GumboNode const& node) {
        GumboElement const& element = node.v.element;
        if (compound.never) { return false; }
        if (!compound.tag.empty() && compound.tag != html_tag_name(element)) { return false; }
        if (!compound.id.empty() && compound.id != html_attribute(element, "id")) { return false; }
        std::string_view const classes =
            compound.classes.empty() ? std::string_view{} : html_attribute(element, "class");
        auto const has_class = [classes](std::string const& name) { return has_word(classes, name); };
        auto const holds = [&element](Attribute const& attribute) { return has(element, attribute); };
        if (!std::all_of(compound.classes.begin(), compound.classes.end(), has_class) ||
            !std::all_of(compound.attributes.begin(), compound.attributes.end(), holds)) {
            return false;
        }
        if (compound.is_root && element.tag != GUMBO_TAG_HTML) { return false; }
        if (compound.is_empty && element.children.length > 0) { return false; }
        if (compound.is_link && (element.tag != GUMBO_TAG_A || !has_html_attribute(element, "href"))) { return false; }
        return std::all_of(compound.places.begin(), compound.places.end(),
                           [&](Nth const& nth) { return is_at(nth, node); }) &&
               std::all_of(compound.lists.begin(), compound.lists.end(), [&](Any const& any) {
                   bool const found =
                       std::any_of(any.selectors.begin(), any.selectors.end(), [&](auto const& selector) {
                           return up_to(selector.compounds_, selector.compounds_.size() - 1, node);
                       });
                   return found != any.negated;
               });
    }

    static bool has(GumboElement const& element, Attribute const& attribute) {
        if (!has_html_attribute(element, attribute.name.c_str())) { return false; }
        std::string_view const is = html_attribute(element, attribute.name.c_str());
        std::string_view const wanted = attribute.value;
        switch (attribute.relation) {
            case '=': return is == wanted;
            case '~': return has_word(is, wanted);
            case '^': return !wanted.empty() && is.starts_with(wanted);
            case '$': return !wanted.empty() && is.ends_with(wanted);
            case '*': return !wanted.empty() && is.find(wanted) != std::string_view::npos;
            case '|': return is == wanted || is.starts_with(std::string{wanted} + "-");
            default: return true;
        }
    }

    bool is_at(Nth const& nth, GumboNode const& node) {
        GumboVector const* const all = children_of(node.parent);
        if (all == nullptr) { return false; }
        bool const from_end = nth.place == Place::last_child || nth.place == Place::last_of_type;
        bool const of_type = nth.place == Place::of_type || nth.place == Place::last_of_type;
        std::string const tag = of_type ? html_tag_name(node.v.element) : std::string{};
        long place = 1;
        std::size_t const own = node.index_within_parent;
        for (std::size_t i = from_end ? own + 1 : 0; i < (from_end ? all->length : own) && spend(); ++i) {
            auto const* const other = static_cast<GumboNode const*>(all->data[i]);
            if (is_html_element(*other) && (!of_type || html_tag_name(other->v.element) == tag)) { ++place; }
        }
        long const beyond = place - nth.offset;
        return nth.step == 0 ? beyond == 0 : beyond % nth.step == 0 && beyond / nth.step >= 0;
    }
};

std::vector<CssSelector> CssSelector::parse_list(std::string_view text) { return Parser{text, kDeepestList}.list(); }

bool CssSelector::matches(GumboNode const& element, std::size_t& steps, std::size_t most_steps) const {
    return Matching{steps, most_steps}.up_to(compounds_, compounds_.size() - 1, element);
}

std::size_t CssSelector::specificity() const {
    constexpr std::size_t kIdWeight = 10'000;
    constexpr std::size_t kClassWeight = 100;
    std::size_t weight = 0;
    for (Compound const& compound : compounds_) {
        std::size_t const like_classes = compound.classes.size() + compound.attributes.size() + compound.places.size() +
                                         (compound.is_root ? 1U : 0U) + (compound.is_empty ? 1U : 0U) +
                                         (compound.is_link ? 1U : 0U);
        weight += (compound.id.empty() ? 0 : kIdWeight) + kClassWeight * like_classes + (compound.tag.empty() ? 0 : 1);
        for (Any const& any : compound.lists) {
            std::size_t most = 0;
            for (CssSelector const& selector : any.selectors) { most = std::max(most, selector.specificity()); }
            weight += any.weightless ? 0 : most;
        }
    }
    return weight;
}

std::string CssSelector::key() const {
    Compound const& last = compounds_.back();
    if (!last.id.empty()) { return "#" + last.id; }
    if (!last.classes.empty()) { return "." + last.classes.front(); }
    return last.tag.empty() ? "*" : last.tag;
}

}  // namespace winnow
