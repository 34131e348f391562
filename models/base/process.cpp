#include "base/process.h"

#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QProcess>
#include <QtCore/QProcessEnvironment>

#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lockkeeper {
namespace {

constexpr int kTickMs = 100;
constexpr qint64 kInputAhead = 1 << 20;
constexpr std::size_t kTail = 8192;

/// A file without a name, readable by the child alone: libpq asks that a password file be regular and 0600.
class NamelessFile {
public:
    explicit NamelessFile(const std::optional<Secret>& content)
    {
        if (!content)
            return;
        m_fd = ::memfd_create("passfile", MFD_CLOEXEC);
        const std::string& bytes = content->reveal();
        if (m_fd < 0 || ::fchmod(m_fd, S_IRUSR | S_IWUSR) != 0
            || ::write(m_fd, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
            m_good = false;
    }
    NamelessFile(const NamelessFile&) = delete;
    NamelessFile& operator=(const NamelessFile&) = delete;
    ~NamelessFile()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool good() const { return m_good; }

private:
    int m_fd = -1;
    bool m_good = true;
};

Error notStarted(const Process& process, const QString& why)
{
    return {.kind = Error::Kind::Failed,
        .code = "program-not-started",
        .message = Tr::tr("The program %1 could not be started.").arg(text(process.program)),
        .detail = why};
}

/// Splits standard error into lines and keeps its tail.
class ErrorLines {
public:
    explicit ErrorLines(const std::function<void(std::string_view)>& report)
        : m_report(report)
    {
    }
    void add(const QByteArray& bytes)
    {
        m_tail.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        if (m_tail.size() > 2 * kTail)
            m_tail.erase(0, m_tail.size() - kTail);
        m_pending.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        std::size_t start = 0;
        for (std::size_t end = m_pending.find('\n'); end != std::string::npos; end = m_pending.find('\n', start)) {
            if (m_report)
                m_report(std::string_view(m_pending).substr(start, end - start));
            start = end + 1;
        }
        m_pending.erase(0, start);
    }
    [[nodiscard]] std::string tail()
    {
        if (!m_pending.empty() && m_report)
            m_report(m_pending);
        m_pending.clear();
        return m_tail.size() > kTail ? m_tail.substr(m_tail.size() - kTail) : m_tail;
    }

private:
    const std::function<void(std::string_view)>& m_report;
    std::string m_pending;
    std::string m_tail;
};

void prepare(QProcess& child, const Process& process, const NamelessFile& passwordFile)
{
    child.setProgram(text(process.program));
    QStringList arguments;
    for (const std::string& argument : process.arguments)
        arguments << text(argument);
    child.setArguments(arguments);

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const std::string& name : process.withoutEnvironment)
        environment.remove(text(name));
    for (const auto& [name, value] : process.environment)
        environment.insert(text(name), text(value));
    if (passwordFile.get() >= 0)
        environment.insert(
            text(process.passwordFileVariable), QStringLiteral("/proc/self/fd/%1").arg(passwordFile.get()));
    if (process.user) {
        environment.insert(QStringLiteral("HOME"), text(process.user->home));
        environment.insert(QStringLiteral("USER"), text(process.user->name));
    }
    child.setProcessEnvironment(environment);
    if (!process.workingFolder.empty())
        child.setWorkingDirectory(text(process.workingFolder));
    if (process.inputDescriptor >= 0)
        child.setInputChannelMode(QProcess::ForwardedInputChannel);

    const pid_t parent = ::getpid();
    child.setChildProcessModifier([&process, passfile = passwordFile.get(), parent] {
        // Between fork and exec: only calls that are safe there.
        if (process.inputDescriptor >= 0)
            ::dup2(process.inputDescriptor, STDIN_FILENO);
        if (process.outputDescriptor >= 0)
            ::dup2(process.outputDescriptor, STDOUT_FILENO);
        if (passfile >= 0)
            ::fcntl(passfile, F_SETFD, 0);
        if (process.user) {
            if (passfile >= 0 && ::fchown(passfile, process.user->uid, process.user->gid) != 0)
                ::_exit(126);
            if (::setgroups(0, nullptr) != 0 || ::setgid(process.user->gid) != 0 || ::setuid(process.user->uid) != 0)
                ::_exit(126);
        }
        // After setuid, which clears it. The parent may have died in between.
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (::getppid() != parent)
            ::_exit(126);
    });
}

/// SIGINT, SIGTERM, SIGKILL: each once, in its time.
class Ending {
public:
    void step(QProcess& child)
    {
        if (m_stage > 0 && !m_next.hasExpired())
            return;
        constexpr int signals[] = {SIGINT, SIGTERM, SIGKILL};
        if (m_stage < 3 && child.processId() > 0)
            ::kill(static_cast<pid_t>(child.processId()), signals[m_stage]);
        ++m_stage;
        m_next = QDeadlineTimer(2000);
    }

private:
    int m_stage = 0;
    QDeadlineTimer m_next;
};

} // namespace

Result<ProcessEnd> run(const Process& process, Task& task)
{
    if (task.cancelled())
        return std::unexpected(cancelledError());
    const NamelessFile passwordFile(process.passwordFile);
    if (!passwordFile.good())
        return std::unexpected(notStarted(process, Tr::tr("No room for its password file.")));

    QProcess child;
    prepare(child, process, passwordFile);
    child.start();
    if (!child.waitForStarted())
        return std::unexpected(notStarted(process, child.errorString()));

    bool feeding = static_cast<bool>(process.input);
    if (!feeding && process.inputDescriptor < 0)
        child.closeWriteChannel();
    ErrorLines errorLines(process.errorLine);
    Ending ending;
    QDeadlineTimer tick(0);
    Result<> outcome;
    const auto drain = [&] {
        const QByteArray bytes = child.readAllStandardOutput();
        if (outcome && process.output && !bytes.isEmpty())
            outcome = process.output({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        errorLines.add(child.readAllStandardError());
    };
    while (child.state() != QProcess::NotRunning) {
        while (feeding && outcome && child.bytesToWrite() < kInputAhead) {
            const auto piece = process.input();
            if (!piece)
                outcome = std::unexpected(piece.error());
            else if (piece->empty())
                child.closeWriteChannel();
            else
                child.write(piece->data(), static_cast<qint64>(piece->size()));
            feeding = piece && !piece->empty();
        }
        child.waitForReadyRead(kTickMs);
        drain();
        if (process.tick && tick.hasExpired()) {
            process.tick();
            tick = QDeadlineTimer(200);
        }
        if (outcome && task.cancelled())
            outcome = std::unexpected(cancelledError());
        if (!outcome)
            ending.step(child);
    }
    drain();
    if (!outcome)
        return std::unexpected(outcome.error());
    // QProcess keeps a signal's number as the exit code of a crash.
    const int code = child.exitStatus() == QProcess::CrashExit ? 128 + child.exitCode() : child.exitCode();
    return ProcessEnd{.exitCode = code, .errorTail = errorLines.tail()};
}

} // namespace lockkeeper
