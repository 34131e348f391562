#pragma once

#include "postgres/table_counts.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace lockkeeper::backup {

/// What a dump's SQL holds, counted while it streams by.
struct ScriptContent {
    struct Rows {
        std::int64_t rows = 0;
        int blocks = 0; ///< COPY blocks into this table; several where partitions load through their root
    };
    std::map<postgres::TableName, Rows> tables; ///< names in the script's encoding
    std::int64_t largeObjects = 0;
    bool complete = false; ///< every COPY block had its terminator, and the script its closing line
    std::string unfinished; ///< the table whose COPY block never ended
};

/// Reads the SQL that pg_restore writes, piece by piece, and counts the rows of each COPY block.
///
/// It follows quotes, dollar quotes and comments, so that a function whose body says `COPY t FROM stdin;` is no data.
/// Memory: one statement's first bytes and one COPY statement. Threads: one at a time.
/// Source: PostgreSQL manual 4.1 (lexical structure) and COPY, "Text Format": one line a row, `\.` ends.
class ScriptReader {
public:
    void feed(std::string_view bytes);
    [[nodiscard]] ScriptContent finish();

private:
    enum class At { Statement, Comment, BlockComment, Name, String, EscapeString, DollarTag, Dollar, Data };
    void sql(std::string_view& bytes);
    void skipUntil(std::string_view& bytes, char end);
    void data(std::string_view& bytes);
    void dataLine(std::string_view line);
    void endStatement();
    void endComment();
    void keep(char c);

    At m_at = At::Statement;
    char m_previous = '\0'; ///< the byte before, for two-byte marks
    std::string m_statement; ///< what was kept of it
    bool m_blank = true; ///< nothing but space since the last statement
    bool m_isCopy = false;
    bool m_backslash = false; ///< the last byte of an escape string was one
    bool m_standardStrings = true;
    int m_nested = 0; ///< block comments nest
    std::string m_comment;
    std::string m_tag; ///< "$tag$"
    std::string m_tail; ///< the last bytes of a dollar body, as long as the tag
    std::string m_line; ///< a data line cut by the end of a piece
    ScriptContent::Rows* m_rows = nullptr;
    std::string m_table;
    ScriptContent m_content;
};

} // namespace lockkeeper::backup
