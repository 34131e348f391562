#pragma once

#include <poll.h>

namespace lockkeeper::postgres {

/// Waits for the socket, but never longer than 50 ms, so that a cancel is seen within the promised 200; true when there
/// is something to do.
[[nodiscard]] inline bool awaitSocket(int socket, short events)
{
    pollfd descriptor{.fd = socket, .events = events, .revents = 0};
    return ::poll(&descriptor, 1, 50) > 0;
}

} // namespace lockkeeper::postgres
