#pragma once

#include "migration/migration_filter.h"

#include <QtWidgets/QMenu>

namespace lockkeeper::migrations {

/// States, hazards and severities to tick, each with how many migrations have it. It stays open while one ticks, by
/// mouse or blank; what no migration has is left out, unless it is ticked.
///
/// Ownership: the model is the caller's and outlives the menu.
class FilterMenu final : public QMenu {
    Q_OBJECT
public:
    explicit FilterMenu(const migration::MigrationModel& migrations, QWidget* parent = nullptr);

    [[nodiscard]] const migration::MigrationFilter& filter() const { return m_filter; }
    /// "Pending, destroys data": what is ticked; empty: nothing.
    [[nodiscard]] QString words() const;
    void clearFilter();

Q_SIGNALS:
    void filterChanged(const lockkeeper::migration::MigrationFilter& filter);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill();
    template <typename Value>
    void addChoice(std::set<Value>& chosen, Value value, const QString& name, int count);
    bool tick(QAction* action);

    const migration::MigrationModel& m_migrations;
    migration::MigrationFilter m_filter;
};

} // namespace lockkeeper::migrations
