#include "corpus/application/draft_reader.hpp"
#include "corpus/extract/extract.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/document_options.hpp"
#include "tools/winnow/input_files.hpp"
#include "tools/winnow/report/extract_json.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/verbs.hpp"

#include <fmt/format.h>

namespace winnow {
namespace {

class ExtractVerb : public Verb {
  public:
    ExtractVerb()
        : Verb({"extract", "Show what the machine reads in a document",
                "  winnow extract resume.html\n"
                "  winnow extract drafts/*.md --format ndjson -o read.ndjson"}) {}

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("FILE", files_, "Documents: PDF, DOCX, ODT, RTF, HTML, Markdown or text")
            ->required()
            ->type_name("");
        output_.declare(app, {"text", "json", "ndjson"});
        documents_.declare(app);
    }

    ExitCode work(Console const& console) override {
        require_existing(files_);
        Reading const reading = documents_.reading(console);
        Output output{output_.path};
        ExitCode code = ExitCode::done;
        bool line_open = false;
        for (std::string const& file : files_) {
            auto const outcome = extract_file(file, reading);
            if (auto const* const document = std::get_if<Document>(&outcome)) {
                if (line_open) { output.stream() << '\n'; }
                print(file, *document, output.stream());
                line_open = output_.format == "text" && !document->text.empty() && document->text.back() != '\n';
            } else {
                console.error(fmt::format("{}: {}", file, std::get<Refusal>(outcome).reason));
                code = ExitCode::unreadable;
            }
        }
        output.commit();
        return code;
    }

    void print(std::string const& file, Document const& document, std::ostream& out) const {
        if (output_.format == "text") {
            out << document.text;
            return;
        }
        auto const style = output_.format == "json" ? JsonWriter::Style::readable : JsonWriter::Style::compact;
        Document unflagged = document;
        unflagged.flags.clear();
        print_extract_json(file, document, draft_of(file, unflagged), style, out);
    }

    std::vector<std::string> files_;
    OutputOptions output_;
    DocumentOptions documents_;
};

}  // namespace

std::unique_ptr<Verb> make_extract_verb() { return std::make_unique<ExtractVerb>(); }

}  // namespace winnow
