#include "engine/index/index_file.hpp"
#include "engine/record/error.hpp"
#include "engine/text/counted.hpp"
#include "tools/winnow/pool_source.hpp"
#include "tools/winnow/system/output.hpp"
#include "tools/winnow/system/printable.hpp"
#include "tools/winnow/system/progress.hpp"
#include "tools/winnow/verbs.hpp"

#include <fmt/format.h>

namespace winnow {
namespace {

class VerifyVerb : public Verb {
  public:
    VerifyVerb() : Verb({"verify", "Check every byte of an index", "  winnow verify pool.index"}) {}

  private:
    void declare_options(CLI::App& app) override {
        app.add_option("INDEX", index_, "The folder that winnow index wrote")->required()->type_name("");
    }

    ExitCode work(Console const& console) override {
        if (!is_index(index_)) { throw Error(index_ + ": is no index; winnow index makes one"); }
        std::vector<std::string> faults;
        {
            Progress const progress{console, "verifying"};
            faults = verify_index(index_);
        }
        Output output{""};
        for (std::string const& fault : faults) { output.stream() << printable(fault) << '\n'; }
        if (faults.empty()) {
            Index const index = read_index(index_);
            output.stream() << fmt::format("{}: sound; {}, {}, {}\n", printable(index_), describe_size(index),
                                           counted(index.terms(), "term"), counted(index.postings(), "posting"));
        }
        output.commit();
        return faults.empty() ? ExitCode::done : ExitCode::damaged;
    }

    std::string index_;
};

}  // namespace

std::unique_ptr<Verb> make_verify_verb() { return std::make_unique<VerifyVerb>(); }

}  // namespace winnow
