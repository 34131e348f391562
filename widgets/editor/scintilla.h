#pragma once

// QScintilla's headers use Qt's short keywords, which this house turns off (QT_NO_KEYWORDS): they exist for these
// includes only.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit
#include <Qsci/qscilexersql.h>
#include <Qsci/qsciscintilla.h>
#include <Qsci/qscistyle.h>
#undef signals
#undef slots
#undef emit
