#include "corpus/extract/sandbox/messages.hpp"

#include <sys/socket.h>
#include <sys/uio.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace winnow {
namespace {

constexpr std::size_t kDescriptors = 2;

union Control {
    cmsghdr header;
    std::array<char, CMSG_SPACE(kDescriptors * sizeof(int))> bytes;
};

}  // namespace

bool send_request(int socket, Request const& request, int document, int result) {
    std::array<int, kDescriptors> const descriptors = {document, result};
    Request copy = request;
    iovec part{&copy, sizeof copy};
    Control control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.bytes.data();
    message.msg_controllen = control.bytes.size();
    cmsghdr* const header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof descriptors);
    std::memcpy(CMSG_DATA(header), descriptors.data(), sizeof descriptors);
    ssize_t sent = 0;
    do { sent = sendmsg(socket, &message, MSG_NOSIGNAL); } while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(sizeof copy);
}

Receipt receive_request(int socket, Received& received) {
    iovec part{&received.request, sizeof received.request};
    Control control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.bytes.data();
    message.msg_controllen = control.bytes.size();
    ssize_t size = 0;
    do { size = recvmsg(socket, &message, MSG_CMSG_CLOEXEC); } while (size < 0 && errno == EINTR);
    if (size <= 0) { return Receipt::end; }
    cmsghdr const* const header = CMSG_FIRSTHDR(&message);
    std::array<int, kDescriptors> descriptors{-1, -1};
    if (header != nullptr && header->cmsg_type == SCM_RIGHTS && header->cmsg_len == CMSG_LEN(sizeof descriptors)) {
        std::memcpy(descriptors.data(), CMSG_DATA(header), sizeof descriptors);
    }
    received.document = Descriptor{descriptors[0]};
    received.result = Descriptor{descriptors[1]};
    bool const whole = size == static_cast<ssize_t>(sizeof received.request) && descriptors[1] >= 0 &&
                       received.request.protocol == kProtocol;
    return whole ? Receipt::request : Receipt::nonsense;
}

}  // namespace winnow
