#pragma once

#include <QtCore/QString>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

struct List;

namespace lockkeeper::sql {

/// Why PostgreSQL's grammar refuses a text.
struct ParseError {
    QString message; ///< PostgreSQL's own words, English
    std::size_t offset = 0; ///< byte in the parsed text, inside it or at its end
};

/// One parse of a text by PostgreSQL 15's own grammar; the tree lives as long as this object.
///
/// Ownership: the tree belongs to this object; copy out what must outlive it. Threads: an object belongs to the thread
/// that made it (libpg_query's memory is thread-local); threads do not disturb each other. The grammar itself does not
/// recurse, so an ordinary stack suffices. Source: libpg_query 15's raw tree.
class Parse {
public:
    /// `text` holds no NUL byte: what stands after one would not be seen.
    explicit Parse(const std::string& text);
    ~Parse();
    Parse(const Parse&) = delete;
    Parse& operator=(const Parse&) = delete;

    /// RawStmt nodes; null where nothing or nothing valid was written.
    [[nodiscard]] const List* statements() const { return m_statements; }
    [[nodiscard]] const std::optional<ParseError>& error() const { return m_error; }

private:
    void* m_memory = nullptr;
    const List* m_statements = nullptr;
    std::optional<ParseError> m_error;
};

} // namespace lockkeeper::sql
