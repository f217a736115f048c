#pragma once

#include "engine/index/index.hpp"
#include "engine/index/index_builder.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstddef>
#include <random>
#include <string>
#include <tuple>
#include <vector>

namespace winnow::testing {

/// An application of one section.
inline Application plain_application(std::string id, std::string text) {
    return {std::move(id), {{"text", "text", std::move(text)}}, {}, {}};
}

inline Application random_application(std::size_t number, std::mt19937& random) {
    // No stop words, and nothing that a stemmer changes.
    static std::vector<std::string> const words{"budget", "plan", "contract", "audit", "staff", "grant", "fund", "law"};
    auto const pick = [&random](std::size_t count) {
        return std::uniform_int_distribution<std::size_t>{0, count - 1}(random);
    };
    Application application;
    application.id = fmt::format("{:x}-{}", pick(4096), number);
    for (char const* const section : {"ECQ1", "TQ2", "resume", "essay1"}) {
        if (pick(3) == 0) { continue; }
        std::string text;
        for (std::size_t length = pick(40); length > 0; --length) {
            text += words[pick(pick(words.size()) + 1)];
            text += pick(9) == 0 ? ". " : " ";
        }
        application.sections.push_back({section, fmt::format("label {}", pick(3)), std::move(text)});
        Section& added = application.sections.back();
        if (pick(3) == 0) {
            added.pages = {static_cast<std::uint32_t>(pick(2)), static_cast<std::uint32_t>(1 + pick(9)), pick(2) == 0};
            for (std::size_t at = 0; pick(3) != 0; added.pages.breaks.push_back(static_cast<std::uint32_t>(at))) {
                at += pick(added.text.size() - at + 1);
            }
        }
    }
    if (pick(4) == 0) { application.exempt.emplace_back("ECQ"); }
    if (pick(4) == 0) { application.flags.push_back({"repaired-text", fmt::format("{} places", pick(9))}); }
    return application;
}

inline std::vector<Application> random_pool(std::size_t size, std::mt19937& random) {
    std::vector<Application> pool;
    for (std::size_t number = 0; number < size; ++number) { pool.push_back(random_application(number, random)); }
    return pool;
}

inline Index build(std::vector<Application> const& pool, Analyzer const& analyzer, std::size_t threads = 1) {
    IndexBuilder builder{analyzer, threads};
    for (Application const& application : pool) { builder.add(application); }
    return std::move(builder).build();
}

/// All that can be seen of an index, a line a fact, so that two indexes can be compared and a difference be read.
inline std::vector<std::string> facts(Index const& index) {
    std::vector<std::string> lines{fmt::format("{} documents, {} terms, {} postings, {}", index.documents(),
                                               index.terms(), index.postings(), index.analyzer())};
    for (std::size_t i = 0; i < index.documents(); ++i) {
        auto const document = static_cast<DocId>(i);
        Application const application = index.application(document);
        lines.push_back(fmt::format("document {} '{}' '{}' length {}", i, index.id(document), application.id,
                                    index.length(document)));
        for (SectionRange const& range : index.sections(document)) {
            lines.push_back(
                fmt::format("  range {} {} {} {}", range.id, range.first_position, range.end_position, range.length));
        }
        for (Section const& section : application.sections) {
            lines.push_back(fmt::format("  section {} '{}' '{}'", section.id, section.label, section.text));
            lines.push_back(fmt::format("  on pages {} {} {}: {}", section.pages.document, section.pages.first,
                                        section.pages.shares_first, fmt::join(section.pages.breaks, " ")));
        }
        for (Flag const& flag : index.flags(document)) { lines.push_back("  flag " + flag.code + ": " + flag.detail); }
        for (Flag const& flag : application.flags) { lines.push_back("  its flag " + flag.code + ": " + flag.detail); }
        for (std::string const& exempt : index.exempt(document)) { lines.push_back("  exempt " + exempt); }
        for (std::string const& exempt : application.exempt) { lines.push_back("  its exempt " + exempt); }
    }
    for (std::size_t t = 0; t < index.terms(); ++t) {
        PostingList const list = index.postings(static_cast<TermId>(t));
        lines.push_back(fmt::format("term {}", index.term(static_cast<TermId>(t))));
        for (std::size_t i = 0; i < list.documents.size(); ++i) {
            std::string line = fmt::format("  in {}:", static_cast<std::uint32_t>(list.documents[i]));
            for (std::uint32_t o = list.starts[i]; o < list.starts[i + 1]; ++o) {
                line += fmt::format(" {}/{}", list.occurrences[o].position(),
                                    static_cast<int>(list.occurrences[o].context()));
            }
            lines.push_back(std::move(line));
        }
    }
    for (Unreadable const& entry : index.unreadable()) {
        lines.push_back("unreadable " + entry.id + ": " + entry.reason);
    }
    return lines;
}

}  // namespace winnow::testing
