#include "app/cli/commands.h"

namespace lockkeeper::cli {

void addProfile(CLI::App& root, Action& chosen);
void addJournal(CLI::App& root, Action& chosen);
void addCompletion(CLI::App& root, Action& chosen);

std::vector<AddCommand> commands() { return {addProfile, addJournal, addCompletion}; }

} // namespace lockkeeper::cli
