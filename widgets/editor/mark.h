#pragma once

#include "base/text_range.h"
#include "theme/colors.h"

#include <QtCore/QString>

#include <vector>

namespace lockkeeper::editor {

/// Something to see in the text: what a finding says, without the editor knowing findings.
struct Mark {
    TextRange range; ///< bytes of the text shown; cut to it
    theme::Tone tone = theme::Tone::Neutral;
    QString annotation; ///< one line under the range; marks that end on the same line share it
    bool quiet = false; ///< only a symbol in the margin: what concerns a whole statement would drown what matters in it
};

/// The last byte of a mark: an empty one stands where it begins.
[[nodiscard]] inline std::size_t lastByte(const TextRange& range)
{
    return range.empty() ? range.begin : range.end - 1;
}

/// The marks of one text, which can be asked for by place and move along when the text is edited.
///
/// Units: bytes. Ownership: a value. Threads: one at a time.
class Marks {
public:
    Marks() = default;
    /// Cut to a text of `length` bytes; they keep the order they were given in.
    Marks(std::vector<Mark> marks, std::size_t length);

    [[nodiscard]] const std::vector<Mark>& all() const { return m_marks; }
    /// Those that touch the bytes from `begin` up to `end`, by where they begin: indices into `all()`.
    [[nodiscard]] std::vector<std::size_t> touching(std::size_t begin, std::size_t end) const;

    /// Bytes came in: marks behind them move, those around them grow.
    void insert(std::size_t at, std::size_t count);
    /// Bytes went: what lay inside them shrinks to nothing and stays where they were.
    void remove(std::size_t at, std::size_t count);

private:
    std::vector<Mark> m_marks;
    std::vector<std::size_t> m_order; ///< indices by where marks begin
    std::vector<std::size_t> m_reach; ///< by order: the furthest byte any mark up to this one has
};

} // namespace lockkeeper::editor
