#pragma once

#include "app/cli/invocation.h"

#include <functional>

namespace CLI {
class App;
}

namespace lockkeeper::cli {

using Action = std::function<Result<Answer>(const Invocation&)>;

/// A command adds itself to the parser and, when it is the one called, leaves its action in `chosen`.
using AddCommand = void (*)(CLI::App& root, Action& chosen);

/// All commands, in the order --help lists them. A command is one file and one line there.
[[nodiscard]] std::vector<AddCommand> commands();

} // namespace lockkeeper::cli
