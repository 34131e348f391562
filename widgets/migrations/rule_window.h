#pragma once

#include "sql/rule.h"

class QWidget;

namespace lockkeeper::migrations {

/// Opens a window that says why a rule is there, with what it reports and what is better; it does not hold up `parent`,
/// with which it goes.
void showExplanation(const sql::Rule& rule, QWidget* parent);

} // namespace lockkeeper::migrations
