#pragma once

#include "backup/vault.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace lockkeeper::theme {
class Pill;
}

namespace lockkeeper::backups {

/// What is known of one backup, exactly, and what can be done with it.
class BackupCard final : public QWidget {
    Q_OBJECT
public:
    explicit BackupCard(QWidget* parent = nullptr);

    /// Null: none is chosen.
    void show(const backup::Entry* entry);

Q_SIGNALS:
    void verifyRequested();
    void restoreRequested();
    void revealRequested();

protected:
    bool event(QEvent* event) override;

private:
    void addFact(const QString& name, const QString& value, const QString& tooltip = {});
    void addProblems(const std::vector<QString>& problems);

    QLabel* m_title;
    theme::Pill* m_level;
    QLabel* m_meaning;
    QGridLayout* m_facts;
    QLabel* m_problems;
    QWidget* m_actions;
    QPushButton* m_restore;
    QString m_path;
};

/// What a verification level proves, in one sentence.
[[nodiscard]] QString meaning(backup::Level level);

} // namespace lockkeeper::backups
