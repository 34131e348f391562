#include "theme/colors.h"

#include <cmath>
#include <optional>
#include <utility>

namespace lockkeeper::theme {
namespace {

struct Both {
    Role role;
    QRgb light;
    QRgb dark;
};

constexpr std::array<Both, kRoles> kTable{{
    {Role::Window, 0xfff4f5f7, 0xff1c1f24},
    {Role::Surface, 0xffffffff, 0xff24282f},
    {Role::Line, 0xffd8dce2, 0xff3a404a},
    {Role::Track, 0xffd8dce2, 0xff3a404a},
    {Role::Gutter, 0xffeef0f3, 0xff1f2329},
    {Role::Text, 0xff1a1e24, 0xffe6e9ee},
    {Role::Muted, 0xff5a6470, 0xffa0a9b5},
    {Role::Accent, 0xff2563c9, 0xff7aa7f5},
    {Role::AccentText, 0xffffffff, 0xff10203c},
    {Role::Selection, 0xffe3ecfa, 0xff2c3f5f},
    {Role::SelectionText, 0xff123a7a, 0xffd6e4ff},
    {Role::Development, 0xff22784a, 0xff63c08b},
    {Role::Staging, 0xff8f5f00, 0xffe3ad45},
    {Role::Production, 0xffb3261e, 0xfff48a81},
    {Role::Loss, 0xffb3261e, 0xfff48a81},
    {Role::LossTint, 0xfffde8e6, 0xff4a2a2a},
    {Role::MayFail, 0xffa34b00, 0xfff0a35e},
    {Role::MayFailTint, 0xfffdeedd, 0xff463322},
    {Role::Lock, 0xff7a5d00, 0xffdcc15c},
    {Role::LockTint, 0xfffbf4d3, 0xff403a22},
    {Role::Good, 0xff22784a, 0xff63c08b},
    {Role::GoodTint, 0xffe3f3e9, 0xff243a2d},
    {Role::SqlKeyword, 0xff7a2fa0, 0xffcf9bf0},
    {Role::SqlString, 0xff23733f, 0xff8fd3a5},
    {Role::SqlIdentifier, 0xff1c4f9c, 0xff8ab9f5},
    {Role::SqlComment, 0xff66707b, 0xff8c96a3},
}};

double luminance(const QColor& color)
{
    const auto linear
        = [](double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// Ours are known by their two link colours: style sheets and delegates change the others of a widget's palette.
std::optional<Shade> markOf(const QPalette& palette)
{
    for (const Shade shade : {Shade::Light, Shade::Dark}) {
        const QColor mark = color(Role::Accent, shade);
        if (palette.color(QPalette::Active, QPalette::Link) == mark
            && palette.color(QPalette::Active, QPalette::LinkVisited) == mark)
            return shade;
    }
    return std::nullopt;
}

/// What is left of a role under a palette that is not ours.
QColor plain(Role role, const QPalette& palette)
{
    switch (role) {
    case Role::Window:
    case Role::Gutter:
        return palette.color(QPalette::Window);
    case Role::Surface:
    case Role::LossTint:
    case Role::MayFailTint:
    case Role::LockTint:
    case Role::GoodTint:
        return palette.color(QPalette::Base);
    case Role::Track:
        return palette.color(QPalette::Mid);
    case Role::Selection:
    case Role::Accent:
        return palette.color(QPalette::Highlight);
    case Role::SelectionText:
    case Role::AccentText:
        return palette.color(QPalette::HighlightedText);
    case Role::Line:
    case Role::Text:
    case Role::Muted:
    case Role::Development:
    case Role::Staging:
    case Role::Production:
    case Role::Loss:
    case Role::MayFail:
    case Role::Lock:
    case Role::Good:
    case Role::SqlKeyword:
    case Role::SqlString:
    case Role::SqlIdentifier:
    case Role::SqlComment:
        return palette.color(QPalette::WindowText);
    }
    return palette.color(QPalette::WindowText);
}

} // namespace

QColor color(Role role, Shade shade)
{
    const Both& both = kTable[static_cast<std::size_t>(role)];
    Q_ASSERT(both.role == role);
    return QColor::fromRgba(shade == Shade::Dark ? both.dark : both.light);
}

QColor color(Role role, const QPalette& palette)
{
    return isOurs(palette) ? color(role, shadeOf(palette)) : plain(role, palette);
}

Role textRole(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Role::Muted;
    case Tone::Accent:
        return Role::SelectionText;
    case Tone::Loss:
        return Role::Loss;
    case Tone::MayFail:
        return Role::MayFail;
    case Tone::Lock:
        return Role::Lock;
    case Tone::Good:
        return Role::Good;
    }
    return Role::Text;
}

Role tintRole(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Role::Gutter;
    case Tone::Accent:
        return Role::Selection;
    case Tone::Loss:
        return Role::LossTint;
    case Tone::MayFail:
        return Role::MayFailTint;
    case Tone::Lock:
        return Role::LockTint;
    case Tone::Good:
        return Role::GoodTint;
    }
    return Role::Surface;
}

Role role(environment::Environment environment)
{
    switch (environment) {
    case environment::Environment::Development:
        return Role::Development;
    case environment::Environment::Staging:
        return Role::Staging;
    case environment::Environment::Production:
        return Role::Production;
    }
    return Role::Production;
}

Shade shadeOf(const QPalette& palette)
{
    if (const auto ours = markOf(palette))
        return *ours;
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness() ? Shade::Dark
                                                                                                         : Shade::Light;
}

QPalette paletteFor(Shade shade)
{
    const auto of = [shade](Role role) { return color(role, shade); };
    QPalette palette;
    const auto all = [&palette](QPalette::ColorRole role, const QColor& value) { palette.setColor(role, value); };
    all(QPalette::Window, of(Role::Window));
    all(QPalette::WindowText, of(Role::Text));
    all(QPalette::Base, of(Role::Surface));
    all(QPalette::AlternateBase, of(Role::Window));
    all(QPalette::Text, of(Role::Text));
    all(QPalette::PlaceholderText, of(Role::Muted));
    all(QPalette::Button, of(Role::Surface));
    all(QPalette::ButtonText, of(Role::Text));
    all(QPalette::BrightText, of(Role::AccentText));
    all(QPalette::Highlight, of(Role::Selection));
    all(QPalette::HighlightedText, of(Role::SelectionText));
    all(QPalette::Link, of(Role::Accent));
    all(QPalette::LinkVisited, of(Role::Accent));
    all(QPalette::ToolTipBase, of(Role::Surface));
    all(QPalette::ToolTipText, of(Role::Text));
    all(QPalette::Light, of(Role::Surface));
    all(QPalette::Midlight, of(Role::Line));
    all(QPalette::Mid, of(Role::Line));
    all(QPalette::Dark, of(Role::Line));
    all(QPalette::Shadow, of(Role::Line));
    for (const auto disabled : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, disabled, of(Role::Muted));
    return palette;
}

bool isOurs(const QPalette& palette) { return markOf(palette).has_value(); }

double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

} // namespace lockkeeper::theme
