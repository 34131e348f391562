#include "connection/connection_dialog.h"

#include "base/text.h"
#include "base/tr.h"
#include "connection/environment_choice.h"
#include "connection/proposal.h"
#include "profile/connection_url.h"
#include "theme/colors.h"
#include "words/reading.h"

#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace lockkeeper::connection {
namespace {

QString place(const profile::Target& target)
{
    const std::string user = target.value("user");
    return (user.empty() ? QString() : text(user) + QLatin1Char('@')) + text(profile::shownPlace(target));
}

} // namespace

ConnectionDialog::~ConnectionDialog()
{
    // The address loses the focus while the dialog goes, and would say so to what is no longer one.
    m_url->disconnect(this);
}

void ConnectionDialog::fill(const profile::Profile& profile)
{
    m_nameTyped = true;
    m_environmentChosen = true;
    m_name->setText(text(profile.name));
    m_environment->choose(profile.environment);
    m_group->setText(text(profile.group));
    m_remarks->setPlainText(text(profile.notes));
    m_project->setText(text(profile.project));
    m_passwordFrom->setCurrentIndex(m_passwordFrom->findData(static_cast<int>(profile.password)));
    m_url->setText(text(profile::shownUrl(profile.target)));
}

void ConnectionDialog::setUrl(const QString& url) { m_url->setText(url); }

void ConnectionDialog::setProject(const QString& folder) { m_project->setText(folder); }

void ConnectionDialog::read()
{
    endTest();
    m_tested->clear();
    m_copyError->hide();
    const QString typed = m_url->text().trimmed();
    const Result<profile::ParsedUrl> parsed = profile::parseUrl(utf8(typed));
    m_readable = parsed.has_value();
    m_understood->setText(QString());
    m_notes->setText(QString());
    if (parsed) {
        m_target = parsed->target;
        m_pooled = parsed->pooled;
        m_understood->setText(place(m_target));
        QStringList notes;
        for (const QString& note : parsed->notes)
            notes.append(note);
        m_notes->setText(notes.join(QLatin1Char('\n')));
        if (!m_nameTyped) {
            const QSignalBlocker quiet(m_name);
            m_name->setText(proposeName(m_target));
        }
        const Proposal proposal = propose(m_target);
        if (!m_environmentChosen) {
            m_environment->choose(proposal.environment);
            m_reason->setText(proposal.reason);
        }
        const int mode = m_ssl->findData(text(m_target.value("sslmode")));
        m_ssl->setCurrentIndex(std::max(mode, 0));
    } else if (!typed.isEmpty()) {
        m_notes->setText(parsed.error().message);
    }
    m_understood->setVisible(!m_understood->text().isEmpty());
    m_notes->setVisible(!m_notes->text().isEmpty());
    judge();
}

void ConnectionDialog::takePasswordOut()
{
    if (!m_readable || m_target.password.empty())
        return;
    // It was pasted in clear: from here on it stands in the field that hides it, and the address has none.
    m_password->setText(text(m_target.password.reveal()));
    if (m_passwordFrom->currentData().toInt() == static_cast<int>(profile::PasswordFrom::Libpq))
        m_passwordFrom->setCurrentIndex(m_passwordFrom->findData(static_cast<int>(profile::PasswordFrom::Keyring)));
    m_target.password = Secret();
    const QString notes = m_notes->text();
    m_url->setText(text(profile::shownUrl(m_target)));
    m_notes->setText(notes);
    m_notes->setVisible(!notes.isEmpty());
}

void ConnectionDialog::judge()
{
    const QString name = m_name->text().trimmed();
    QString problem;
    if (m_url->text().trimmed().isEmpty())
        problem = Tr::tr("Paste an address to begin.");
    else if (!m_readable)
        problem = Tr::tr("The address cannot be read yet.");
    else if (name.isEmpty())
        problem = Tr::tr("Give it a name.");
    else if (m_taken.contains(name))
        problem = Tr::tr("Another profile is named %1.").arg(name);
    m_problem->setText(problem);
    m_save->setEnabled(problem.isEmpty());
    m_test->setEnabled(m_testing || m_readable);
}

Draft ConnectionDialog::draft() const
{
    Draft made;
    if (m_existing)
        made.profile = *m_existing;
    made.profile.name = utf8(m_name->text().trimmed());
    made.profile.target = m_target;
    made.profile.target.password = Secret();
    const std::string mode = utf8(m_ssl->currentData().toString());
    if (mode.empty())
        made.profile.target.parameters.erase("sslmode");
    else
        made.profile.target.parameters["sslmode"] = mode;
    made.profile.environment = m_environment->chosen();
    made.profile.group = utf8(m_group->text().trimmed());
    made.profile.notes = utf8(m_remarks->toPlainText().trimmed());
    made.profile.project = utf8(m_project->text().trimmed());
    made.profile.password = static_cast<profile::PasswordFrom>(m_passwordFrom->currentData().toInt());
    made.profile.pooled = m_pooled;
    made.password = Secret(utf8(m_password->text()));
    return made;
}

void ConnectionDialog::showTest(const QString& sentence, bool good, const QString& detail)
{
    endTest();
    words::ink(*m_tested, theme::color(good ? theme::Role::Good : theme::Role::Loss, palette()));
    m_tested->setText(sentence);
    m_copyError->setVisible(!good);
    m_copyError->setProperty("detail", sentence + QLatin1Char('\n') + detail);
}

void ConnectionDialog::showTested(const TestReport& report)
{
    showTest(Tr::tr("Connected to %1 as %2 in %3 ms, %4.")
                 .arg(report.server, report.place, QLocale().toString(static_cast<qint64>(report.took.count())),
                     report.encrypted ? Tr::tr("encrypted") : Tr::tr("not encrypted")),
        true);
}

void ConnectionDialog::showTestFailed(const Error& error)
{
    QStringList words{error.message};
    for (const QString& part : {error.detail, error.hint})
        if (!part.isEmpty() && !error.message.contains(part))
            words.append(part);
    showTest(words.join(QLatin1Char('\n')), false, text(error.code));
}

void ConnectionDialog::endTest()
{
    m_testing = false;
    m_test->setText(Tr::tr("Test connection"));
    m_test->setEnabled(m_readable);
}

} // namespace lockkeeper::connection
