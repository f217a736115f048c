#include "tests/engine/review/passages.hpp"

#include "corpus/framework/reference_data.hpp"
#include "tests/support/shared_data.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>

namespace winnow::testing {
namespace {

std::string read_file(std::filesystem::path const& path) {
    std::ifstream file{path, std::ios::binary};
    INFO(path.string());
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>{file}, {}};
}

ReferenceData const& reference() {
    static ReferenceData const kReference = ReferenceData::load();
    return kReference;
}

Framework const& framework(std::string_view id) {
    for (Framework const& framework : reference().frameworks) {
        if (framework.id == id) { return framework; }
    }
    FAIL("no framework " << id);
    return reference().frameworks.front();
}

/// The definition of a competency or qualification, wherever in the file it stands.
std::optional<std::string> definition(boost::json::value const& value, std::string_view name) {
    if (auto const* list = value.if_array()) {
        for (auto const& element : *list) {
            if (auto found = definition(element, name)) { return found; }
        }
    } else if (auto const* object = value.if_object()) {
        if (object->contains("name") && object->contains("definition") && object->at("name").as_string() == name) {
            return std::string{object->at("definition").as_string()};
        }
        for (auto const& member : *object) {
            if (auto found = definition(member.value(), name)) { return found; }
        }
    }
    return std::nullopt;
}

/// Builds the draft of one passage.
class PassageReader {
  public:
    PassageReader(std::string section, std::string const& announcement) : section_(std::move(section)) {
        context_.framework = &framework("opm-2006");
        context_.background = &reference().background;
        context_.year = 2026;
        // "TQ1: Describe …" says which section is asked for it.
        std::size_t const colon = std::min(announcement.find(": "), announcement.size());
        bool const has_id = colon < announcement.size() && announcement.find(' ') > colon;
        if (has_id) {
            context_.asked.push_back({announcement.substr(0, colon), announcement.substr(colon + 2)});
        } else if (!announcement.empty()) {
            context_.asked.push_back({"", announcement});
        }
    }

    /// False where real data is needed that is not there.
    bool read(std::string_view text) {
        while (!text.empty()) {
            if (text.starts_with("\\n")) {
                text_ += '\n';
                text.remove_prefix(2);
            } else if (text.front() == '{') {
                std::size_t const end = text.find('}');
                if (!fact(std::string{text.substr(1, end - 1)})) { return false; }
                text.remove_prefix(end + 1);
                if (text.starts_with(' ')) { text.remove_prefix(1); }
            } else {
                text_ += text.front();
                text.remove_prefix(1);
            }
        }
        close_section();
        return true;
    }

    Draft draft() {
        if (has_layout_) {
            for (Section& section : application_.sections) {
                add_pages(section);
                Layout layout = layout_;
                add_runs(layout, section.text);
                context_.layouts[section.id] = layout;
            }
        }
        application_.id = "passage";
        return make_draft(application_, context_);
    }

  private:
    bool fact(std::string const& fact) {
        std::size_t const sign = fact.find('=');
        if (sign == std::string::npos) {
            close_section();
            section_ = fact;
            return true;
        }
        std::string const key = fact.substr(0, sign);
        std::string const value = fact.substr(sign + 1);
        if (key == "definition") { return define(value); }
        if (key == "framework") {
            context_.framework = &framework(value);
        } else if (key == "mode") {
            context_.mode = value == "resume" ? Mode::resume : Mode::narrative;
        } else if (key == "limit") {
            std::istringstream words{value};
            Limit limit;
            words >> limit.applies_to >> limit.unit >> limit.value;
            context_.limits.push_back(limit);
        } else {
            look(key, value);
        }
        return true;
    }

    bool define(std::string const& name) {
        auto const path = shared_data("data/frameworks/ecq_frameworks.json");
        if (!path) { return false; }
        auto const text = definition(boost::json::parse(read_file(*path)), name);
        REQUIRE(text);
        text_ += *text + " ";
        return true;
    }

    void look(std::string const& key, std::string const& value) {
        has_layout_ = true;
        double const number = std::strtod(value.c_str(), nullptr);
        if (key == "pages") {
            layout_.pages = static_cast<std::size_t>(number);
        } else if (key == "page_numbers") {
            layout_.page_numbers = value == "yes";
        } else if (key == "images") {
            layout_.images = static_cast<std::size_t>(number);
        } else if (key == "margin") {
            layout_.margins = Margins{number, number, number, number};
        } else if (key == "size") {
            size_pt_ = number;
        } else if (key == "bold") {
            bold_ = number;
        } else if (key == "italic") {
            italic_ = number;
        } else if (key == "underline") {
            underline_ = number;
        } else {
            FAIL("unknown fact " << key);
        }
    }

    /// Cuts the text so that each look covers its share from the front.
    void add_runs(Layout& layout, std::string const& text) const {
        auto const share = [&text](double part) {
            return static_cast<std::size_t>(part * static_cast<double>(text.size()));
        };
        for (std::size_t at = 0; at < text.size(); ++at) {
            layout.runs.push_back(
                {at, at + 1, 1, {size_pt_, at < share(bold_), at < share(italic_), at < share(underline_)}});
        }
    }

    /// Of the same length, the first one of the document's first.
    void add_pages(Section& section) const {
        if (layout_.pages == 0) { return; }
        section.pages.first = 1;
        for (std::size_t page = 1; page < layout_.pages; ++page) {
            section.pages.breaks.push_back(static_cast<std::uint32_t>(section.text.size() * page / layout_.pages));
        }
    }

    void close_section() {
        while (!text_.empty() && text_.back() == ' ') { text_.pop_back(); }
        if (!text_.empty()) { application_.sections.push_back({section_, section_, text_}); }
        text_.clear();
    }

    std::string section_;
    std::string text_;
    Application application_;
    DraftContext context_;
    Layout layout_;
    bool has_layout_ = false;
    double size_pt_ = 12;
    double bold_ = 0;
    double italic_ = 0;
    double underline_ = 0;
};

}  // namespace

std::string read_test_data(std::string const& relative) {
    return read_file(std::filesystem::path{WINNOW_SOURCE_DIR} / "tests/engine/review/data" / relative);
}

std::vector<LabelledPassage> read_passages(std::string const& folder, std::string const& rule) {
    std::istringstream file{read_test_data(folder + "/" + rule + ".txt")};
    std::string section = "ECQ1";
    std::string announcement;
    std::vector<LabelledPassage> passages;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        if (line.starts_with("section ")) {
            section = line.substr(8);
        } else if (line.starts_with("announcement ")) {
            announcement = line.substr(13);
        } else if (line.size() > 2) {
            PassageReader reader{section, announcement};
            if (!reader.read(std::string_view{line}.substr(2))) { continue; }
            passages.push_back({line[0] == '+', folder + "/" + rule + ".txt:" + std::to_string(number), line.substr(2),
                                reader.draft()});
        }
    }
    return passages;
}

Draft draft_of(std::string const& section, std::string const& text) {
    PassageReader reader{section, ""};
    reader.read(text);
    return reader.draft();
}

}  // namespace winnow::testing
