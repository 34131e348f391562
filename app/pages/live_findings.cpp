#include "app/pages/live_findings.h"

#include <QtConcurrent/QtConcurrentRun>

namespace lockkeeper::app {
namespace {

constexpr std::size_t kAtOnce = 2 * 1024; ///< bytes that cost less than handing them to a worker and back
constexpr std::size_t kAtOnceAfter = 50; ///< relations of what stood before
constexpr std::size_t kLong = 1024 * 1024; ///< bytes from which on typing is not to keep a thread busy all the time
constexpr unsigned kStack = 64U * 1024 * 1024; ///< deep parse trees
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

} // namespace

LiveFindings::LiveFindings(QObject* parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &LiveFindings::ask);
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
    m_thread.setStackSize(kStack);
}

LiveFindings::~LiveFindings()
{
    m_thread.start([kept = m_reanalysis] { kept->reset(); });
    m_thread.waitForDone();
}

void LiveFindings::begin(std::shared_ptr<const operations::Ground> ground)
{
    m_ground = std::move(ground);
    m_last = std::make_shared<const migrations::LiveReview>();
    m_text = nullptr;
    m_pause.stop();
    ++m_edit;
    if (!m_ground)
        m_thread.start([kept = m_reanalysis] { kept->reset(); });
}

void LiveFindings::look(std::size_t bytes, std::function<std::string()> text)
{
    if (!m_ground)
        return;
    ++m_edit;
    if (bytes <= kAtOnce && isShort(*m_ground->context.before)) {
        m_text = nullptr;
        const SharedText now(text());
        answer(migrations::liveReview(now, operations::analyseDraft(now, *m_ground), *m_last));
        return;
    }
    m_text = std::move(text);
    if (bytes >= kLong)
        m_pause.start();
    else
        ask();
}

void LiveFindings::ask()
{
    if (m_asking || !m_text || !m_ground)
        return;
    m_asking = true;
    const auto analyse = [now = SharedText(std::exchange(m_text, nullptr)()), ground = m_ground, before = m_last,
                             kept = m_reanalysis] {
        if (!*kept)
            *kept = std::make_unique<sql::Reanalysis>();
        return migrations::liveReview(now, operations::analyseDraft(now, *ground, **kept), *before);
    };
    QtConcurrent::run(&m_thread, analyse).then(this, [this, edit = m_edit](Review review) {
        m_asking = false;
        if (edit == m_edit)
            answer(std::move(review));
        else if (!m_pause.isActive())
            ask();
    });
}

void LiveFindings::answer(Review review)
{
    m_last = std::move(review);
    Q_EMIT found(m_last);
}

} // namespace lockkeeper::app
