#pragma once

#include "environment/environment.h"
#include "environment/operation.h"

#include <QtCore/QString>

namespace lockkeeper::guard {

/// How a person confirms: by a dialog that names the database, or by typing the database's name.
enum class Level { Dialog, TypedName };

/// What the guard says to one operation on one database.
struct Verdict {
    enum class Kind { Allowed, Confirm, Refused };
    Kind kind = Kind::Refused;
    Level level = Level::TypedName; ///< where it asks
    QString reason; ///< a sentence; empty where it is simply allowed
    QString instead; ///< what to do instead; empty where nothing is refused

    [[nodiscard]] static Verdict allowed() { return {.kind = Kind::Allowed}; }
};

/// "allowed", "confirm", "refused": as the command line spells it.
[[nodiscard]] std::string_view name(Verdict::Kind kind);

/// The policy, whole: a table of operation and environment. There is no override, here or anywhere above.
///
/// Whether the database carries the mark that some operations need is the gate's to look up, before it asks here.
/// Threads: any; pure.
[[nodiscard]] Verdict judge(environment::Operation operation, environment::Environment environment);

} // namespace lockkeeper::guard
