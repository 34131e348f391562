#pragma once

#include "base/error.h"
#include "shell/page.h"

class QStackedLayout;

namespace lockkeeper::theme {
class EmptyState;
}

namespace lockkeeper::states {

/// A page that is drawn as well when it has nothing to show: loading, empty, failed, and its content.
///
/// Whoever joins it with the workspace answers `loadRequested` by filling the page's models and then calling
/// `showLoaded`, or `showFailed`. A page that shows content keeps it while it loads again: nothing jumps.
class StatePage : public shell::Page {
    Q_OBJECT
public:
    void refresh() override;

    void showLoaded();
    /// What could not be loaded; the content goes, for it may no longer be true. "Try again" loads again.
    void showFailed(const Error& error);
    /// Another profile: what is shown belongs to the last one.
    void forget();

Q_SIGNALS:
    void loadRequested();
    /// The button of the empty page: what it does is said by `emptyWords`.
    void emptyActionRequested();

protected:
    struct Words {
        QString icon; ///< name of a drawing
        QString sentence;
        QString button{};
    };
    explicit StatePage(QWidget* parent);
    /// The content, shown once there is some; called once, by the page's constructor.
    void setContent(QWidget* content);
    [[nodiscard]] virtual Words loadingWords() const = 0;
    /// What to say instead of the content; none: there is content.
    [[nodiscard]] virtual std::optional<Words> emptyWords() const = 0;
    /// The content is about to be seen.
    virtual void contentLoaded() { }
    /// Whether all of it is there; else the page settles once more when it is.
    [[nodiscard]] virtual bool isContentReady() const { return true; }

private:
    enum class Shown { Nothing, Loading, Empty, Content, Failed };
    void say(const Words& words, const QString& detail = {});

    QStackedLayout* m_stack;
    theme::EmptyState* m_instead;
    Shown m_shown = Shown::Nothing;
};

} // namespace lockkeeper::states
