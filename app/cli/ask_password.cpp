#include "app/cli/ask_password.h"

#include "base/text.h"
#include "base/tr.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace lockkeeper::cli {

void askOnTerminal(const profile::Profile& profile, const QString& why, profile::Secrets::Answer answer)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    termios shown{};
    if (terminal < 0 || ::tcgetattr(terminal, &shown) != 0) {
        if (terminal >= 0)
            ::close(terminal);
        answer(std::nullopt);
        return;
    }
    const QByteArray question = (why + QLatin1Char(' ') + Tr::tr("Password for %1: ").arg(text(profile.name))).toUtf8();
    [[maybe_unused]] const auto asked
        = ::write(terminal, question.constData(), static_cast<std::size_t>(question.size()));
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(terminal, TCSAFLUSH, &hidden);
    std::string typed;
    char byte = 0;
    bool whole = false;
    while (!whole && ::read(terminal, &byte, 1) == 1) {
        whole = byte == '\n';
        if (!whole)
            typed += byte;
    }
    ::tcsetattr(terminal, TCSAFLUSH, &shown);
    [[maybe_unused]] const auto ended = ::write(terminal, "\n", 1);
    ::close(terminal);
    if (whole)
        answer(Secret(std::move(typed)));
    else
        answer(std::nullopt);
}

} // namespace lockkeeper::cli
