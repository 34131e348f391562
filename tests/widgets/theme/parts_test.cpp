#include "theme/environment_badge.h"
#include "theme/icons.h"
#include "theme/parts.h"
#include "theme/shapes.h"
#include "theme/theme.h"
#include "theme/two_line_delegate.h"
#include "theme/wrapped_label.h"

#include <QtCore/QStringListModel>
#include <QtGui/QEnterEvent>
#include <QtGui/QPainterPath>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>

using namespace lockkeeper;
using namespace lockkeeper::theme;
using environment::Environment;

namespace {

QImage picture(QWidget& widget) { return widget.grab().toImage().convertToFormat(QImage::Format_ARGB32); }

/// The middle of the pixels of a colour, as a share of the width; -1 where there is none.
double middleOf(const QImage& image, const QColor& wanted)
{
    qint64 sum = 0;
    qint64 count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == wanted) {
                sum += x;
                ++count;
            }
        }
    }
    return count == 0 ? -1 : double(sum) / double(count) / image.width();
}

} // namespace

class PartsTest final : public QObject {
    Q_OBJECT
    Theme m_theme;
private Q_SLOTS:
    void initTestCase() { m_theme.setScheme(Scheme::Light); }

    void environmentsDifferInShape()
    {
        const QRectF box(0, 0, 100, 100);
        // A corner is outside all of them; what is inside tells them apart.
        const QPainterPath octagon = shape(Environment::Production, box);
        const QPainterPath triangle = shape(Environment::Staging, box);
        const QPainterPath circle = shape(Environment::Development, box);
        QVERIFY(octagon.contains(QPointF(72, 2)) && !circle.contains(QPointF(72, 2)));
        QVERIFY(triangle.contains(QPointF(4, 94)) && !circle.contains(QPointF(4, 94)));
        QVERIFY(!triangle.contains(QPointF(10, 30)) && octagon.contains(QPointF(10, 40)));
    }
    void aBadgeSaysItsEnvironment()
    {
        EnvironmentBadge badge;
        badge.setEnvironment(Environment::Staging);
        QVERIFY(badge.accessibleName().contains(environment::title(Environment::Staging)));
        badge.resize(badge.sizeHint());
        QVERIFY(middleOf(picture(badge), color(Role::Staging, Shade::Light)) >= 0);
    }
    void rowsMirror()
    {
        QStringListModel model({QStringLiteral("x")});
        QListView view;
        view.setModel(&model);
        view.setItemDelegate(new TwoLineDelegate(
            [](const QModelIndex&) {
                return RowLook{.title = QStringLiteral("shop"),
                    .subtitle = QStringLiteral("db"),
                    .shape = Environment::Production,
                    .badge = QStringLiteral("4"),
                    .badgeTone = Tone::Good};
            },
            &view));
        view.resize(300, 60);
        const QColor mark = color(Role::Production, Shade::Light);
        const QColor pill = color(Role::GoodTint, Shade::Light);
        QVERIFY(middleOf(picture(view), mark) < 0.2);
        QVERIFY(middleOf(picture(view), pill) > 0.8);
        view.setLayoutDirection(Qt::RightToLeft);
        QVERIFY(middleOf(picture(view), mark) > 0.8);
        QVERIFY(middleOf(picture(view), pill) < 0.2);
    }
    void iconsTakeTheColourAskedFor()
    {
        QVERIFY(hasIcon(QStringLiteral("backup")));
        QVERIFY(!hasIcon(QStringLiteral("no-such-drawing")));
        const QImage image = tinted(QStringLiteral("backup"), 32, 1, Qt::red).toImage();
        int red = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                QVERIFY(pixel.alpha() == 0 || (pixel.green() == 0 && pixel.blue() == 0));
                red += pixel.alpha() > 200;
            }
        }
        QVERIFY(red > 20);
    }
    void anEmptyPageIsOneSentenceAndOneButton()
    {
        EmptyState state;
        state.set(QStringLiteral("backups"), QStringLiteral("No backups yet."), QStringLiteral("Back up now"));
        state.resize(600, 400);
        state.show();
        QVERIFY(state.button().isVisible());
        QSignalSpy clicked(&state, &EmptyState::clicked);
        QTest::mouseClick(&state.button(), Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
        state.set({}, QStringLiteral("Loading"));
        QVERIFY(!state.button().isVisible());
    }
    void aLongLabelKeepsItsPlace()
    {
        ElidedLabel label(QStringLiteral("a").repeated(300));
        label.resize(100, 20);
        picture(label);
        QVERIFY(label.minimumSizeHint().width() < 120);
        QCOMPARE(label.toolTip(), label.text());
    }
    void aWrappedLabelIsATextToSelectInUnderTheMouseOnly()
    {
        WrappedLabel label;
        label.setWordWrap(true);
        label.setTextFormat(Qt::PlainText);
        label.setSelectable();
        label.setText(QStringLiteral("Read-only until it is known where it is applied, on every profile's database"));
        label.resize(120, label.heightForWidth(120));
        label.show();
        QCOMPARE(label.textInteractionFlags() & Qt::TextSelectableByMouse, Qt::NoTextInteraction);
        const int height = label.heightForWidth(120);
        QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
        QApplication::sendEvent(&label, &enter);
        QVERIFY(label.textInteractionFlags() & Qt::TextSelectableByMouse);
        QTest::mouseDClick(&label, Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(label.selectedText().trimmed(), QStringLiteral("Read"));
        // It takes the same room, selectable or not, and what is selected stays so.
        WrappedLabel again;
        again.setWordWrap(true);
        again.setTextFormat(Qt::PlainText);
        again.setText(label.text());
        again.setTextInteractionFlags(Qt::TextSelectableByMouse);
        QCOMPARE(again.heightForWidth(120), height);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&label, &leave);
        QVERIFY(label.hasSelectedText());
        QCOMPARE(label.heightForWidth(120), height);
    }
};

QTEST_MAIN(PartsTest)
#include "parts_test.moc"
