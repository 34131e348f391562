#include "sql/version_note.h"

#include "base/tr.h"

#include <algorithm>

namespace lockkeeper::sql {
namespace {

struct Note {
    std::string_view rule;
    const char* words;
};

constexpr const char* kEnumValue = QT_TRANSLATE_NOOP("Lockkeeper",
    "Before PostgreSQL 12 a value could not be added inside a transaction at all; since then it can, but not be used "
    "in it.");
constexpr const char* kReindex
    = QT_TRANSLATE_NOOP("Lockkeeper", "REINDEX CONCURRENTLY is there from PostgreSQL 12 on.");

constexpr Note kNotes[] = {
    {"add-column-default-rewrite",
        QT_TRANSLATE_NOOP("Lockkeeper",
            "From PostgreSQL 11 on a constant default writes no row; a volatile one writes the whole table anew on "
            "every version.")},
    {"add-column-stored-generated",
        QT_TRANSLATE_NOOP(
            "Lockkeeper", "From PostgreSQL 18 on a generated column can be virtual: computed when it is read.")},
    {"add-enum-value", kEnumValue},
    {"attach-partition",
        QT_TRANSLATE_NOOP("Lockkeeper",
            "From PostgreSQL 12 on the partitioned table can be read and written meanwhile; before that it cannot.")},
    {"cannot-run-in-transaction", kEnumValue},
    {"detach-partition-non-concurrent",
        QT_TRANSLATE_NOOP("Lockkeeper", "DETACH PARTITION … CONCURRENTLY is there from PostgreSQL 14 on.")},
    {"enum-value-used-in-same-transaction", kEnumValue},
    {"reindex-non-concurrent", kReindex},
    {"rename-enum-value", QT_TRANSLATE_NOOP("Lockkeeper", "Values can be renamed from PostgreSQL 10 on.")},
    {"set-access-method",
        QT_TRANSLATE_NOOP("Lockkeeper", "ALTER TABLE … SET ACCESS METHOD is there from PostgreSQL 15 on.")},
    {"set-not-null",
        QT_TRANSLATE_NOOP("Lockkeeper",
            "From PostgreSQL 12 on a validated CHECK constraint spares the scan; from 18 on NOT NULL itself can be "
            "added NOT VALID.")},
};

} // namespace

QString versionNote(std::string_view rule)
{
    const auto* const found = std::ranges::find(kNotes, rule, &Note::rule);
    return found == std::end(kNotes) ? QString() : Tr::tr(found->words);
}

} // namespace lockkeeper::sql
