#pragma once

#include "theme/colors.h"

#include <QtWidgets/QWidget>

namespace lockkeeper::shell {

/// One tab of the window. A page shows one profile at a time, holds no rule, and emits what the person wants.
///
/// The window calls `refresh()` when the page is first shown, when another profile is chosen, when something changed
/// the database, and on F5; a page that asks a worker for its data answers with `setSettled`.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Loads again what it shows. Never blocks.
    virtual void refresh() = 0;
    /// Chooses one thing by name: a migration, a backup's id. Called before or after loading; false: unknown yet.
    virtual bool select(const QString& /*what*/) { return false; }
    /// The next or previous finding (F8, Shift+F8), where the page has any.
    virtual void walkFindings(int /*step*/) { }
    /// Puts the cursor into the search over everything the page lists, where it has one.
    virtual void searchAll() { }
    /// Asks for the page as a document, to be written to a file or printed, where it can be one.
    virtual void exportDocument() { }
    virtual void printDocument() { }
    /// Lays the current finding's safe rewrite beside what is written, or takes it away again.
    virtual void toggleCompare() { }
    /// Larger (1), smaller (-1) or as it was (0), where the page has text to read.
    virtual void zoom(int /*steps*/) { }
    /// Writes what was typed here (Ctrl+S), where there is anything to write.
    virtual void save() { }
    /// What was typed here and stands in no file yet, by name; empty: nothing.
    [[nodiscard]] virtual QString unsaved() const { return {}; }
    /// Lets go of it.
    virtual void discard() { }

    /// Whether everything asked for has arrived (or failed): screenshots and tests wait for it.
    [[nodiscard]] bool isSettled() const { return m_settled; }

Q_SIGNALS:
    void settled();
    /// A number or word on the page's tab: "4" pending; empty removes it.
    void badgeChanged(const QString& text, lockkeeper::theme::Tone tone);
    /// For the status bar's end: "Ln 3, Col 1".
    void positionChanged(const QString& text);

protected:
    void setSettled(bool is)
    {
        m_settled = is;
        if (is)
            Q_EMIT settled();
    }

private:
    bool m_settled = false;
};

} // namespace lockkeeper::shell
