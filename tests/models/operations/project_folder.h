#pragma once

#include "base/file.h"

#include <QtCore/QTemporaryDir>

#include <filesystem>
#include <string_view>

namespace lockkeeper::test {

/// A Prisma project in a folder of its own, gone with it.
class ProjectFolder {
public:
    explicit ProjectFolder(std::string_view datasource = "datasource db {\n  provider = \"postgresql\"\n}\n")
    {
        std::filesystem::create_directories(path() / "prisma/migrations");
        write("prisma/schema.prisma", datasource);
    }

    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }
    void add(const char* name, std::string_view sql) const
    {
        const std::filesystem::path folder = std::filesystem::path("prisma/migrations") / name;
        std::filesystem::create_directories(path() / folder);
        write(folder / "migration.sql", sql);
    }
    void write(const std::filesystem::path& file, std::string_view content) const
    {
        if (!writeFile(path() / file, content))
            qFatal("%s cannot be written", file.c_str());
    }

private:
    QTemporaryDir m_folder;
};

} // namespace lockkeeper::test
