#pragma once

#include "base/result.h"
#include "journal/journal.h"

#include <concepts>
#include <cstdint>

namespace lockkeeper::operations {

[[nodiscard]] inline journal::Ending endingOf(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Refused:
        return journal::Ending::Refused;
    case Error::Kind::Cancelled:
        return journal::Ending::Cancelled;
    case Error::Kind::Usage:
    case Error::Kind::Failed:
        return journal::Ending::Failed;
    }
    return journal::Ending::Failed;
}

/// Writes an operation down before it starts and closes the line however it ends.
///
/// `body(id)` does the work and returns a Result; `sentence(report)` is the closing sentence of a success. Should the
/// line not close, the report still counts: the work is done, and the next start finds the line.
template <typename Body, typename Sentence>
auto journaled(const journal::Journal& journal, const journal::Opening& opening, Body body, Sentence sentence)
    -> decltype(body(std::int64_t()))
{
    LK_LET(const std::int64_t id, journal.begin(opening));
    auto result = body(id);
    if (result)
        (void)journal.finish(id, journal::Ending::Done, sentence(*result));
    else
        (void)journal.finish(id, endingOf(result.error()), result.error().message);
    return result;
}

} // namespace lockkeeper::operations
