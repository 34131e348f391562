// "Reset database": what the guard says decides which question is asked, or that there is none.

#include "app/conversations.h"
#include "base/text.h"
#include "base/tr.h"
#include "dialogs/refusal_dialog.h"
#include "dialogs/typed_name_dialog.h"
#include "profile/connection_url.h"

namespace lockkeeper::app {
namespace {

using profile::Profile;

QString whereOf(const Profile& profile)
{
    return Tr::tr("%1 · %2").arg(text(profile.name), text(profile::shownPlace(profile.target)));
}

} // namespace

void Conversations::resetDatabase()
{
    const auto& current = m_workspace.current();
    if (!current)
        return;
    m_workspace.decide(
        environment::Operation::ResetDatabase, [this](const Profile& profile, const guard::Decision& decision) {
            switch (decision.verdict.kind) {
            case guard::Verdict::Kind::Refused:
                return refuseReset(profile, decision);
            case guard::Verdict::Kind::Confirm:
                return confirmReset(profile, decision);
            case guard::Verdict::Kind::Allowed:
                return m_workspace.resetDatabase(guard::Confirmation::none());
            }
        });
}

void Conversations::refuseReset(const Profile& profile, const guard::Decision& decision)
{
    m_workspace.recordRefusal(profile, decision);
    const environment::Environment environment = decision.standing.environment;
    QStringList details{Tr::tr("Reset refused: %1").arg(decision.verdict.reason), decision.standing.because};
    if (decision.standing.identity.known())
        details << Tr::tr("Database: %1").arg(text(decision.standing.identity.text()));
    auto* dialog = new dialogs::RefusalDialog(
        {.environment = environment,
            .title = Tr::tr("Reset is refused on %1").arg(environment::title(environment).toLower()),
            .where = whereOf(profile),
            .command = {},
            .consequence = Tr::tr("A reset would drop every table of the project with all its rows. %1")
                .arg(decision.verdict.reason),
            .ways = {{.title = Tr::tr("See what is pending"),
                         .detail = Tr::tr("the migrations this database lacks, and what each would destroy"),
                         .button = Tr::tr("Open migrations")},
                {.title = Tr::tr("Start over on a copy"),
                    .detail = Tr::tr("a branch of this database, reset there; this one stays"),
                    .button = Tr::tr("Create branch…")},
                {.title = Tr::tr("Keep what is there now"),
                    .detail = Tr::tr("a backup, read back before it is listed"),
                    .button = Tr::tr("Back up now")}},
            .details = details.join(QLatin1Char('\n'))},
        &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &dialogs::RefusalDialog::wayChosen, this, [this](int way) {
        if (way == 0)
            Q_EMIT m_workspace.pageRequested(QStringLiteral("migrations"), {});
        else if (way == 1)
            createBranch();
        else
            m_workspace.backUp();
    });
    dialog->open();
}

void Conversations::confirmReset(const Profile& profile, const guard::Decision& decision)
{
    const dialogs::Question question{.environment = decision.standing.environment,
        .title = Tr::tr("Reset %1?").arg(text(profile.name)),
        .where = whereOf(profile),
        .consequence = Tr::tr("Every table of the project is dropped with its rows, then all migrations are applied "
                              "again. If one of them fails, everything is put back."),
        .facts = {{Tr::tr("Database"), text(decision.nameToType)},
            {Tr::tr("Environment"), environment::title(decision.standing.environment)},
            {Tr::tr("Project"), text(profile.project)}},
        .button = Tr::tr("Reset %1").arg(text(profile.name))};
    if (decision.verdict.level == guard::Level::TypedName) {
        auto* dialog = new dialogs::TypedNameDialog(question, text(decision.nameToType), &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_workspace.resetDatabase(guard::Confirmation::typedName(utf8(dialog->typed()))); });
        return dialog->open();
    }
    auto* dialog = new dialogs::ConfirmDialog(question, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &QDialog::accepted, this, [this] { m_workspace.resetDatabase(guard::Confirmation::dialogAccepted()); });
    dialog->open();
}

} // namespace lockkeeper::app
