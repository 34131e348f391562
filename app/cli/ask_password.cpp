#include "app/cli/ask_password.h"

#include "base/text.h"
#include "base/tr.h"
#include "profile/terminal.h"

namespace lockkeeper::cli {

void askOnTerminal(const profile::Profile& profile, const QString& why, profile::Secrets::Answer answer)
{
    auto typed = profile::askOnTerminal(why + QLatin1Char(' ') + Tr::tr("Password for %1:").arg(text(profile.name)));
    answer(typed ? std::optional(*std::move(typed)) : std::nullopt);
}

} // namespace lockkeeper::cli
