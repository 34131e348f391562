#pragma once

#include "base/task_runner.h"
#include "migrations/live_review.h"
#include "operations/draft.h"

#include <QtCore/QTimer>

namespace lockkeeper::app {

/// Finds what a text does while it is typed.
///
/// A small text is answered before `look` returns; a larger one on a worker, one analysis at a time: what is typed
/// meanwhile is looked at next, and an answer to a text that is no longer there is dropped. A very large one waits for
/// a pause in the typing. Threads: the UI's. Ownership: `runner` is the caller's and outlives it.
class LiveFindings final : public QObject {
    Q_OBJECT
public:
    explicit LiveFindings(TaskRunner& runner, QObject* parent = nullptr);

    /// From now on another text is looked at; answers to the one before are dropped.
    void begin(std::shared_ptr<const operations::Ground> ground);
    void stop() { begin(nullptr); }
    [[nodiscard]] bool isReady() const { return m_ground != nullptr; }
    /// The text is this now.
    void look(std::string text);

Q_SIGNALS:
    void found(const std::shared_ptr<const lockkeeper::migrations::LiveReview>& review);

private:
    using Review = std::shared_ptr<const migrations::LiveReview>;
    void ask();
    void answer(Review review);

    TaskRunner& m_runner;
    std::shared_ptr<const operations::Ground> m_ground;
    std::shared_ptr<const std::string> m_text; ///< to be looked at next; null: nothing is
    Review m_last = std::make_shared<const migrations::LiveReview>(); ///< the answer before
    QTimer m_pause;
    bool m_asking = false;
    quint64 m_edit = 0; ///< counts texts, so that an answer is known to be to the newest
};

} // namespace lockkeeper::app
