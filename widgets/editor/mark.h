#pragma once

#include "base/text_range.h"
#include "theme/colors.h"

#include <QtCore/QString>

#include <memory>
#include <vector>

namespace lockkeeper::editor {

/// Something to see in the text: what a finding says, without the editor knowing findings.
struct Mark {
    TextRange range; ///< bytes of the text shown; cut to it
    theme::Tone tone = theme::Tone::Neutral;
    QString annotation; ///< one line under the range; marks that end on the same line share it
    bool quiet = false; ///< only a symbol in the margin: what concerns a whole statement would drown what matters in it
    friend bool operator==(const Mark&, const Mark&) = default;
};

/// The last byte of a mark: an empty one stands where it begins.
[[nodiscard]] inline std::size_t lastByte(const TextRange& range)
{
    return range.empty() ? range.begin : range.end - 1;
}

/// The marks of one text, which can be asked for by place and move along when the text is edited.
///
/// Units: bytes. Ownership: a value; what it shares with its copies is never changed: a long text has half a million
/// marks, which are taken down on another thread. An edit is kept in mind and counted in when a mark is asked for, so
/// that a keystroke costs the same however many there are. Threads: one at a time, as for other values.
class Marks {
public:
    Marks() = default;
    /// They keep the order they were given in.
    explicit Marks(std::vector<Mark> marks);
    /// Cuts them to a text of `length` bytes.
    void cutTo(std::size_t length);

    [[nodiscard]] std::size_t size() const { return m_data->marks.size(); }
    [[nodiscard]] bool empty() const { return m_data->marks.empty(); }
    [[nodiscard]] Mark at(std::size_t index) const;
    [[nodiscard]] const QString& annotation(std::size_t index) const { return m_data->marks[index].annotation; }
    [[nodiscard]] std::vector<Mark> all() const;
    /// Those that touch the bytes from `begin` up to `end`, by where they begin: indices.
    [[nodiscard]] std::vector<std::size_t> touching(std::size_t begin, std::size_t end) const;

    /// Where the text looks another way with these than with others: ranges by where they begin.
    [[nodiscard]] std::vector<TextRange> differences(const Marks& others) const;

    /// Bytes came in: marks behind them move, those around them grow.
    void insert(std::size_t at, std::size_t count);
    /// Bytes went: what lay inside them shrinks to nothing and stays where they were.
    void remove(std::size_t at, std::size_t count);

private:
    struct Data {
        std::vector<Mark> marks;
        std::vector<std::size_t> order; ///< indices by where marks begin
        std::vector<std::size_t> reach; ///< by order: the furthest byte any mark up to this one has
    };
    struct Edit {
        std::size_t at = 0;
        std::size_t inserted = 0; ///< else removed
        std::size_t removed = 0;
    };
    [[nodiscard]] TextRange moved(TextRange range) const;
    [[nodiscard]] std::size_t movedReach(std::size_t furthest) const;
    [[nodiscard]] TextRange rangeOf(std::size_t index) const { return moved(m_data->marks[index].range); }
    void add(const Edit& edit);
    void settle();

    std::shared_ptr<const Data> m_data = std::make_shared<const Data>();
    std::vector<Edit> m_edits; ///< since then; few
};

} // namespace lockkeeper::editor
