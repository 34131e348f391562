#pragma once

#include <QtCore/QString>

#include <concepts>
#include <filesystem>
#include <string>
#include <string_view>

namespace lockkeeper {

/// What a server, file or tool said (UTF-8; other bytes become U+FFFD), for a person to read.
[[nodiscard]] inline QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// A template, so that a std::string is not taken for a path.
template <std::same_as<std::filesystem::path> Path>
[[nodiscard]] QString text(const Path& path)
{
    return QString::fromStdString(path.string());
}

/// What a person typed, as the engine keeps it.
[[nodiscard]] inline std::string utf8(const QString& typed) { return typed.toStdString(); }

} // namespace lockkeeper
