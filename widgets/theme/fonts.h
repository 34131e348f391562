#pragma once

#include <QtGui/QFont>

namespace lockkeeper::theme {

/// Names and numbers that matter: weight 600.
[[nodiscard]] QFont strong(QFont font);
/// Small print: one step down.
[[nodiscard]] QFont small(QFont font);
/// A page's one big answer.
[[nodiscard]] QFont large(QFont font);
/// Group headings: small, strong, spaced capitals where the script has them.
[[nodiscard]] QFont heading(QFont font);
/// SQL, commands and paths: the system's fixed font at the size of its text font.
[[nodiscard]] QFont fixedFont();

} // namespace lockkeeper::theme
