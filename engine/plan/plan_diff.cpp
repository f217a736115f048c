#include "engine/plan/plan_diff.hpp"

#include "engine/plan/plain_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace winnow {
namespace {

std::string decimal(Nano value) {
    return fmt::format("{:.6f}", static_cast<double>(value) / static_cast<double>(kNano));
}

class Differences {
  public:
    void keywords(Requirement const& before, Requirement const& after) {
        for (Keyword const& old : before.keywords) {
            if (find(after, old) == nullptr) { add("- {}: {} ({})", before.id, old.keyword, decimal(old.weight)); }
        }
        for (Keyword const& now : after.keywords) {
            Keyword const* old = find(before, now);
            if (old == nullptr) {
                add("+ {}: {} ({})", after.id, now.keyword, decimal(now.weight));
                continue;
            }
            value(after.id + ": " + now.keyword + ": weight", decimal(old->weight), decimal(now.weight));
            value(after.id + ": " + now.keyword + ": aliases", fmt::format("[{}]", fmt::join(old->aliases, ", ")),
                  fmt::format("[{}]", fmt::join(now.aliases, ", ")));
            value(after.id + ": " + now.keyword + ": required", old->required ? "yes" : "no",
                  now.required ? "yes" : "no");
        }
    }

    void value(std::string const& what, std::string const& before, std::string const& after) {
        if (before != after) { add("~ {}: {} -> {}", what, before, after); }
    }

    template <typename... Arguments>
    void add(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        lines_.push_back(fmt::format(format, std::forward<Arguments>(arguments)...));
    }

    [[nodiscard]] std::vector<std::string> lines() && { return std::move(lines_); }

  private:
    static Keyword const* find(Requirement const& requirement, Keyword const& keyword) {
        std::string const key = keyword_key(keyword.keyword);
        auto const found = std::find_if(requirement.keywords.begin(), requirement.keywords.end(),
                                        [&key](Keyword const& other) { return keyword_key(other.keyword) == key; });
        return found == requirement.keywords.end() ? nullptr : &*found;
    }

    std::vector<std::string> lines_;
};

Requirement const* find(Plan const& plan, std::string const& id) {
    auto const found = std::find_if(plan.requirements.begin(), plan.requirements.end(),
                                    [&id](Requirement const& requirement) { return requirement.id == id; });
    return found == plan.requirements.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string> diff_plans(Plan const& before, Plan const& after) {
    Differences differences;
    differences.value("announcement", before.announcement_id, after.announcement_id);
    differences.value("mode", before.mode == Mode::narrative ? "narrative" : "resume",
                      after.mode == Mode::narrative ? "narrative" : "resume");
    differences.value("framework", before.framework, after.framework);
    differences.value("composite: coverage", decimal(before.composite.coverage), decimal(after.composite.coverage));
    differences.value("composite: listed_credit", decimal(before.composite.listed_credit),
                      decimal(after.composite.listed_credit));
    differences.value("beyond_limit", before.ignore_beyond_limit ? "ignore" : "score",
                      after.ignore_beyond_limit ? "ignore" : "score");
    for (Requirement const& old : before.requirements) {
        if (find(after, old.id) == nullptr) { differences.add("- {}: requirement ({})", old.id, decimal(old.weight)); }
    }
    for (Requirement const& now : after.requirements) {
        Requirement const* old = find(before, now.id);
        if (old == nullptr) {
            differences.add("+ {}: requirement ({})", now.id, decimal(now.weight));
            differences.keywords(Requirement{}, now);
            continue;
        }
        differences.value(now.id + ": weight", decimal(old->weight), decimal(now.weight));
        if (old->text != now.text) { differences.add("~ {}: text", now.id); }
        differences.keywords(*old, now);
    }
    return std::move(differences).lines();
}

}  // namespace winnow
