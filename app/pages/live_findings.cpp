#include "app/pages/live_findings.h"

namespace lockkeeper::app {
namespace {

constexpr std::size_t kAtOnce = 2 * 1024; ///< bytes that cost less than handing them to a worker and back
constexpr std::size_t kAtOnceAfter = 50; ///< relations of what stood before
constexpr std::size_t kLong = 1024 * 1024; ///< bytes from which on typing is not to keep a worker busy all the time
constexpr std::chrono::milliseconds kPause{200};

/// What stood before is copied for each analysis: after a long history that costs more than a few lines do.
bool isShort(const sql::State& before)
{
    std::size_t relations = 0;
    for ([[maybe_unused]] const auto& relation : before.relations)
        if (++relations > kAtOnceAfter)
            return false;
    return true;
}

migrations::SharedReview reviewed(
    const SharedText& text, const operations::Ground& ground, const migrations::LiveReview& before)
{
    sql::Analysis analysis = operations::analyseDraft(text, ground);
    return migrations::liveReview(text, std::move(analysis), before);
}

} // namespace

LiveFindings::LiveFindings(TaskRunner& runner, QObject* parent)
    : QObject(parent)
    , m_runner(runner)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &LiveFindings::ask);
}

void LiveFindings::begin(std::shared_ptr<const operations::Ground> ground)
{
    m_ground = std::move(ground);
    m_last = std::make_shared<const migrations::LiveReview>();
    m_text.reset();
    m_pause.stop();
    ++m_edit;
}

void LiveFindings::look(std::string text)
{
    if (!m_ground)
        return;
    ++m_edit;
    if (text.size() <= kAtOnce && isShort(*m_ground->context.before)) {
        m_text.reset();
        answer(reviewed(text, *m_ground, *m_last));
        return;
    }
    m_text = std::make_shared<const std::string>(std::move(text));
    if (m_text->size() >= kLong)
        m_pause.start();
    else
        ask();
}

void LiveFindings::ask()
{
    if (m_asking || !m_text || !m_ground)
        return;
    m_asking = true;
    m_runner.ask<Review>([text = std::exchange(m_text, nullptr), ground = m_ground, before = m_last](
                             Task&) -> Result<Review> { return reviewed(SharedText(text), *ground, *before); },
        this,
        [this, edit = m_edit](Result<Review> review) {
            m_asking = false;
            if (edit == m_edit && review)
                answer(*std::move(review));
            else if (m_text && !m_pause.isActive())
                ask();
        });
}

void LiveFindings::answer(Review review)
{
    m_last = std::move(review);
    Q_EMIT found(m_last);
}

} // namespace lockkeeper::app
