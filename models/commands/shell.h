#pragma once

#include "commands/command.h"

#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::commands {

/// A word of a shell script before expansion.
struct Piece {
    enum class Kind { Text, Variable };
    Kind kind = Kind::Text;
    std::string text; ///< the text, or the variable's name
    bool quoted = false;
    std::string otherwise{}; ///< of ${NAME:-otherwise}
};
using Word = std::vector<Piece>;

/// One simple command of a script.
struct ShellCommand {
    std::vector<Word> words; ///< assignments in front among them
    bool reads = false; ///< its standard input is the output of the command before it
    bool inSubshell = false;
    std::vector<Word> inputFiles; ///< < FILE
    std::vector<std::string> inputTexts; ///< <<< TEXT and here-documents, as far as they are literal
    std::vector<std::string> nested; ///< scripts of $( ) and ` ` in it
};

/// Takes a script apart as sh and bash do, far enough to see every command that could run; control structures are
/// seen through, not evaluated. Never fails: what it does not understand becomes words. Threads: any; pure.
[[nodiscard]] std::vector<ShellCommand> parseShell(std::string_view script);

/// The word's text with the scene's variables; unquoted values fall apart at blanks, unknown variables stay `$NAME`.
[[nodiscard]] std::vector<std::string> expand(const Word& word, const Scene& scene);

} // namespace lockkeeper::commands
