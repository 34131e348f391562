#include "branch/template_provider.h"

#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QLocale>

namespace lockkeeper::branch {
namespace {

constexpr std::int64_t kLarge = 256LL << 20; // above it, copying files beats writing every page to the log

QString who(const std::vector<Connected>& others)
{
    QStringList list;
    for (const Connected& other : others)
        list << Tr::tr("%1 as %2").arg(text(other.application), text(other.user));
    return list.join(QStringLiteral(", "));
}

Result<Probe> probe(const Source& source, Task&)
{
    Probe probe;
    if (source.standing.environment == environment::Environment::Production)
        probe.whyNot.push_back(Tr::tr("never for production: nobody could connect to it meanwhile"));
    if (!source.others.empty())
        probe.whyNot.push_back(Tr::tr("others are connected to %1, and they are not thrown out: %2")
                .arg(text(source.name), who(source.others)));
    if (!source.mayCreate)
        probe.whyNot.push_back(Tr::tr("this role may not create databases (CREATEDB)"));
    if (!source.mayBeTemplate)
        probe.whyNot.push_back(Tr::tr("only the owner of %1 may copy its files").arg(text(source.name)));
    if (source.collationChanged)
        probe.whyNot.push_back(
            Tr::tr("the system's collation library changed since %1 was made").arg(text(source.name)));
    if (source.pooled)
        probe.whyNot.push_back(Tr::tr("a connection pooler stands between"));
    probe.possible = probe.whyNot.empty();
    return probe;
}

Result<NewDatabase> create(const Source& source, const Site& site, Task& task)
{
    task.stage(Tr::tr("The server copies the files of %1 (%2)")
            .arg(text(source.name), QLocale().formattedDataSize(source.bytes)));
    // The server waits 5 s for others to leave, then gives up with an error; nobody is thrown out.
    LK_LET(NewDatabase made,
        NewDatabase::create(
            site,
            [&source](const postgres::Session& session, std::string_view name) {
                const bool files = source.version >= 150000 && source.bytes > kLarge;
                return "CREATE DATABASE " + session.quoted(name) + " TEMPLATE " + session.quoted(source.name)
                    + (files ? " STRATEGY file_copy" : "");
            },
            task));
    task.progress(0.95);
    return made;
}

QString describe(const Source& source)
{
    return Tr::tr("nobody else is connected to %1, so the server copies its files: the fastest and the most exact way")
        .arg(text(source.name));
}

} // namespace

const Provider kTemplateProvider{
    .name = "template", .probe = probe, .create = create, .describe = describe, .remove = dropDatabase};

} // namespace lockkeeper::branch
