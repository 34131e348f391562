#pragma once

#include "editor/sql_view.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QWidget>

namespace lockkeeper::editor {

/// The line to search in a view: Ctrl+F opens it, Enter and Shift+Enter walk, Escape closes it and gives the focus
/// back. Ownership: `view` is the caller's and outlives the bar.
class FindBar final : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(SqlView& view, QWidget* parent = nullptr);

public Q_SLOTS:
    void open();
    void findNext() { find(Search::Next); }
    void findPrevious() { find(Search::Previous); }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void find(Search search);

    SqlView& m_view;
    QLineEdit* m_text;
    QLabel* m_result;
};

} // namespace lockkeeper::editor
