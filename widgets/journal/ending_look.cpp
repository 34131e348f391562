#include "journal/ending_look.h"

namespace lockkeeper::journal_page {

EndingLook lookOf(journal::Ending ending)
{
    switch (ending) {
    case journal::Ending::Running:
        return {QStringLiteral("pending"), theme::Role::Accent};
    case journal::Ending::Done:
        return {QStringLiteral("check"), theme::Role::Good};
    case journal::Ending::Failed:
        return {QStringLiteral("failed"), theme::Role::Loss};
    case journal::Ending::Refused:
        return {QStringLiteral("refused"), theme::Role::Loss};
    case journal::Ending::Cancelled:
        return {QStringLiteral("cross"), theme::Role::Muted};
    case journal::Ending::Interrupted:
        return {QStringLiteral("warning"), theme::Role::MayFail};
    }
    return {};
}

} // namespace lockkeeper::journal_page
