#include "migration/order.h"

#include "base/text.h"

#include <QtCore/QCollator>
#include <QtCore/QLocale>

#include <algorithm>
#include <numeric>

namespace lockkeeper::migration {

std::vector<std::size_t> orderAsPrisma(std::span<const MigrationName> names)
{
    // Node falls back to en-US where the locale is C; the locale that a person set must not move a migration.
    QCollator collator(QLocale(QLocale::English, QLocale::UnitedStates));
    collator.setNumericMode(false);
    collator.setIgnorePunctuation(false);
    collator.setCaseSensitivity(Qt::CaseSensitive);

    std::vector<QCollatorSortKey> keys;
    keys.reserve(names.size());
    for (const MigrationName& name : names)
        keys.push_back(collator.sortKey(text(name.value())));
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        const int compared = keys[a].compare(keys[b]);
        return compared != 0 ? compared < 0 : names[a] < names[b];
    });
    return order;
}

void sortAsPrisma(std::vector<Migration>& migrations)
{
    std::vector<MigrationName> names;
    names.reserve(migrations.size());
    for (const Migration& migration : migrations)
        names.push_back(migration.name);
    std::vector<Migration> sorted;
    sorted.reserve(migrations.size());
    for (const std::size_t index : orderAsPrisma(names))
        sorted.push_back(std::move(migrations[index]));
    migrations = std::move(sorted);
}

} // namespace lockkeeper::migration
