#include "postgres/scratch_layout.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"
#include "postgres/postmaster.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRandomGenerator>

#include <arpa/inet.h>
#include <charconv>
#include <fcntl.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sstream>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace lockkeeper::postgres {
namespace {

namespace fs = std::filesystem;

std::string shortHash(const fs::path& folder)
{
    const std::string path = folder.string();
    const QByteArrayView bytes(path.data(), static_cast<qsizetype>(path.size()));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(16).toStdString();
}

std::optional<UnixUser> serverUser()
{
    if (::geteuid() != 0)
        return {};
    for (const char* name : {"postgres", "nobody"}) {
        if (const passwd* entry = ::getpwnam(name))
            return UnixUser{.name = name, .uid = entry->pw_uid, .gid = entry->pw_gid, .home = entry->pw_dir};
    }
    return UnixUser{.name = "nobody", .uid = 65534, .gid = 65534, .home = "/"};
}

bool canEnter(const UnixUser& user, const fs::path& folder)
{
    for (fs::path part = folder;; part = part.parent_path()) {
        struct stat info{};
        if (::stat(part.c_str(), &info) != 0)
            return false;
        const mode_t needed = info.st_uid == user.uid ? S_IXUSR : info.st_gid == user.gid ? S_IXGRP : S_IXOTH;
        if ((info.st_mode & needed) == 0)
            return false;
        if (part == part.parent_path())
            return true;
    }
}

/// A folder in a place others can write to: it must be ours and no link, or somebody laid it there for us.
Result<> makeOurFolder(const fs::path& folder, mode_t mode, const std::optional<UnixUser>& owner = {})
{
    if (folder.has_parent_path())
        LK_TRY(makeFolder(folder.parent_path()));
    ::mkdir(folder.c_str(), S_IRWXU);
    struct stat info{};
    const bool good = ::lstat(folder.c_str(), &info) == 0 && S_ISDIR(info.st_mode)
        && (info.st_uid == ::geteuid() || (owner && info.st_uid == owner->uid));
    if (!good || (owner && ::chown(folder.c_str(), owner->uid, owner->gid) != 0)
        || ::chmod(folder.c_str(), mode) != 0) {
        return std::unexpected(Error{.kind = Error::Kind::Failed,
            .code = "cluster-foreign",
            .message = Tr::tr("The folder %1 is not ours; remove it or choose another home.").arg(text(folder))});
    }
    return {};
}

/// The longest socket name has to fit into sockaddr_un with its final zero.
bool fits(const fs::path& sockets)
{
    return (sockets / ".s.PGSQL.65535.lock").string().size() < sizeof(sockaddr_un::sun_path);
}

} // namespace

Result<ScratchLayout> layOut(const fs::path& given, const fs::path& elsewhere)
{
    std::error_code failure;
    const fs::path folder = fs::absolute(given, failure).lexically_normal();
    LK_TRY(makeFolder(folder));
    ScratchLayout layout{.folder = folder, .root = folder, .sockets = folder / "socket", .user = serverUser()};
    const std::string hash = shortHash(folder);
    if (layout.user) {
        // Passing through is all the server's user needs; what is secret in here is 0600.
        if (::chmod(folder.c_str(), 0711) != 0 || !canEnter(*layout.user, folder)) {
            layout.root = elsewhere / hash;
            LK_TRY(makeFolder(elsewhere.parent_path()));
            LK_TRY(makeOurFolder(elsewhere, 0711));
            LK_TRY(makeOurFolder(layout.root, 0711));
            LK_TRY(writeFile(layout.root / "origin", folder.string()));
            layout.sockets = layout.root / "socket";
        }
    }
    if (!fits(layout.sockets)) {
        const std::string runtime = layout.user ? std::string() : qEnvironmentVariable("XDG_RUNTIME_DIR").toStdString();
        layout.sockets = fs::path(runtime.empty() ? "/tmp" : runtime) / ("lockkeeper-" + hash);
    }
    LK_TRY(makeOurFolder(layout.sockets, 0700, layout.user));
    return layout;
}

void sweepOrphans(const fs::path& elsewhere)
{
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator(elsewhere, failure)) {
        const Result<std::string> origin = readFile(entry.path() / "origin");
        std::error_code ignored;
        if (!origin || origin->empty() || fs::exists(*origin, ignored) || ignored)
            continue;
        if (stopPostmaster(entry.path() / "data"))
            fs::remove_all(entry.path(), ignored);
    }
}

Result<std::optional<ClusterFacts>> readFacts(const fs::path& folder)
{
    const Result<std::string> content = readFile(folder / "cluster");
    if (!content && content.error().code == "file-missing")
        return std::nullopt;
    if (!content)
        return std::unexpected(content.error());
    ClusterFacts facts;
    std::istringstream lines(*content);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t equals = line.find('=');
        const std::string key = line.substr(0, equals);
        const std::string value = equals == std::string::npos ? std::string() : line.substr(equals + 1);
        if (key == "port")
            std::from_chars(value.data(), value.data() + value.size(), facts.port);
        else if (key == "system")
            std::from_chars(value.data(), value.data() + value.size(), facts.system);
        else if (key == "data")
            facts.data = value;
    }
    return facts;
}

Result<> writeFacts(const fs::path& folder, const ClusterFacts& facts)
{
    return writeFile(folder / "cluster",
        "port=" + std::to_string(facts.port) + "\nsystem=" + std::to_string(facts.system)
            + "\ndata=" + facts.data.string() + "\n");
}

Result<std::uint64_t> systemIdentifier(const fs::path& data)
{
    LK_LET(const std::string control, readFile(data / "global" / "pg_control"));
    std::uint64_t system = 0;
    if (control.size() >= sizeof system)
        std::memcpy(&system, control.data(), sizeof system);
    return system;
}

std::string randomWord(int length)
{
    constexpr std::string_view letters = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    std::string word;
    for (int i = 0; i < length; ++i)
        word += letters[QRandomGenerator::system()->bounded(static_cast<quint32>(letters.size()))];
    return word;
}

Result<Secret> keptPassword(const fs::path& file)
{
    Result<std::string> kept = readFile(file);
    if (!kept && kept.error().code == "file-missing") {
        const Secret made(randomWord(32));
        LK_TRY(writeFile(file, made.reveal()));
        return made;
    }
    if (!kept)
        return std::unexpected(kept.error());
    return Secret(*std::move(kept));
}

int freePort(int wanted)
{
    for (int attempt = 0; attempt < 50; ++attempt) {
        const int asked = attempt == 0 && wanted != 5432 ? wanted : 0;
        const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const int yes = 1; // as the server does: a port with connections in TIME_WAIT is free
        ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(asked));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        const bool bound = ::bind(fd, reinterpret_cast<sockaddr*>(&address), size) == 0
            && ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) == 0;
        ::close(fd);
        const int port = ntohs(address.sin_port);
        if (bound && port != 5432)
            return port;
    }
    return 0;
}

Result<FolderLock> FolderLock::take(const fs::path& folder, Task& task)
{
    LK_TRY(makeFolder(folder));
    const fs::path file = folder / "lock";
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    FolderLock lock(fd);
    while (fd < 0 || ::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (fd < 0 || (errno != EWOULDBLOCK && errno != EINTR)) {
            return std::unexpected(Error{.kind = Error::Kind::Failed,
                .code = "file-unwritable",
                .message = Tr::tr("%1 cannot be locked.").arg(text(file)),
                .detail = QString::fromLocal8Bit(std::strerror(errno))});
        }
        if (task.cancelled())
            return std::unexpected(cancelledError());
        task.stage(Tr::tr("Waiting for another Lockkeeper to finish with %1").arg(text(folder)));
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return lock;
}

FolderLock::~FolderLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

} // namespace lockkeeper::postgres
