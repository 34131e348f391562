#include "backup/vault.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"
#include "journal/process_id.h"

#include <sys/stat.h>

namespace lockkeeper::backup {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view kPartial = ".partial-";
constexpr std::chrono::minutes kNoOwnerGrace{1};

Entry readEntry(const fs::path& folder)
{
    Entry entry{.id = BackupId(folder.filename().string()), .folder = folder, .manifest = {}, .damage = {}};
    const auto json = readFile(folder / "manifest.json");
    if (!json) {
        entry.damage = json.error().message;
        return entry;
    }
    auto manifest = parseManifest(*json);
    std::error_code failure;
    if (!manifest)
        entry.damage = manifest.error().message;
    else if (manifest->id != entry.id)
        entry.damage = Tr::tr("Its manifest speaks of another backup, %1.").arg(text(manifest->id.value()));
    else if (!fs::is_regular_file(folder / manifest->archive, failure))
        entry.damage = Tr::tr("Its archive %1 is gone.").arg(text(manifest->archive));
    else
        entry.manifest = std::move(*manifest);
    return entry;
}

/// Whether nobody works there any more.
bool abandoned(const fs::path& folder)
{
    if (const auto owner = readFile(folder / "owner"))
        return !journal::isRunning(*owner);
    // Between the folder and its owner file lie microseconds; a minute is generous.
    struct stat info{};
    if (::stat(folder.c_str(), &info) != 0)
        return false;
    const auto age = std::chrono::system_clock::now() - std::chrono::system_clock::from_time_t(info.st_mtim.tv_sec);
    return age > kNoOwnerGrace;
}

} // namespace

PartialBackup::PartialBackup(BackupId id, fs::path folder)
    : m_id(std::move(id))
    , m_folder(std::move(folder))
{
}

PartialBackup::PartialBackup(PartialBackup&& other) noexcept
    : m_id(std::move(other.m_id))
    , m_folder(std::exchange(other.m_folder, {}))
{
}

PartialBackup::~PartialBackup()
{
    std::error_code ignored; // what stays is swept at the next start
    if (!m_folder.empty())
        fs::remove_all(m_folder, ignored);
}

Result<fs::path> PartialBackup::publish(const Manifest& manifest)
{
    LK_TRY(syncFile(archive()));
    // Manifest last: until it exists nobody sees a backup.
    LK_TRY(writeFile(m_folder / "manifest.json", serialise(manifest)));
    const fs::path final = m_folder.parent_path() / m_id.value();
    LK_TRY(lockkeeper::publish(m_folder, final));
    m_folder.clear();
    // After the rename: a partial folder without an owner would wait a minute for its sweep.
    std::error_code ignored;
    fs::remove(final / "owner", ignored);
    return final;
}

Result<PartialBackup> Vault::begin(const BackupId& id) const
{
    LK_TRY(makeFolder(m_root));
    const fs::path folder = m_root / (std::string(kPartial) + id.value());
    std::error_code failure;
    if (!wellFormed(id) || fs::exists(folder, failure) || fs::exists(m_root / id.value(), failure))
        return std::unexpected(Error{.kind = Error::Kind::Failed,
            .code = "file-exists",
            .message = Tr::tr("There is a backup %1 already.").arg(text(id.value()))});
    LK_TRY(makeFolder(folder));
    PartialBackup partial(id, folder);
    LK_TRY(writeFile(folder / "owner", journal::thisProcess()));
    return partial;
}

Result<std::vector<Entry>> Vault::list() const
{
    std::vector<Entry> entries;
    std::error_code failure;
    if (!fs::exists(m_root, failure))
        return entries;
    for (fs::directory_iterator it(m_root, failure), end; !failure && it != end; it.increment(failure)) {
        std::error_code ignored;
        if (it->is_directory(ignored) && wellFormed(BackupId(it->path().filename().string())))
            entries.push_back(readEntry(it->path()));
    }
    if (failure)
        return std::unexpected(Error{.kind = Error::Kind::Failed,
            .code = "vault-unreadable",
            .message = Tr::tr("The vault %1 cannot be read.").arg(text(m_root)),
            .detail = QString::fromStdString(failure.message())});
    // By time, not by name; a damaged one has only its name, which begins with the time.
    std::ranges::sort(entries, std::ranges::greater{}, [](const Entry& entry) {
        return std::pair(entry.manifest ? timeStamp(entry.manifest->created) : entry.id.value(), entry.id.value());
    });
    return entries;
}

Result<Entry> Vault::find(const BackupId& id) const
{
    std::error_code failure;
    if (!wellFormed(id) || !fs::is_directory(m_root / id.value(), failure))
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "backup-unknown",
            .message = Tr::tr("There is no backup %1 in %2.").arg(text(id.value()), text(m_root)),
            .hint = Tr::tr("List the backups to see their names.")});
    return readEntry(m_root / id.value());
}

Result<> Vault::update(const Manifest& manifest) const
{
    return writeFile(m_root / manifest.id.value() / "manifest.json", serialise(manifest));
}

Result<int> Vault::sweep() const
{
    int swept = 0;
    std::error_code failure;
    if (!fs::exists(m_root, failure))
        return swept;
    std::vector<fs::path> dead;
    for (fs::directory_iterator it(m_root, failure), end; !failure && it != end; it.increment(failure))
        if (it->path().filename().string().starts_with(kPartial) && abandoned(it->path()))
            dead.push_back(it->path());
    for (const fs::path& folder : dead)
        if (std::error_code stuck; fs::remove_all(folder, stuck) > 0 && !stuck)
            ++swept;
    return swept;
}

} // namespace lockkeeper::backup
