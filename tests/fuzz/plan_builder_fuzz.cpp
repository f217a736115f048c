// Any text may call itself an announcement: a plan comes of it whose weights sum to one and whose spans lie in it.
#include "engine/plan/plan_builder.hpp"
#include "engine/plan/plan_json.hpp"
#include "engine/text/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using namespace winnow;

/// The first byte chooses what the passage is about, the second line is the title.
Announcement announcement_of(std::string_view bytes) {
    Announcement announcement;
    announcement.id = "A";
    announcement.grades = {"GS-12", "GS-13"};
    announcement.fields.push_back({"text", repair_utf8(bytes)});
    std::string const& text = announcement.fields.front().text;
    announcement.title = text.substr(0, text.find('\n'));
    int const kind = bytes.empty() ? 0 : static_cast<unsigned char>(bytes.front()) % 13;
    announcement.passages.push_back({static_cast<PassageKind>(kind), 0, 0, text.size()});
    return announcement;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static Analyzer analyzer = Analyzer::named("winnow");
    static Background const background = Background::parse(
        "winnow.background/1\t" + analyzer.description() + "\ntexts\t100\t100\ntokens\t1000\t1000\nbudget\t9\t9\n",
        "b");
    Announcement const announcement = announcement_of({reinterpret_cast<char const*>(data), size});
    Plan const plan = build_plan(announcement, {{}, background, {}}, analyzer, {});
    std::ostringstream out;
    JsonWriter json{out, JsonWriter::Style::compact};
    write_plan(plan, json);
    if (read_plan(out.str(), "plan").sha256 != plan.sha256) { std::abort(); }  // read_plan checks the weights
    for (Requirement const& requirement : plan.requirements) {
        for (Keyword const& keyword : requirement.keywords) {
            if (keyword.span && keyword.span->end > announcement.fields.front().text.size()) { std::abort(); }
        }
    }
    return 0;
}
