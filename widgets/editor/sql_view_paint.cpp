#include "editor/mark_look.h"
#include "editor/sql_lexer.h"
#include "editor/sql_view.h"

#include "theme/fonts.h"
#include "theme/metrics.h"

namespace lockkeeper::editor {

void SqlView::paintAll()
{
    const QPalette now = palette();
    const auto of = [&now](theme::Role role) { return theme::color(role, now); };
    const QFont fixed = theme::fixedFont();

    m_lexer->paint(now, fixed);
    setPaper(of(theme::Role::Surface));
    setColor(of(theme::Role::Text));
    setMarginsFont(fixed);
    setMarginsBackgroundColor(of(theme::Role::Gutter));
    setMarginsForegroundColor(of(theme::Role::Muted));
    setCaretForegroundColor(of(theme::Role::Text));
    setSelectionBackgroundColor(of(theme::Role::Selection));
    resetSelectionForegroundColor();
    setMarginWidth(kSymbolMargin, theme::metrics::kShape + theme::metrics::kPad);
    setMarginWidth(kNumberMargin, QStringLiteral("0") + QString::number(std::max(lines(), 100)));

    defineLooks(*this);
    m_painter.fitAgain();
    underlineCurrent();
}

} // namespace lockkeeper::editor
