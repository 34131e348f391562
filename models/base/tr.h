#pragma once

#include <QtCore/QCoreApplication>

namespace lockkeeper {

/// The one translation context: with a namespaced class's own `tr`, a header that lupdate cannot find silently loses
/// the text.
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Lockkeeper)
};

} // namespace lockkeeper
