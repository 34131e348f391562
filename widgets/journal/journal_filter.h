#pragma once

#include <QtCore/QSortFilterProxyModel>

namespace lockkeeper::journal_page {

/// Lines with every typed word somewhere in them, of one profile where that is asked for.
class JournalFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString& words);
    /// Empty: all profiles.
    void setProfile(const QString& profile);

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    QString m_profile;
};

} // namespace lockkeeper::journal_page
