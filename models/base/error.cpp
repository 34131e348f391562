#include "base/error.h"

#include "base/tr.h"

namespace lockkeeper {

int exitStatus(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Usage:
        return 2;
    case Error::Kind::Refused:
        return 3;
    case Error::Kind::Failed:
        return 4;
    case Error::Kind::Cancelled:
        return 130;
    }
    return 4;
}

Error cancelledError()
{
    return {.kind = Error::Kind::Cancelled,
        .code = "cancelled",
        .message = Tr::tr("Cancelled; nothing half-done is left.")};
}

} // namespace lockkeeper
