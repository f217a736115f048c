#pragma once

#include "corpus/extract/sandbox/messages.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace winnow {

/// Reads one document; called in a process of its own that is confined and ends after it.
/// \return the result as it goes to winnow.
using Worker = std::function<std::string(std::string_view document, Request const& request)>;

/// Serves requests until the other end closes the connection. This process never looks into a document: for each it
/// forks a child that confines itself, reads and ends, and is killed if it takes twice its time by the clock.
///
/// Forking without exec: what the worker needs is loaded and prepared once.
/// \param socket  SOCK_SEQPACKET (messages.hpp).
/// \throws Error if the layers of the sandbox cannot be prepared.
void run_zygote(int socket, Worker const& worker);

/// Tells the other end instead that this program cannot read anything, and why: one line for people.
void decline_to_serve(int socket, std::string_view reason);

}  // namespace winnow
