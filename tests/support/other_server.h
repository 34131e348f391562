#pragma once

#include "postgres/postmaster.h"
#include "profile/target.h"

#include <QtCore/QString>

#include <filesystem>
#include <memory>

namespace lockkeeper::test {

/// A server of another major version than the one every test has, for what only newer ones understand.
///
/// Its programs are installed once into `installed`/MAJOR by the script setup.sh in the folder that LK_SERVERS_SETUP
/// names, which pins them; without it, without npm or without a network there is none, and `missing` says why. It lives
/// as long as this object.
class OtherServer {
public:
    explicit OtherServer(int major);

    [[nodiscard]] const QString& missing() const { return m_missing; }
    /// Its superuser at that database.
    [[nodiscard]] profile::Target superuser(const std::string& database) const;

private:
    [[nodiscard]] Result<> start(int major, const std::filesystem::path& programs);

    QString m_missing;
    Secret m_password;
    int m_port = 0;
    std::unique_ptr<postgres::OwnedPostmaster> m_server;
};

} // namespace lockkeeper::test
