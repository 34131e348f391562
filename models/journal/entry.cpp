#include "journal/entry.h"

#include "base/tr.h"

namespace lockkeeper::journal {

std::string_view name(Ending ending)
{
    switch (ending) {
    case Ending::Running:
        return "running";
    case Ending::Done:
        return "done";
    case Ending::Failed:
        return "failed";
    case Ending::Refused:
        return "refused";
    case Ending::Cancelled:
        return "cancelled";
    case Ending::Interrupted:
        return "interrupted";
    }
    return "failed";
}

QString title(Ending ending)
{
    switch (ending) {
    case Ending::Running:
        return Tr::tr("Running");
    case Ending::Done:
        return Tr::tr("Done");
    case Ending::Failed:
        return Tr::tr("Failed");
    case Ending::Refused:
        return Tr::tr("Refused");
    case Ending::Cancelled:
        return Tr::tr("Cancelled");
    case Ending::Interrupted:
        return Tr::tr("Interrupted");
    }
    return {};
}

} // namespace lockkeeper::journal
