#pragma once

#include "editor/scintilla.h"

namespace lockkeeper::editor {

/// PostgreSQL's words and colours for QScintilla's SQL lexer.
///
/// Ownership: the view it is given to owns it. `paint()` takes the colours from the palette again; QScintilla's own
/// defaults are dark on white whatever the palette says.
class SqlLexer final : public QsciLexerSQL {
    Q_OBJECT
public:
    explicit SqlLexer(QObject* parent);

    /// Colours and fixed font for `palette`.
    void paint(const QPalette& palette, const QFont& font);

    const char* keywords(int set) const override;
};

} // namespace lockkeeper::editor
