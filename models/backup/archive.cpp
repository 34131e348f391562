#include "backup/archive.h"

#include "base/process.h"
#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QCryptographicHash>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace lockkeeper::backup {
namespace {

namespace fs = std::filesystem;

/// A file open for reading, closed when it goes.
class Input {
public:
    explicit Input(const fs::path& path)
        : m_fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC))
        , m_cause(m_fd < 0 ? errno : 0)
    {
    }
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;
    ~Input()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] int cause() const { return m_cause; }

private:
    int m_fd;
    int m_cause;
};

std::unexpected<Error> unreadable(const fs::path& path, int cause)
{
    return std::unexpected(Error{.kind = Error::Kind::Failed,
        .code = "file-unreadable",
        .message = Tr::tr("%1 cannot be read.").arg(text(path)),
        .detail = QString::fromLocal8Bit(std::strerror(cause))});
}

std::string words(const QString& sentence) { return utf8(sentence); }

/// What the archive should hold under this table's name, and how many COPY blocks make it up.
struct Expected {
    std::int64_t rows = 0;
    int blocks = 0;
    std::string shown;
};

/// pg_dump loads partitions through their root where a restore may deal the rows anew (hash of an enum): then several
/// blocks carry the root's name.
std::map<postgres::TableName, Expected> expectedTables(const Manifest& manifest, const ScriptContent& content)
{
    std::map<postgres::TableName, Expected> expected;
    for (const postgres::TableCount& table : manifest.tables) {
        const postgres::TableName own = table.archived.value_or(table.table);
        const bool throughRoot = table.root && !content.tables.contains(own) && content.tables.contains(*table.root);
        Expected& entry = expected[throughRoot ? *table.root : own];
        entry.rows += table.rows;
        ++entry.blocks;
        entry.shown = throughRoot ? table.root->text() : table.table.text();
    }
    return expected;
}

} // namespace

Result<std::string> hashFile(const fs::path& file, Task& task, Span span)
{
    const Input input(file);
    if (input.get() < 0)
        return unreadable(file, input.cause());
    std::error_code ignored;
    const auto size = static_cast<double>(fs::file_size(file, ignored));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::vector<char> buffer(1 << 20);
    double done = 0;
    while (true) {
        if (task.cancelled())
            return std::unexpected(cancelledError());
        const ssize_t got = ::read(input.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return unreadable(file, errno);
        if (got == 0)
            return hash.result().toHex().toStdString();
        hash.addData(QByteArrayView(buffer.data(), got));
        done += static_cast<double>(got);
        task.progress(span.at(done / std::max(size, 1.0)));
    }
}

Result<ScriptContent> decode(const fs::path& archive, const fs::path& pgRestore, Task& task, Span span)
{
    const Input input(archive);
    if (input.get() < 0)
        return unreadable(archive, input.cause());
    std::error_code ignored;
    const auto size = static_cast<double>(fs::file_size(archive, ignored));
    // The descriptor's offset is shared with the child: how far it has read.
    const auto report = [&] {
        const off_t at = ::lseek(input.get(), 0, SEEK_CUR);
        task.progress(span.at(static_cast<double>(std::max<off_t>(at, 0)) / std::max(size, 1.0)));
    };
    ScriptReader reader;
    LK_LET(const ProcessEnd end,
        run({.program = pgRestore,
                .arguments = {"--format=custom", "--file=-"},
                .environment = {{"LC_ALL", "C.UTF-8"}},
                .inputDescriptor = input.get(),
                .output = [&](std::string_view bytes) -> Result<> {
                    reader.feed(bytes);
                    report();
                    return {};
                },
                .tick = report},
            task));
    if (end.exitCode != 0)
        return std::unexpected(Error{.kind = Error::Kind::Failed,
            .code = "archive-damaged",
            .message = Tr::tr("The archive %1 cannot be decoded to its end.").arg(text(archive)),
            .detail = text(end.errorTail)});
    task.progress(span.to);
    return reader.finish();
}

std::vector<std::string> differences(const Manifest& manifest, const ScriptContent& content)
{
    std::vector<std::string> found;
    if (!content.unfinished.empty())
        found.push_back(
            words(Tr::tr("The rows of table %1 end without their terminator.").arg(text(content.unfinished))));
    else if (!content.complete)
        found.push_back(words(Tr::tr("The archive ends before its closing line.")));

    const auto expected = expectedTables(manifest, content);
    for (const auto& [name, entry] : expected) {
        const auto there = content.tables.find(name);
        if (there == content.tables.end())
            found.push_back(words(Tr::tr("The archive holds no rows of table %1.").arg(text(entry.shown))));
        else if (there->second.rows != entry.rows || there->second.blocks != entry.blocks)
            found.push_back(words(Tr::tr("Table %1: the archive holds %2 rows, the manifest says %3.")
                    .arg(text(entry.shown))
                    .arg(there->second.rows)
                    .arg(entry.rows)));
    }
    for (const auto& [name, rows] : content.tables)
        if (!expected.contains(name))
            found.push_back(
                words(Tr::tr("The archive holds a table %1 that the manifest does not name.").arg(text(name.text()))));
    if (content.largeObjects != manifest.largeObjects)
        found.push_back(words(Tr::tr("The archive holds %1 large objects, the manifest says %2.")
                .arg(content.largeObjects)
                .arg(manifest.largeObjects)));
    return found;
}

Result<Verification> verify(const Entry& entry, Level level, const fs::path& pgRestore, Task& task, Span span)
{
    if (level > Level::Decoded)
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "level-not-available",
            .message = Tr::tr("The verification level %1 is not available yet; the highest is %2.")
                .arg(text(name(level)), text(name(Level::Decoded)))});
    Verification outcome;
    std::error_code failure;
    const bool there = fs::is_regular_file(entry.archive(), failure);
    if (!there || !entry.manifest) {
        outcome.problems.push_back(words(entry.damage));
        return outcome;
    }
    outcome.reached = Level::Exists;
    if (level == Level::Exists)
        return outcome;

    const Manifest& manifest = *entry.manifest;
    task.stage(Tr::tr("Comparing size and SHA-256"));
    const auto size = static_cast<std::int64_t>(fs::file_size(entry.archive(), failure));
    if (failure || size != manifest.bytes) {
        outcome.problems.push_back(
            words(Tr::tr("The archive has %1 bytes, the manifest says %2.").arg(size).arg(manifest.bytes)));
        return outcome;
    }
    const double middle = level == Level::Hashed ? 1 : 0.3;
    LK_LET(const std::string hash, hashFile(entry.archive(), task, {span.from, span.at(middle)}));
    if (hash != manifest.sha256) {
        outcome.problems.push_back(
            words(Tr::tr("The archive's SHA-256 is not the manifest's: its bytes were changed.")));
        return outcome;
    }
    outcome.reached = Level::Hashed;
    if (level == Level::Hashed)
        return outcome;

    task.stage(Tr::tr("Decoding the whole archive"));
    const auto content = decode(entry.archive(), pgRestore, task, {span.at(middle), span.to});
    if (!content && content.error().code != "archive-damaged")
        return std::unexpected(content.error());
    if (!content)
        outcome.problems.push_back(
            words(content.error().message + QLatin1Char(' ') + content.error().detail.trimmed()));
    else
        outcome.problems = differences(manifest, *content);
    if (outcome.problems.empty())
        outcome.reached = Level::Decoded;
    return outcome;
}

} // namespace lockkeeper::backup
