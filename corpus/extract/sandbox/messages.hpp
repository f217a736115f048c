#pragma once

#include "corpus/extract/sandbox/confinement.hpp"
#include "corpus/extract/sandbox/descriptor.hpp"

#include <array>
#include <cstdint>

namespace winnow {

// What winnow and its readers' programs say to each other, over a SOCK_SEQPACKET socket that is the program's standard
// input. Both are of one build: the structs go as they are.

inline constexpr std::uint32_t kProtocol = 0x57310002;  ///< changes with any struct here or in document_wire.hpp

/// From the program, once: which layers a process of it has.
struct Hello {
    std::uint32_t protocol = kProtocol;
    Layers layers;
    std::array<char, 256> complaint{};  ///< why it cannot read anything, for people; empty if it can
};

/// To the program: read a document. Two descriptors go with it: the document, and where the result goes.
struct Request {
    std::uint32_t protocol = kProtocol;
    std::uint32_t allow_fewer_layers = 0;
    std::uint32_t kind = 0;  ///< of the document, for a program that reads several
    std::uint32_t scan_pages = 0;
    ProcessLimits process;
    std::uint64_t text_bytes = 0;
    std::uint64_t pages = 0;
};

/// The last bytes behind a result, written when the process that read the document has ended.
struct Ending {
    std::uint32_t protocol = kProtocol;
    std::int32_t wait_status = 0;  ///< as waitpid has it
    std::uint32_t timed_out = 0;
    std::uint32_t lacked_layers = 0;
};

/// How processes end that cannot go on.
inline constexpr int kExitOutOfMemory = 1;  ///< also what poppler exits with
inline constexpr int kExitLackedLayers = 3;
inline constexpr int kExitCannotWrite = 4;

/// \return whether it was sent whole.
[[nodiscard]] bool send_request(int socket, Request const& request, int document, int result);

/// A request with its descriptors.
struct Received {
    Request request;
    Descriptor document;
    Descriptor result;
};
enum class Receipt : std::uint8_t {
    request,
    nonsense,  ///< a message of another kind or build
    end,       ///< of the connection
};
[[nodiscard]] Receipt receive_request(int socket, Received& received);

}  // namespace winnow
