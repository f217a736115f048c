#pragma once

#include "engine/record/error.hpp"

#include <memory>
#include <ostream>
#include <string>

namespace winnow {

/// The reader of a pipe went away, as `head` does. Ends the work without a message.
class BrokenPipe : public Error {
  public:
    using Error::Error;
};

/// Where a verb writes its result: standard output, or what `-o` names.
///
/// A regular file appears whole or not at all: the bytes go to a temporary file in the same folder,
/// which commit() syncs and renames. A device or pipe that exists is written in place. Every failed
/// write throws out of the stream operation that met it, also on standard output.
class Output {
  public:
    /// \param path  empty or "-" for standard output.
    /// \throws Error for a folder that is missing or may not be written to.
    explicit Output(std::string const& path);
    ~Output();
    Output(Output const&) = delete;
    Output& operator=(Output const&) = delete;

    [[nodiscard]] std::ostream& stream() { return stream_; }

    /// Writes what is left and gives the file its name. Without it, a file is not written at all.
    /// \throws Error, BrokenPipe
    void commit();

  private:
    class Buffer;
    class Target;
    std::unique_ptr<Target> target_;
    std::unique_ptr<Buffer> buffer_;
    std::ostream stream_;
};

/// Makes sure that the descriptors 0, 1 and 2 are taken, so that no file that is opened later gets the
/// number of a closed standard stream and is written to by mistake. Writing to one that was closed fails.
void hold_standard_descriptors();

}  // namespace winnow
