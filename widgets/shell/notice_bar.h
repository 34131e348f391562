#pragma once

#include "theme/colors.h"
#include "theme/parts.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QWidget>

namespace lockkeeper::shell {

/// One sentence above the page about something that just happened; it stays until closed or replaced.
class NoticeBar final : public QWidget {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    /// `detail`: a tool's own words, shown below and copyable.
    void show(const QString& icon, theme::Tone tone, const QString& sentence, const QString& detail = {});
    [[nodiscard]] QString sentence() const { return m_sentence->text(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tint();
    QString m_name;
    theme::Tone m_tone = theme::Tone::Neutral;
    QLabel* m_icon;
    QLabel* m_sentence;
    QLabel* m_detail;
    QToolButton* m_close;
};

} // namespace lockkeeper::shell
