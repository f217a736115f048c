#include "tools/winnow/system/reader_program.hpp"

#include <system_error>

namespace winnow {

std::filesystem::path reader_program(std::string_view name) {
    namespace fs = std::filesystem;
    std::error_code error;
    fs::path const here = fs::read_symlink("/proc/self/exe", error).parent_path();
    fs::path beside = here / name;
    for (fs::path const& place :
         {beside, here.parent_path() / "libexec" / "winnow" / name, fs::path{"/usr/libexec/winnow"} / name,
          fs::path{"/usr/local/libexec/winnow"} / name}) {
        if (fs::is_regular_file(place, error)) { return place; }
    }
    return beside;
}

}  // namespace winnow
