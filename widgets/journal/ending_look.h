#pragma once

#include "journal/entry.h"
#include "theme/colors.h"

namespace lockkeeper::journal_page {

/// How an operation's end looks: symbol and colour; the word is journal::title.
struct EndingLook {
    QString icon;
    theme::Role role = theme::Role::Muted;
};
[[nodiscard]] EndingLook lookOf(journal::Ending ending);

} // namespace lockkeeper::journal_page
