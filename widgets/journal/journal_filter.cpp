#include "journal/journal_filter.h"

#include "journal/journal_model.h"

namespace lockkeeper::journal_page {
using journal::JournalModel;

void JournalFilter::setWords(const QString& words)
{
    m_words = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void JournalFilter::setProfile(const QString& profile)
{
    m_profile = profile;
    invalidateFilter();
}

QVariant JournalFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    // A heading of numbers stands over them, at the trailing edge.
    if (role == Qt::TextAlignmentRole && section == JournalModel::DurationColumn)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    return QSortFilterProxyModel::headerData(section, orientation, role);
}

bool JournalFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    if (!m_profile.isEmpty() && first.data(JournalModel::ProfileRole).toString() != m_profile)
        return false;
    QString whole = first.data(JournalModel::WhatRole).toString();
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
        whole += QLatin1Char('\n') + first.siblingAtColumn(column).data().toString();
    return std::ranges::all_of(m_words, [&](const QString& word) { return whole.contains(word, Qt::CaseInsensitive); });
}

} // namespace lockkeeper::journal_page
