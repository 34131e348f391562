#include "app/cli/commands.h"

namespace lockkeeper::cli {

void addProfile(CLI::App& root, Action& chosen);
void addLint(CLI::App& root, Action& chosen);
void addBackup(CLI::App& root, Action& chosen);
void addMigrate(CLI::App& root, Action& chosen);
void addSandbox(CLI::App& root, Action& chosen);
void addRestore(CLI::App& root, Action& chosen);
void addBranch(CLI::App& root, Action& chosen);
void addGuard(CLI::App& root, Action& chosen);
void addJournal(CLI::App& root, Action& chosen);
void addCompletion(CLI::App& root, Action& chosen);

std::vector<AddCommand> commands()
{
    return {addProfile, addLint, addMigrate, addBackup, addRestore, addBranch, addGuard, addJournal, addSandbox,
        addCompletion};
}

} // namespace lockkeeper::cli
