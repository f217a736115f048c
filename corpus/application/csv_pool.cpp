#include "corpus/application/csv_pool.hpp"

#include "corpus/application/application_builder.hpp"
#include "corpus/application/csv.hpp"
#include "corpus/application/reported_sink.hpp"
#include "corpus/application/section_label.hpp"
#include "corpus/extract/decode.hpp"
#include "corpus/extract/lines.hpp"
#include "engine/record/error.hpp"
#include "engine/record/section_name.hpp"
#include "engine/text/ascii.hpp"
#include "engine/text/counted.hpp"
#include "engine/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace winnow {
namespace {

/// What a column is for.
struct Column {
    enum class Use : std::uint8_t { id, section, title, exempt, ignored };
    Use use = Use::ignored;
    std::string name;
};

Column column_of(std::string_view header) {
    std::string name{trimmed(decode_unmarked(header).text)};
    std::string const lower = lower_ascii(name);
    auto use = Column::Use::ignored;
    if (lower == "id" || lower == "_id") {
        use = Column::Use::id;
    } else if (lower == "exempt") {
        use = Column::Use::exempt;
    } else if (lower == "title") {
        use = Column::Use::title;
    } else if (section_of_label(name)) {
        use = Column::Use::section;
    }
    return {use, std::move(name)};
}

/// What stands between any of the characters `between`, trimmed; without what is blank.
std::vector<std::string_view> pieces(std::string_view text, std::string_view between) {
    std::vector<std::string_view> found;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t const end = std::min(text.find_first_of(between, begin), text.size());
        std::string_view const piece = trimmed(text.substr(begin, end - begin));
        if (!piece.empty()) { found.push_back(piece); }
        begin = end + 1;
    }
    return found;
}

/// "ECQ 1", "TQ" of "ECQ 1 TQ": names apart by spaces, and a number belongs to the name before it.
std::vector<std::string> names_in(std::string_view entry) {
    std::vector<std::string> names;
    for (std::string_view const word : pieces(entry, " ")) {
        if (!names.empty() && word.find_first_not_of("#0123456789") == std::string_view::npos) {
            names.back().append(" ").append(word);
        } else {
            names.emplace_back(word);
        }
    }
    return names;
}

class CsvPool {
  public:
    CsvPool(std::string_view text, std::string_view name, ReportedSink& sink)
        : reader_(text), name_(repair_utf8(name)), sink_(sink) {}

    void read() {
        read_header();
        while (auto row = reader_.next()) {
            if (auto const* problem = std::get_if<CsvProblem>(&*row)) {
                sink_.unreadable(entry(problem->line), fmt::format("row at line {}, wrong at {}: {}", problem->line,
                                                                   problem->place, problem->message));
            } else {
                read_row(std::get<CsvRow>(*row));
            }
        }
    }

  private:
    [[nodiscard]] std::string entry(std::uint64_t line) const { return fmt::format("{}:{}", name_, line); }
    [[noreturn]] void fail(std::string_view why) const { throw Error{fmt::format("{}: {}", name_, why)}; }

    [[nodiscard]] std::size_t count(Column::Use use) const {
        return static_cast<std::size_t>(
            std::count_if(columns_.begin(), columns_.end(), [use](Column const& column) { return column.use == use; }));
    }

    void read_header() {
        auto const header = reader_.next();
        if (!header) { fail("is empty: a pool needs at least one application"); }
        if (auto const* problem = std::get_if<CsvProblem>(&*header)) {
            fail(fmt::format("header: {} at {}", problem->message, problem->place));
        }
        for (std::string const& field : std::get<CsvRow>(*header).fields) { columns_.push_back(column_of(field)); }
        std::string_view const hint = columns_.size() == 1 ? " (columns are separated by commas)" : "";
        if (count(Column::Use::id) == 0) { fail(fmt::format("line 1: the header has no column \"id\"{}", hint)); }
        if (count(Column::Use::id) > 1) { fail("line 1: the header has more than one column \"id\""); }
        if (count(Column::Use::section) + count(Column::Use::title) == 0) {
            fail(fmt::format("line 1: no column of the header names a section, such as \"TQ1\" or \"resume\"{}", hint));
        }
    }

    void read_row(CsvRow const& row) {
        std::string const line = fmt::format("line {}", row.line);
        if (row.fields.size() != columns_.size()) {
            return sink_.unreadable(entry(row.line), fmt::format("{}: {} where the header has {}", line,
                                                                 counted(row.fields.size(), "field"), columns_.size()));
        }
        auto const id = std::find_if(columns_.begin(), columns_.end(),
                                     [](Column const& column) { return column.use == Column::Use::id; });
        std::string const& id_field = row.fields[static_cast<std::size_t>(id - columns_.begin())];
        if (is_blank(id_field)) { return sink_.unreadable(entry(row.line), line + ": the id is empty"); }
        ApplicationBuilder application{decode_unmarked(trimmed(id_field)).text};
        for (std::size_t i = 0; i < columns_.size(); ++i) { use_field(columns_[i], row.fields[i], application); }
        sink_.application(std::move(application).build(), &PoolShape::rows, line);
    }

    static void use_field(Column const& column, std::string_view field, ApplicationBuilder& application) {
        Decoded decoded = decode_unmarked(field);
        if (!decoded.repair.empty()) {
            application.flag("repaired-text", fmt::format("{}: {}", column.name, decoded.repair));
        }
        switch (column.use) {
            case Column::Use::id: break;
            case Column::Use::title: application.set_title(std::move(decoded.text)); break;
            case Column::Use::exempt: add_exemptions(decoded.text, application); break;
            case Column::Use::section: application.add_labelled(column.name, std::move(decoded.text)); break;
            case Column::Use::ignored:
                if (!is_blank(field)) { application.flag("ignored-field", column.name); }
                break;
        }
    }

    static void add_exemptions(std::string_view list, ApplicationBuilder& application) {
        for (std::string_view const entry : pieces(list, ",;\t\r\n")) {
            if (section_id(entry)) {
                application.exempt(entry);
            } else {
                for (std::string const& name : names_in(entry)) { application.exempt(name); }
            }
        }
    }

    CsvReader reader_;
    std::string name_;
    ReportedSink& sink_;
    std::vector<Column> columns_;
};

}  // namespace

PoolShape read_csv_pool(std::string_view bytes, std::string_view name, PoolSink& sink) {
    PoolShape shape;
    ReportedSink reported{sink, shape};
    std::string converted;
    if (has_utf16_mark(bytes)) {
        converted = decode(bytes).text;
        bytes = converted;
    } else if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    CsvPool{bytes, name, reported}.read();
    return shape;
}

}  // namespace winnow
