#pragma once

#include "base/line_diff.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::editor {

/// One row of one side of two texts laid side by side.
struct DiffLine {
    enum class Kind {
        Same,
        Changed, ///< removed on the left, added on the right
        Heading, ///< names the file that begins; a line of SQL comment
        Aside, ///< shown, but not compared
        Filler, ///< stands for nothing: the other side has a line here
    };
    Kind kind = Kind::Filler;
    int number = 0; ///< of the line in its own file, from 1; 0: it is none
    friend bool operator==(const DiffLine&, const DiffLine&) = default;
};

/// A side with its fillers as empty lines, so that the same row is the same line left and right.
struct DiffSide {
    std::string text;
    std::vector<DiffLine> lines;
};

/// A place to walk to.
struct Difference {
    int row = 0; ///< from 0
    int rows = 0;
    int removed = 0; ///< lines
    int added = 0;
};

struct Diff {
    DiffSide before;
    DiffSide after;
    std::vector<Difference> differences;
};

/// One of the files that take the place of another.
struct DiffFile {
    std::string heading; ///< one line, without comment signs; shown where there are several files
    std::string text;
    bool aside = false; ///< belongs there, but is not compared: a step for later
};

/// Lays a text beside what is to take its place, line by line. Pure; threads: any. Cost: see lineDiff().
[[nodiscard]] Diff diffOf(std::string_view before, std::span<const DiffFile> after);

} // namespace lockkeeper::editor
