#pragma once

#include "base/result.h"

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

namespace lockkeeper::migration {

/// A script's SHA-256 as Prisma stores and compares it.
///
/// Source: prisma-engines, schema-connector/src/checksum.rs. Over the bytes as they lie on disk, BOM included; a file
/// matches also with its line ends made LF or CRLF by blind replacement (so one with mixed ends does not match once it
/// was normalised), and old engines wrote hashes without the zero that pads a byte below 16.
class Checksum {
public:
    explicit Checksum(std::string_view script);

    /// 64 lowercase hexadecimal digits: what a new row gets.
    [[nodiscard]] const std::string& text() const { return m_hex[0]; }
    /// Case-sensitive, as Prisma's.
    [[nodiscard]] bool matches(std::string_view stored) const;

private:
    std::array<std::string, 3> m_hex; ///< as is, LF, CRLF
};

/// Reads a script. Errors (usage): `script-missing`, `script-unreadable`, `script-not-utf8` (Prisma would replace the
/// bytes before it hashes and runs them).
[[nodiscard]] Result<std::string> readScript(const std::filesystem::path& script);

/// Refuses what would not run as one query message: commands of psql, COPY from or to the client (both of pg_dump's
/// and psql's world), a NUL byte, behind which nothing would be sent. Errors (usage): `script-not-runnable`.
[[nodiscard]] Result<> checkRunnable(const std::filesystem::path& script, std::string_view sql);

} // namespace lockkeeper::migration
