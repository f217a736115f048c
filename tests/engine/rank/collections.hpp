#pragma once

#include "engine/json/parse.hpp"
#include "engine/rank/evaluation.hpp"
#include "engine/record/application.hpp"

#include <catch2/catch.hpp>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace winnow::testing {

/// A test collection: documents, queries with their ids, judgements.
struct Collection {
    std::vector<Application> documents;
    std::vector<std::pair<std::string, std::string>> queries;
    Qrels qrels;
};

inline std::string read_text(std::filesystem::path const& path) {
    std::ifstream file{path, std::ios::binary};
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// BEIR's files: a JSON line a document, a line "id TAB text" a query, TREC qrels.
inline Collection read_scifact(std::filesystem::path const& directory) {
    Collection collection;
    std::istringstream corpus{read_text(directory / "corpus.jsonl")};
    for (std::string line; std::getline(corpus, line);) {
        auto const value = std::get<boost::json::value>(parse_json(line));
        std::string text{value.at("title").as_string()};
        text += ' ';
        text += value.at("text").as_string();
        collection.documents.push_back(
            {std::string{value.at("_id").as_string()}, {{"text", "text", std::move(text)}}, {}, {}});
    }
    std::istringstream queries{read_text(directory / "queries.test.tsv")};
    for (std::string line; std::getline(queries, line);) {
        auto const tab = line.find('\t');
        collection.queries.emplace_back(line.substr(0, tab), line.substr(tab + 1));
    }
    collection.qrels = read_qrels(read_text(directory / "qrels.beir-v1.0.0-scifact.test.txt"), "qrels");
    return collection;
}

/// The records of a file in SMART's form: `.I number`, then fields `.T`, `.W` and others, each on the lines after.
inline std::vector<std::pair<std::string, std::string>> read_smart(std::filesystem::path const& path) {
    std::vector<std::pair<std::string, std::string>> titles_and_texts;
    std::string* field = nullptr;
    std::string ignored;
    std::istringstream file{read_text(path)};
    for (std::string line; std::getline(file, line);) {
        bool const name = line.size() >= 2 && line[0] == '.' && line[1] >= 'A' && line[1] <= 'Z';
        if (name && line[1] == 'I') { titles_and_texts.emplace_back(); }
        if (name) {
            auto& [title, text] = titles_and_texts.back();
            field = line[1] == 'T' ? &title : line[1] == 'W' ? &text : &ignored;
        } else {
            *field += line + '\n';
        }
    }
    return titles_and_texts;
}

/// Documents are title and text, as they stand (the text begins with the title again). Queries count from 1 in their
/// order. Codes 1 to 4 are relevant, -1 is not.
inline Collection read_cranfield(std::filesystem::path const& directory) {
    Collection collection;
    for (auto& [title, text] : read_smart(directory / "cran.all.1400")) {
        std::string id = std::to_string(collection.documents.size() + 1);
        collection.documents.push_back({std::move(id), {{"text", "text", title + text}}, {}, {}});
    }
    for (auto& [title, text] : read_smart(directory / "cran.qry")) {
        collection.queries.emplace_back(std::to_string(collection.queries.size() + 1), std::move(text));
    }
    std::istringstream qrels{read_text(directory / "cranqrel")};
    for (std::string query, document, code; qrels >> query >> document >> code;) {
        collection.qrels[query][document] = std::stoi(code);
    }
    return collection;
}

}  // namespace winnow::testing
