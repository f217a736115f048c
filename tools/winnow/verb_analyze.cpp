#include "corpus/extract/extract.hpp"
#include "tools/winnow/common_options.hpp"
#include "tools/winnow/document_options.hpp"
#include "tools/winnow/input_files.hpp"
#include "tools/winnow/report/analysis_report.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/verbs.hpp"

#include <fmt/format.h>

namespace winnow {
namespace {

class AnalyzeVerb : public Verb {
  public:
    AnalyzeVerb()
        : Verb({"analyze", "Show how a text becomes terms, stage by stage, with byte offsets",
                "  winnow analyze draft.md\n"
                "  echo 'Managed budgets' | winnow analyze - --analyzer porter"}) {}

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("FILE", file_, "A document, or - for standard input")->required()->type_name("");
        analyzer_.declare(app);
        output_.declare(app, {"text", "json"});
        documents_.declare(app);
    }

    ExitCode work(Console const& console) override {
        Analyzer analyzer = analyzer_.make();
        auto const outcome = extract(read_input(file_), file_, documents_.reading(console));
        if (auto const* const refusal = std::get_if<Refusal>(&outcome)) {
            console.error(fmt::format("{}: {}", file_, refusal->reason));
            return ExitCode::unreadable;
        }
        Output output{output_.path};
        AnalysisReport const report = analyze_by_stages(std::get<Document>(outcome).text, analyzer);
        output_.format == "json" ? print_analysis_json(report, output.stream())
                                 : print_analysis_text(report, output.stream());
        output.commit();
        return ExitCode::done;
    }

    std::string file_;
    AnalyzerOptions analyzer_;
    OutputOptions output_;
    DocumentOptions documents_;
};

}  // namespace

std::unique_ptr<Verb> make_analyze_verb() { return std::make_unique<AnalyzeVerb>(); }

}  // namespace winnow
