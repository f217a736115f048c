#include "tools/winnow/pool_source.hpp"

#include "engine/index/index_file.hpp"
#include "engine/record/error.hpp"
#include "engine/text/counted.hpp"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace winnow {
namespace {

Index index_pool(PoolPath const& path, Analyzer const& analyzer, Reading const& reading, Console const& console) {
    IndexBuilder builder{analyzer, reading.threads};
    {
        Progress progress{console, "reading the pool:"};
        BuilderSink sink{builder, progress};
        console.note(describe(read_pool(path, sink, reading)));
    }
    Progress const progress{console, "indexing the pool"};
    return std::move(builder).build();
}

Index open_index(PoolPath const& path, Analyzer const& analyzer, Console const& console) {
    Index index = read_index(path);
    if (index.analyzer() != analyzer.description()) {
        throw Error(
            fmt::format("{}: was built with the analyzer \"{}\", but \"{}\" is needed; build it again with "
                        "winnow index",
                        path.string(), index.analyzer(), analyzer.description()));
    }
    if (index.documents() == 0 && index.unreadable().empty()) {
        throw Error(path.string() + ": the index holds no applicant; add some with winnow index");
    }
    console.note("index of " + describe_size(index));
    return index;
}

}  // namespace

bool BuilderSink::application(Application application) {
    progress_.advance();
    if (builder_.contains(application.id)) { return false; }
    builder_.add(std::move(application));
    return true;
}

void BuilderSink::unreadable(Unreadable entry) { builder_.add_unreadable(std::move(entry)); }

Index load_pool(PoolPath const& path, Analyzer const& analyzer, Reading const& reading, Console const& console) {
    if (is_index(path)) { return open_index(path, analyzer, console); }
    refuse_unfinished_index(path);
    return index_pool(path, analyzer, reading, console);
}

void refuse_unfinished_index(PoolPath const& path) {
    if (is_unfinished_index(path)) {
        throw Error(path.string() + ": is an index that was never finished; run winnow index again");
    }
}

void warn_of_unreadable(Index const& index, Console const& console) {
    for (Unreadable const& entry : index.unreadable()) {
        console.warning(fmt::format("{} could not be read: {}", entry.id, entry.reason));
    }
}

Analyzer analyzer_of(Index const& index, std::string const& place) {
    std::string_view const description = index.analyzer();
    std::string_view const name = description.substr(0, description.find_first_of("/ "));
    constexpr std::string_view kLanguage = "language=";
    std::size_t const at = description.find(kLanguage);
    std::string_view language = at == std::string_view::npos ? "english" : description.substr(at + kLanguage.size());
    language = language.substr(0, language.find(' '));
    Analyzer analyzer = Analyzer::named(name, language);
    if (analyzer.description() != description) {
        throw Error(
            fmt::format("{}: was built with the analyzer \"{}\", which this winnow has as \"{}\"; build it "
                        "again",
                        place, description, analyzer.description()));
    }
    return analyzer;
}

std::string describe_size(Index const& index) {
    std::size_t const documents = index.documents();
    std::string text = counted(documents, "applicant");
    if (!index.unreadable().empty()) { text += fmt::format("; {} unreadable", index.unreadable().size()); }
    return text;
}

}  // namespace winnow
