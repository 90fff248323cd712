#include "cli/standard_streams.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

namespace conspectus {
namespace {

std::atomic<bool> is_lost = false;  ///< something could not be said

/// Writes some of the bytes, as many as stderr takes; returns 0 if it takes none.
std::size_t write_some(std::string_view bytes) noexcept {
    while (true) {
        const ssize_t written = ::write(STDERR_FILENO, bytes.data(), bytes.size());
        if (written > 0) return static_cast<std::size_t>(written);
        if (errno == EAGAIN) {
            // A terminal that another program has made non-blocking.
            pollfd stream{STDERR_FILENO, POLLOUT, 0};
            if (::poll(&stream, 1, 10000) > 0) continue;
        } else if (errno == EINTR) {
            continue;
        }
        return 0;
    }
}

}  // namespace

void open_standard_streams() {
    ::signal(SIGPIPE, SIG_IGN);
    ::signal(SIGXFSZ, SIG_IGN);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) != -1 || errno != EBADF) continue;
        if (::open("/dev/null", stream == STDIN_FILENO ? O_RDONLY : O_WRONLY) != stream) ::_exit(3);
        if (stream == STDERR_FILENO) is_lost = true;
    }
}

void say(std::string_view text) noexcept {
    while (!text.empty() && !is_lost) {
        const std::size_t written = write_some(text);
        if (written == 0) is_lost = true;
        text.remove_prefix(written);
    }
}

bool was_all_said() noexcept {
    return !is_lost;
}

}  // namespace conspectus
