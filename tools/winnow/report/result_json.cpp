#include "tools/winnow/report/result_json.hpp"

#include "corpus/extract/reader_versions.hpp"
#include "engine/screening.hpp"

#include <string>
#include <string_view>

namespace winnow {
namespace {

constexpr int kMicroDecimals = 6;

/// A share of one, to six decimals.
Micro micro(Nano share) { return divide_half_even(share, kNano / kMicro); }

void write_spans(std::span<TextSpan const> spans, JsonWriter& json) {
    json.key("spans").inline_array();
    for (TextSpan const& span : spans) {
        json.inline_object()
            .member("section", std::string_view{span.section})
            .member("begin", std::uint64_t{span.begin})
            .member("end", std::uint64_t{span.end})
            .end();
    }
    json.end();
}

void write_keyword(Keyword const& keyword, KeywordResult const& result, bool explain, JsonWriter& json) {
    json.inline_object().member("keyword", std::string_view{keyword.keyword});
    json.key("weight").short_decimal(micro(keyword.weight), kMicroDecimals);
    json.member("state", name_of(result.state));
    json.key("credit").short_decimal(micro(result.credit), kMicroDecimals);
    if (explain) { json.key("points").short_decimal(result.points, kMicroDecimals); }
    json.member("count", result.count);
    if (explain) { write_spans(result.spans, json); }
    json.end();
}

void write_term(TermResult const& term, JsonWriter& json) {
    json.inline_object().member("term", std::string_view{term.term});
    json.member("word", std::string_view{term.word}).member("count", term.count);
    json.key("points").short_decimal(term.points, kMicroDecimals).end();
}

void write_requirement(Requirement const& requirement, RequirementResult const& result, bool explain,
                       JsonWriter& json) {
    json.begin_object()
        .member("id", std::string_view{requirement.id})
        .member("label", std::string_view{requirement.label})
        .member("kind", name_of(requirement.kind));
    json.key("weight").short_decimal(micro(result.weight), kMicroDecimals);
    json.key("coverage").short_decimal(result.coverage, kMicroDecimals);
    json.key("similarity").short_decimal(result.similarity, kMicroDecimals);
    if (explain) { json.key("points").short_decimal(result.points, kMicroDecimals); }
    if (result.exempt) { json.member("exempt", true); }
    json.key("answered_by").inline_array();
    for (std::string const& section : result.answered_by) { json.value(std::string_view{section}); }
    json.end();
    json.key("keywords").begin_array();
    for (std::size_t i = 0; i < result.keywords.size(); ++i) {
        write_keyword(requirement.keywords[i], result.keywords[i], explain, json);
    }
    json.end();
    if (explain) {
        json.key("terms").begin_array();
        for (TermResult const& term : result.terms) { write_term(term, json); }
        json.end();
    }
    json.end();
}

}  // namespace

void write_provenance(Plan const& plan, Background const& background, std::string_view analyzer, std::string_view as_of,
                      JsonWriter& json) {
    json.member("engine", engine_version());
    json.key("announcement").inline_object().member("id", std::string_view{plan.announcement_id}).end();
    json.key("plan").inline_object().member("sha256", std::string_view{plan.sha256});
    json.key("warnings").inline_array();
    for (std::string const& warning : plan.warnings) { json.value(std::string_view{warning}); }
    json.end().end();
    json.key("background").inline_object().member("sha256", std::string_view{background.sha256}).end();
    json.member("analyzer", analyzer);
    json.key("readers").begin_array();
    for (std::string_view const reader : reader_versions()) { json.value(reader); }
    json.end();
    json.key("composite").inline_object();
    json.key("coverage").short_decimal(micro(plan.composite.coverage), kMicroDecimals);
    json.key("listed_credit").short_decimal(micro(plan.composite.listed_credit), kMicroDecimals);
    json.end();
    json.member("as_of", as_of);
}

void write_scores(Scores const& scores, JsonWriter& json) {
    json.key("score").decimal(scores.hundredths(), 2);
    json.key("score_exact").short_decimal(scores.exact, kMicroDecimals);
    json.key("coverage").short_decimal(scores.coverage, kMicroDecimals);
    json.key("similarity").short_decimal(scores.similarity, kMicroDecimals);
    json.key("cosine").short_decimal(scores.cosine, kMicroDecimals);
    json.key("bm25").short_decimal(scores.bm25, kMicroDecimals);
    json.key("kinds").inline_object();
    for (std::size_t kind = 0; kind < kRequirementKinds; ++kind) {
        if (!scores.kinds[kind]) { continue; }
        json.key(name_of(static_cast<RequirementKind>(kind))).inline_object();
        json.key("score").short_decimal(to_hundredths(*scores.kinds[kind]), 2).end();
    }
    json.end();
}

void write_requirements(Plan const& plan, ApplicationResult const& result, bool explain, JsonWriter& json) {
    json.key("requirements").begin_array();
    for (std::size_t i = 0; i < result.requirements.size(); ++i) {
        write_requirement(plan.requirements[i], result.requirements[i], explain, json);
    }
    json.end();
}

void write_flags(std::span<Flag const> flags, JsonWriter& json) {
    json.key("flags").inline_array();
    for (Flag const& flag : flags) {
        json.inline_object()
            .member("code", std::string_view{flag.code})
            .member("detail", std::string_view{flag.detail})
            .end();
    }
    json.end();
}

void write_sections(std::span<Section const> sections, JsonWriter& json) {
    json.key("sections").begin_array();
    for (Section const& section : sections) {
        json.begin_object()
            .member("id", std::string_view{section.id})
            .member("text", std::string_view{section.text})
            .end();
    }
    json.end();
}

void write_finding(Finding const& finding, JsonWriter& json) {
    json.begin_object().member("rule", finding.rule).member("severity", name_of(finding.severity));
    json.member("section", std::string_view{finding.section});
    json.member("begin", finding.begin).member("end", finding.end);
    json.member("message", std::string_view{finding.message}).member("advice", finding.advice);
    json.member("source", finding.source).end();
}

}  // namespace winnow
