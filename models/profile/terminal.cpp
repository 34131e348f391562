#include "profile/terminal.h"

#include "base/tr.h"

#include <cerrno>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace lockkeeper::profile {
namespace {

/// The terminal as it was found, given back whatever happens.
class Quiet {
public:
    explicit Quiet(int fd)
        : m_fd(fd)
        , m_good(::tcgetattr(fd, &m_before) == 0)
    {
        if (!m_good)
            return;
        termios quiet = m_before;
        // Without ISIG, Ctrl+C arrives as a byte and cannot leave the echo off.
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
        m_good = ::tcsetattr(fd, TCSAFLUSH, &quiet) == 0;
    }
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;
    ~Quiet()
    {
        if (m_good)
            ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
    }
    [[nodiscard]] bool good() const { return m_good; }

private:
    int m_fd;
    termios m_before{};
    bool m_good;
};

void say(int fd, const QByteArray& words)
{
    if (::write(fd, words.constData(), static_cast<std::size_t>(words.size())) < 0)
        return; // a terminal that cannot show the prompt may still take the answer
}

Result<Secret> readLine(int fd)
{
    constexpr char interrupt = 3;
    std::string line;
    for (char c = 0;;) {
        const ssize_t got = ::read(fd, &c, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || c == interrupt)
            return std::unexpected(cancelledError());
        if (c == '\n' || c == '\r')
            return Secret(std::move(line));
        line.push_back(c);
    }
}

} // namespace

Result<Secret> askOnTerminal(const QString& prompt)
{
    const int fd = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    Result<Secret> answer = std::unexpected(Error{.kind = Error::Kind::Usage,
        .code = "no-terminal",
        .message = Tr::tr("A password is needed and there is no terminal to ask on."),
        .hint = Tr::tr("Put it into ~/.pgpass (mode 0600) or into the system's keyring.")});
    if (fd < 0)
        return answer;
    {
        const Quiet quiet(fd);
        if (quiet.good()) {
            say(fd, prompt.toLocal8Bit() + ' ');
            answer = readLine(fd);
            say(fd, "\n");
        }
    }
    ::close(fd);
    return answer;
}

} // namespace lockkeeper::profile
