#pragma once

#include "migrations/live_review.h"
#include "operations/draft.h"

#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

#include <functional>

namespace lockkeeper::app {

/// Finds what a text does while it is typed.
///
/// A small text is answered before `look` returns; a larger one on a thread of its own, one analysis at a time: what is
/// typed meanwhile is looked at next, and an answer to a text that is no longer there is dropped. A very large one is
/// asked for in a pause of the typing only. Threads: the UI's.
class LiveFindings final : public QObject {
    Q_OBJECT
public:
    explicit LiveFindings(QObject* parent = nullptr);
    ~LiveFindings() override;

    /// From now on another text is looked at; answers to the one before are dropped.
    void begin(std::shared_ptr<const operations::Ground> ground);
    void stop() { begin(nullptr); }
    [[nodiscard]] bool isReady() const { return m_ground != nullptr; }
    /// The text is another now and has so many bytes; `text` gives it, at once or later.
    void look(std::size_t bytes, std::function<std::string()> text);

Q_SIGNALS:
    void found(const std::shared_ptr<const lockkeeper::migrations::LiveReview>& review);

private:
    using Review = std::shared_ptr<const migrations::LiveReview>;
    void ask();
    void answer(Review review);

    std::shared_ptr<const operations::Ground> m_ground;
    std::function<std::string()> m_text; ///< to be looked at next; empty: nothing is
    Review m_last = std::make_shared<const migrations::LiveReview>(); ///< the answer before
    QTimer m_pause;
    bool m_asking = false;
    quint64 m_edit = 0; ///< counts texts, so that an answer is known to be to the newest
    /// What is kept of the text analysed last; touched on `m_thread` only, where its memory is.
    std::shared_ptr<std::unique_ptr<sql::Reanalysis>> m_reanalysis
        = std::make_shared<std::unique_ptr<sql::Reanalysis>>();
    QThreadPool m_thread; ///< of one thread, which stays
};

} // namespace lockkeeper::app
