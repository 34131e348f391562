#pragma once

#include <QtCore/QString>

#include <string_view>

namespace lockkeeper::sql {

/// What is different on older or newer servers, for the rules whose hazard depends on the version; empty: it does not.
///
/// Source: the release notes of PostgreSQL 11 to 18.
[[nodiscard]] QString versionNote(std::string_view rule);

} // namespace lockkeeper::sql
