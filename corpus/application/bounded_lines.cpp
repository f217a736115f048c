#include "corpus/application/bounded_lines.hpp"

#include <algorithm>
#include <string_view>

namespace winnow {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 18U;

}  // namespace

BoundedLines::BoundedLines(std::istream& in, std::size_t longest_bytes)
    : in_(in), longest_bytes_(longest_bytes), block_(kBlockBytes) {}

bool BoundedLines::fill() {
    in_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
    at_ = 0;
    size_ = static_cast<std::size_t>(in_.gcount());
    return size_ > 0;
}

BoundedLines::Next BoundedLines::next(std::string& line) {
    line.clear();
    if (at_ == size_ && !fill()) { return Next::end; }
    ++number_;
    bool too_long = false;
    while (at_ < size_ || fill()) {
        std::string_view const rest{block_.data() + at_, size_ - at_};
        std::size_t const line_end = rest.find('\n');
        std::size_t const piece = std::min(line_end, rest.size());
        too_long = too_long || piece > longest_bytes_ - line.size();
        if (!too_long) { line.append(rest.substr(0, piece)); }
        at_ += piece;
        if (line_end != std::string_view::npos) {
            ++at_;
            break;
        }
    }
    if (too_long) {
        line.clear();
        line.shrink_to_fit();
        return Next::too_long;
    }
    if (line.ends_with('\r')) { line.pop_back(); }
    return Next::line;
}

}  // namespace winnow
