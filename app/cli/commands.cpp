#include "app/cli/commands.h"

namespace lockkeeper::cli {

void addCompletion(CLI::App& root, Action& chosen);

std::vector<AddCommand> commands() { return {addCompletion}; }

} // namespace lockkeeper::cli
