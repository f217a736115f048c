#include "engine/score/explainer.hpp"

#include "engine/score/exemption.hpp"
#include "engine/score/stuffing.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace winnow {
namespace {

/// Finds the bytes at which the positions of a document stand, by analysing its text again.
class SpanFinder {
  public:
    SpanFinder(Index const& index, DocumentView const& document, Analyzer& analyzer)
        : sections_(document.sections), application_(index.application(document.document)) {
        std::erase_if(application_.sections, [](Section const& section) { return !is_scored_section(section.id); });
        for (Section const& section : application_.sections) { analyzer.analyze(section.text, tokens_.emplace_back()); }
    }

    /// \param position  of the pattern's first step.
    [[nodiscard]] TextSpan span(Pattern const& pattern, std::uint32_t position) const {
        std::size_t s = 0;
        while (position >= sections_[s].end_position) { ++s; }
        Token const& first = token_at(s, position);
        Token const& last = token_at(s, position + pattern.steps.back().offset);
        return {std::string{sections_[s].id}, first.begin, last.end};
    }

  private:
    [[nodiscard]] Token const& token_at(std::size_t section, std::uint32_t position) const {
        std::uint32_t const local = position - sections_[section].first_position;
        std::vector<Token> const& tokens = tokens_[section].tokens;
        return *std::lower_bound(tokens.begin(), tokens.end(), local,
                                 [](Token const& token, std::uint32_t p) { return token.position < p; });
    }

    std::span<SectionRange const> sections_;
    Application application_;
    std::vector<TokenBuffer> tokens_;
};

/// Names the aliases of keywords that earned what the keywords themselves did not.
void add_aliases(ScoringContext const& context, Evaluator const& evaluator, std::vector<RequirementResult>& results) {
    auto const has_state = [&evaluator](std::uint32_t pattern, PositionRange range, State state) {
        auto const matches = evaluator.matches(pattern);
        return std::any_of(matches.begin(), matches.end(), [&](Match const& match) {
            return match.position >= range.begin && match.position < range.end && state_of(match.context) == state;
        });
    };
    for (std::size_t r = 0; r < results.size(); ++r) {
        PositionRange const range = evaluator.range(r);
        auto const& keywords = context.compiled.requirements[r].keywords;
        for (std::size_t k = 0; k < keywords.size(); ++k) {
            KeywordResult& result = results[r].keywords[k];
            std::vector<std::uint32_t> const& patterns = keywords[k].patterns;
            if (result.state == State::absent || has_state(patterns.front(), range, result.state)) { continue; }
            for (std::size_t p = 1; p < patterns.size(); ++p) {
                if (!has_state(patterns[p], range, result.state)) { continue; }
                result.by_aliases.push_back(
                    context.plan.requirements[r].keywords[k].aliases[keywords[k].aliases[p - 1]]);
            }
        }
    }
}

void add_spans(ScoringContext const& context, Evaluator const& evaluator, SpanFinder const& finder,
               std::vector<RequirementResult>& results) {
    for (std::size_t r = 0; r < results.size(); ++r) {
        PositionRange const range = evaluator.range(r);
        auto const& keywords = context.compiled.requirements[r].keywords;
        for (std::size_t k = 0; k < keywords.size(); ++k) {
            std::map<std::uint32_t, TextSpan> by_position;  // the longest pattern where several start
            for (std::uint32_t const pattern : keywords[k].patterns) {
                for (Match const& match : evaluator.matches(pattern)) {
                    if (match.position < range.begin || match.position >= range.end) { continue; }
                    TextSpan span = finder.span(context.compiled.patterns[pattern], match.position);
                    TextSpan& known = by_position[match.position];
                    if (known.end < span.end) { known = std::move(span); }
                }
            }
            for (auto& [position, span] : by_position) { results[r].keywords[k].spans.push_back(std::move(span)); }
        }
    }
}

void add_answers(Evaluator const& evaluator, DocumentView const& document, std::vector<bool> const& exempt,
                 std::vector<RequirementResult>& results) {
    for (std::size_t r = 0; r < results.size(); ++r) {
        results[r].exempt = !exempt.empty() && exempt[r];
        Answer const& answer = evaluator.answers()[r];
        if (answer.kind == Answer::Kind::response) {
            results[r].answered_by.emplace_back(document.sections[answer.section].id);
        } else if (answer.kind == Answer::Kind::everything) {
            for (SectionRange const& section : document.sections) { results[r].answered_by.emplace_back(section.id); }
        }
    }
}

void add_flag_if(std::vector<Flag>& flags, std::string_view code, std::vector<std::string> const& details) {
    if (!details.empty()) { flags.push_back({std::string{code}, fmt::format("{}", fmt::join(details, ", "))}); }
}

/// The flags that the plan gives rise to. A flag never changes a score.
void add_flags(ScoringContext const& context, Evaluator const& evaluator, DocumentView const& document,
               std::vector<RequirementResult> const& results, std::vector<Flag>& flags) {
    if (context.index.length(document.document) == 0) {
        flags.push_back({"empty", "no words to score"});
    } else if (context.rule.wants_labels() && !AnsweringRule::has_responses(document.sections)) {
        flags.push_back({"unlabelled", "no labelled response: all of the text answers every requirement"});
    }
    std::vector<std::string> missing;
    std::vector<std::string> required;
    for (std::size_t r = 0; r < results.size(); ++r) {
        if (results[r].exempt) { continue; }
        Requirement const& requirement = context.plan.requirements[r];
        if (evaluator.answers()[r].kind == Answer::Kind::missing) { missing.push_back(requirement.id); }
        for (std::size_t k = 0; k < requirement.keywords.size(); ++k) {
            if (requirement.keywords[k].required && results[r].keywords[k].state == State::absent) {
                required.push_back(fmt::format("{} ({})", requirement.keywords[k].keyword, requirement.id));
            }
        }
    }
    add_flag_if(flags, "missing-response", missing);
    add_flag_if(flags, "required-missing", required);
    if (auto stuffing = find_stuffing(context.plan, results)) { flags.push_back(*std::move(stuffing)); }
    add_flag_if(flags, "unknown-exemption", unknown_exemptions(context.plan, context.index.exempt(document.document)));
}

void add_over_limit_flag(ScoringContext const& context, DocumentView const& document, DocumentCuts const& cuts,
                         std::vector<RequirementResult> const& whole,
                         std::vector<RequirementResult> const& within_limits, std::vector<Flag>& flags) {
    std::vector<std::string> sections;
    for (std::size_t s = 0; s < cuts.over.size(); ++s) {
        if (!cuts.over[s]) { continue; }
        Limit const& limit = cuts.over[s]->limit;
        sections.push_back(fmt::format("{} past {}{}", document.sections[s].id, length_of(limit),
                                       limit.applies_to == "all" ? " together" : ""));
    }
    std::vector<std::string> only_beyond;
    for (std::size_t r = 0; r < whole.size(); ++r) {
        for (std::size_t k = 0; k < whole[r].keywords.size(); ++k) {
            if (whole[r].keywords[k].count > 0 && within_limits[r].keywords[k].count == 0) {
                only_beyond.push_back(context.plan.requirements[r].keywords[k].keyword);
            }
        }
    }
    std::string detail = fmt::format("{}", fmt::join(sections, ", "));
    if (!only_beyond.empty()) { detail += fmt::format("; only beyond the limit: {}", fmt::join(only_beyond, ", ")); }
    flags.push_back({"over-limit", std::move(detail)});
}

}  // namespace

ApplicationResult explain_document(ScoringContext const& context, Evaluator& evaluator, DocId document,
                                   Weighting const& weighting, std::vector<bool> const& exempt, bool explain,
                                   Analyzer* analyzer) {
    DocumentView const& whole = evaluator.view(document);
    ApplicationResult result;
    result.id = context.index.id(document);
    auto const flags = context.index.flags(document);
    result.flags.assign(flags.begin(), flags.end());

    result.scores = evaluator.evaluate(whole, weighting, &result.requirements);
    DocumentView scored = whole;
    std::optional<TruncatedView> truncated;
    if (has_limits(context.plan)) {
        if (auto const cuts = document_cuts(context, whole, evaluator.answers(), *analyzer)) {
            std::vector<RequirementResult> within_limits;
            truncated.emplace(whole, cuts->positions);
            Scores const scores = evaluator.evaluate(truncated->view(), weighting, &within_limits);
            add_over_limit_flag(context, whole, *cuts, result.requirements, within_limits, result.flags);
            if (context.plan.ignore_beyond_limit) {
                result.scores = scores;
                result.requirements = std::move(within_limits);
                scored = truncated->view();
            } else {
                evaluator.evaluate(whole, weighting, nullptr);
            }
        }
    }
    add_answers(evaluator, scored, exempt, result.requirements);
    add_flags(context, evaluator, scored, result.requirements, result.flags);
    if (explain) {
        SpanFinder const finder{context.index, scored, *analyzer};
        add_spans(context, evaluator, finder, result.requirements);
        add_aliases(context, evaluator, result.requirements);
    } else {
        for (RequirementResult& requirement : result.requirements) { requirement.terms.clear(); }
    }
    return result;
}

}  // namespace winnow
