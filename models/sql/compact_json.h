#pragma once

#include <QtCore/QJsonDocument>

#include <string>

namespace lockkeeper::sql {

/// An object or array on one line, in UTF-8.
template <typename Json>
[[nodiscard]] std::string compact(const Json& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace lockkeeper::sql
