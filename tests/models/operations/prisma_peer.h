#pragma once

#include "base/process.h"
#include "base/text.h"
#include "profile/target.h"

#include <QtCore/QProcessEnvironment>
#include <QtCore/QStandardPaths>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <filesystem>

namespace lockkeeper::test {

/// The real Prisma command line, installed once into the build folder by a script that pins its versions.
///
/// LK_PRISMA_SETUP names the folder of that script; without it, without npm or without a network there is no peer, and
/// `missing` says why.
class PrismaPeer {
public:
    struct Said {
        int exitCode = -1;
        QString text; ///< both streams
    };

    [[nodiscard]] static PrismaPeer find(const std::filesystem::path& setup, const std::filesystem::path& installed)
    {
        PrismaPeer peer;
        std::error_code ignored;
        if (!std::filesystem::exists(setup / "setup.sh", ignored)) {
            peer.m_missing = QStringLiteral("no setup.sh in %1 (LK_PRISMA_SETUP)").arg(lockkeeper::text(setup));
        } else if (QStandardPaths::findExecutable(QStringLiteral("npm")).isEmpty()) {
            peer.m_missing = QStringLiteral("npm is not installed");
        } else if (!std::filesystem::exists(installed / "env.sh", ignored)) {
            const Said said = shell("\"$0\" \"$1\"", {(setup / "setup.sh").string(), installed.string()}, {}, {});
            if (said.exitCode != 0)
                peer.m_missing = QStringLiteral("its installation failed: %1").arg(said.text.right(400));
        }
        peer.m_env = installed / "env.sh";
        return peer;
    }

    [[nodiscard]] const QString& missing() const { return m_missing; }

    /// `prisma WORDS` in a project's folder, its DATABASE_URL set to the target.
    [[nodiscard]] Said run(
        const std::filesystem::path& project, const profile::Target& target, std::vector<std::string> words) const
    {
        words.insert(words.begin(), m_env.string());
        return shell(". \"$0\"; exec \"$PRISMA\" \"$@\"", words, project, {{"DATABASE_URL", url(target)}});
    }

    /// The names Prisma lists below a heading.
    [[nodiscard]] static std::vector<std::string> namesBelow(const QString& said, const QString& heading)
    {
        std::vector<std::string> names;
        bool below = false;
        for (const QString& line : said.split(u'\n')) {
            if (below && line.trimmed().isEmpty())
                break;
            if (below)
                names.push_back(utf8(line.trimmed()));
            below |= line.contains(heading);
        }
        return names;
    }

private:
    static Said shell(const std::string& script, const std::vector<std::string>& words,
        const std::filesystem::path& folder, const std::map<std::string, std::string>& environment)
    {
        Said said;
        Process process{.program = "/bin/sh", .arguments = {"-c", script}, .environment = environment};
        process.arguments.insert(process.arguments.end(), words.begin(), words.end());
        process.workingFolder = folder;
        process.output = [&](std::string_view piece) -> Result<> {
            said.text += lockkeeper::text(piece);
            return {};
        };
        process.errorLine = [&](std::string_view line) { said.text += lockkeeper::text(line) + u'\n'; };
        Task task;
        const auto ended = lockkeeper::run(process, task);
        said.exitCode = ended ? ended->exitCode : -1;
        return said;
    }

    static std::string url(const profile::Target& target)
    {
        const auto encoded
            = [](const std::string& part) { return QUrl::toPercentEncoding(lockkeeper::text(part)).toStdString(); };
        return "postgresql://" + encoded(target.value("user")) + ':' + encoded(target.password.reveal()) + '@'
            + target.value("host") + ':' + target.value("port") + '/' + target.database();
    }

    QString m_missing;
    std::filesystem::path m_env;
};

} // namespace lockkeeper::test
