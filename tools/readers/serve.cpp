#include "tools/readers/serve.hpp"

#include "corpus/extract/document_wire.hpp"
#include "corpus/extract/sandbox/zygote.hpp"
#include "engine/record/error.hpp"

#include <sys/socket.h>

#include <cstdio>

namespace winnow {
namespace {

constexpr int kSocket = 0;

bool is_started_by_winnow() {
    int type = 0;
    socklen_t size = sizeof type;
    return getsockopt(kSocket, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_SEQPACKET;
}

}  // namespace

int serve(char const* program, void (*prepare)(), ReadOne read) {
    if (!is_started_by_winnow()) {
        std::fprintf(stderr, "%s: winnow starts this program to read documents; use winnow extract FILE\n", program);
        return 2;
    }
    try {
        prepare();
        run_zygote(kSocket, [read](std::string_view document, Request const& request) {
            ReadLimits limits;
            limits.text_bytes = request.text_bytes;
            limits.pages = request.pages;
            limits.scan_pages = request.scan_pages;
            return document_to_wire(read(static_cast<DocumentKind>(request.kind), document, limits));
        });
    } catch (Error const& error) {
        decline_to_serve(kSocket, error.what());
        return 2;
    }
    return 0;
}

}  // namespace winnow
