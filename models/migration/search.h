#pragma once

#include "migration/project.h"
#include "sql/finding.h"

#include <array>
#include <span>

namespace lockkeeper::migration {

/// The words a person looks for, ready to be compared: ASCII letters without regard to their case, other bytes as they
/// are, so that places are bytes of the text as it stands.
class Needle {
public:
    explicit Needle(const QString& words);
    [[nodiscard]] bool empty() const { return m_folded.empty(); }
    [[nodiscard]] const QString& words() const { return m_words; }
    /// The next place from `from` on; npos where there is none.
    [[nodiscard]] std::size_t in(std::string_view text, std::size_t from = 0) const;
    [[nodiscard]] std::size_t size() const { return m_folded.size(); }

private:
    QString m_words;
    std::string m_folded;
    std::array<std::size_t, 256> m_skip{}; ///< Horspool's table
};

/// What a search looks through; views of the caller's.
struct Searched {
    const MigrationName& name;
    std::string_view sql;
    std::span<const sql::Finding> findings;
};

/// Where a migration has the words.
struct Hits {
    MigrationName name;
    bool inName = false;
    int inSql = 0;
    std::vector<std::size_t> lines{}; ///< of the first few in the SQL, from 1
    int inFindings = 0; ///< findings whose rule, object or message has them
    std::vector<std::string> rules{}; ///< the first few of those findings' rules
    std::optional<TextRange> first{}; ///< where to go: the first in the SQL, else the first such finding

    [[nodiscard]] int count() const { return (inName ? 1 : 0) + inSql + inFindings; }
    /// "3 hits: name, lines 4 and 12, drop-column".
    [[nodiscard]] QString where() const;
};

/// Looks through one migration. Threads: any; pure but for the translator. None: nothing found.
[[nodiscard]] std::optional<Hits> search(const Searched& where, const Needle& needle);

} // namespace lockkeeper::migration
