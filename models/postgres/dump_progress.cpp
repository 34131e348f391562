#include "postgres/dump_progress.h"

#include "base/text.h"
#include "base/tr.h"
#include "queries.h"

#include <QtCore/QLocale>

namespace lockkeeper::postgres {
namespace {

constexpr int kProgressView = 140000; // pg_stat_progress_copy came with 14
constexpr std::chrono::milliseconds kAskEvery{500};

double weight(const TableCount& table) { return static_cast<double>(table.bytes) + 8192; }

} // namespace

DumpProgress::DumpProgress(const std::vector<TableCount>& tables, ReadSession* watcher, std::string applicationName,
    Task& task, double from, double to)
    : m_tables(tables)
    , m_watcher(watcher)
    , m_name(std::move(applicationName))
    , m_task(task)
    , m_from(from)
    , m_to(to)
{
    if (m_watcher && m_watcher->server().version < kProgressView)
        m_watcher = nullptr;
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        m_byText.emplace(m_tables[i].table.text(), i);
        m_all += weight(m_tables[i]);
    }
}

void DumpProgress::errorLine(std::string_view line)
{
    constexpr std::string_view mark = "dumping contents of table \"";
    const std::size_t at = line.find(mark);
    if (at == std::string_view::npos) {
        // Of the many lines on what it reads, only complaints are news.
        for (const std::string_view complaint : {"warning:", "error:", "detail:", "hint:"})
            if (line.find(complaint) != std::string_view::npos)
                m_task.log(text(line));
        return;
    }
    m_task.log(text(line));
    line.remove_prefix(at + mark.size());
    if (line.ends_with('"'))
        line.remove_suffix(1);
    if (m_current) {
        m_done += weight(m_tables[*m_current]);
        ++m_finished;
    }
    const auto found = m_byText.find(line);
    m_current = found == m_byText.end() ? std::nullopt : std::optional(found->second);
    m_task.stage(Tr::tr("Reading %1, %2 of %3 tables").arg(text(line)).arg(m_finished + 1).arg(m_tables.size()));
    report(0);
}

void DumpProgress::report(double inTable)
{
    const double current = m_current ? inTable * weight(m_tables[*m_current]) : 0;
    if (m_all > 0)
        m_task.progress(m_from + (m_to - m_from) * std::min(1.0, (m_done + current) / m_all));
}

void DumpProgress::tick()
{
    const auto now = std::chrono::steady_clock::now();
    const double seconds = std::chrono::duration<double>(now - m_started).count();
    if (m_written > 0 && seconds > 0.5) {
        const QLocale locale;
        m_task.rate(Tr::tr("%1 written, %2/s")
                .arg(locale.formattedDataSize(m_written),
                    locale.formattedDataSize(static_cast<qint64>(static_cast<double>(m_written) / seconds))));
    }
    if (!m_watcher || !m_current || now - m_asked < kAskEvery)
        return;
    m_asked = now;
    // The server keeps one picture of its activity for a whole transaction unless it is told to forget it.
    const bool fresh = m_watcher->attempt("SELECT pg_catalog.pg_stat_clear_snapshot()").has_value();
    const auto rows = m_watcher->attempt(queries::copy_progress, {m_name});
    if (!fresh || !rows) {
        m_watcher = nullptr; // the tables alone count from here on
        return;
    }
    warnOfWaiters();
    const TableCount& table = m_tables[*m_current];
    if (rows->count() == 1 && rows->text(0, 0) == table.table.schema && rows->text(0, 1) == table.table.name
        && table.rows > 0)
        report(std::min(1.0, rows->real(0, 2) / static_cast<double>(table.rows)));
}

void DumpProgress::warnOfWaiters()
{
    const auto rows = m_watcher->attempt(queries::lock_holders);
    for (int i = 0; rows && i < rows->count(); ++i) {
        if (rows->boolean(i, 4) || !m_waiting.insert(rows->string(i, 0) + rows->string(i, 2)).second)
            continue;
        m_task.log(
            Tr::tr("%1 (%2) waits to change %3 until this is over, and others wait behind it; cancel this to let "
                   "it go ahead.")
                .arg(text(rows->text(i, 0)), text(rows->text(i, 1)), text(rows->text(i, 2))));
    }
}

void DumpProgress::written(std::int64_t bytes) { m_written += bytes; }

} // namespace lockkeeper::postgres
