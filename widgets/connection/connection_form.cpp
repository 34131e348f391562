#include "connection/connection_dialog.h"

#include "base/text.h"
#include "base/tr.h"
#include "connection/environment_choice.h"
#include "theme/fonts.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "words/reading.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace lockkeeper::connection {
namespace metrics = theme::metrics;

namespace {

QLineEdit* makeField(const char* object, const QString& hint, QWidget* parent)
{
    auto* field = new QLineEdit(parent);
    field->setObjectName(QLatin1String(object));
    field->setPlaceholderText(hint);
    return field;
}

QLabel* wrapped(const char* object, QWidget* parent)
{
    auto* label = theme::mutedLabel({}, parent);
    label->setObjectName(QLatin1String(object));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    words::alignToReading(*label);
    // Close to the field it speaks of, which stands above it.
    label->setAlignment((label->alignment() & ~Qt::AlignVertical_Mask) | Qt::AlignTop);
    return label;
}

void fillSslModes(QComboBox& box)
{
    const auto add = [&box](const char* mode, const QString& words) { box.addItem(words, QString::fromLatin1(mode)); };
    add("", Tr::tr("As libpq decides: encrypted where the server offers it"));
    add("disable", Tr::tr("disable: never encrypted"));
    add("allow", Tr::tr("allow: encrypted only where the server insists"));
    add("prefer", Tr::tr("prefer: encrypted where the server offers it"));
    add("require", Tr::tr("require: encrypted, whoever answers"));
    add("verify-ca", Tr::tr("verify-ca: encrypted, certificate checked"));
    add("verify-full", Tr::tr("verify-full: encrypted, certificate and host name checked"));
}

} // namespace

ConnectionDialog::ConnectionDialog(
    const QStringList& taken, const std::optional<profile::Profile>& existing, QWidget* parent)
    : QDialog(parent)
    , m_taken(taken)
    , m_existing(existing)
    , m_url(makeField("url", QStringLiteral("postgresql://user@host:5432/database"), this))
    , m_understood(new QLabel(this))
    , m_notes(wrapped("notes", this))
    , m_name(makeField("name", Tr::tr("shop_staging"), this))
    , m_environment(new EnvironmentChoice(this))
    , m_reason(wrapped("reason", this))
    , m_group(makeField("group", Tr::tr("none"), this))
    , m_ssl(new QComboBox(this))
    , m_passwordFrom(new QComboBox(this))
    , m_password(makeField("password", Tr::tr("password"), this))
    , m_project(makeField("project", Tr::tr("folder with the migrations, optional"), this))
    , m_remarks(new QPlainTextEdit(this))
    , m_problem(wrapped("problem", this))
{
    setObjectName(QStringLiteral("connectionDialog"));
    setWindowTitle(existing ? Tr::tr("Edit connection") : Tr::tr("Add a connection"));
    build();
    if (existing)
        fill(*existing);
    read();
    m_url->setFocus();
}

QWidget* ConnectionDialog::makePasswordRow()
{
    m_passwordFrom->setObjectName(QStringLiteral("passwordFrom"));
    const auto add = [this](profile::PasswordFrom from, const QString& words) {
        m_passwordFrom->addItem(words, static_cast<int>(from));
    };
    add(profile::PasswordFrom::Keyring, Tr::tr("In the system keyring"));
    add(profile::PasswordFrom::Ask, Tr::tr("Ask once a session"));
    add(profile::PasswordFrom::Libpq, Tr::tr("~/.pgpass, service file or certificate"));
    m_passwordFrom->setCurrentIndex(m_existing ? 0 : 2);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(Tr::tr("Password"));
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace);
    layout->addWidget(m_passwordFrom, 1);
    layout->addWidget(m_password, 1);
    const auto show = [this] {
        // libpq finds it by itself: there is nothing to type.
        m_password->setEnabled(m_passwordFrom->currentData().toInt() != static_cast<int>(profile::PasswordFrom::Libpq));
    };
    connect(m_passwordFrom, &QComboBox::currentIndexChanged, this, show);
    show();
    return row;
}

QWidget* ConnectionDialog::makeProjectRow()
{
    m_project->setLayoutDirection(Qt::LeftToRight);
    auto* browse = new QPushButton(Tr::tr("Browse…"), this);
    browse->setObjectName(QStringLiteral("browseProject"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, [this] {
        auto* chooser = new QFileDialog(this, Tr::tr("Choose the project folder"), m_project->text());
        chooser->setAttribute(Qt::WA_DeleteOnClose);
        chooser->setFileMode(QFileDialog::Directory);
        connect(chooser, &QFileDialog::fileSelected, m_project, &QLineEdit::setText);
        chooser->open();
    });
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace);
    layout->addWidget(m_project, 1);
    layout->addWidget(browse);
    return row;
}

QWidget* ConnectionDialog::makeFooter()
{
    m_test = new QPushButton(Tr::tr("Test connection"), this);
    m_test->setObjectName(QStringLiteral("test"));
    m_test->setAutoDefault(false);
    m_copyError = new QPushButton(Tr::tr("Copy"), this);
    m_copyError->setObjectName(QStringLiteral("copyError"));
    m_copyError->setAccessibleName(Tr::tr("Copy the error"));
    m_copyError->setAutoDefault(false);
    m_copyError->hide();
    m_save = new QPushButton(m_existing ? Tr::tr("Save") : Tr::tr("Add connection"), this);
    m_save->setObjectName(QStringLiteral("save"));
    theme::makePrimary(*m_save);
    m_save->setDefault(true);
    auto* cancel = new QPushButton(Tr::tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setAutoDefault(false);

    connect(m_test, &QPushButton::clicked, this, [this] {
        if (m_testing) {
            endTest();
            m_tested->setText(Tr::tr("Cancelled."));
            Q_EMIT cancelTestRequested();
            return;
        }
        m_testing = true;
        m_test->setText(Tr::tr("Cancel the test"));
        words::ink(*m_tested, theme::color(theme::Role::Muted, palette()));
        m_tested->setText(Tr::tr("Connecting…"));
        m_copyError->hide();
        Q_EMIT testRequested();
    });
    connect(m_copyError, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_copyError->property("detail").toString()); });
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);

    auto* footer = new QWidget(this);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kSpace);
    row->addWidget(m_test);
    row->addWidget(m_copyError);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_save);
    return footer;
}

void ConnectionDialog::build()
{
    m_url->setLayoutDirection(Qt::LeftToRight);
    m_url->setFont(theme::fixedFont());
    m_url->setClearButtonEnabled(true);
    m_understood->setObjectName(QStringLiteral("understood"));
    m_understood->setFont(theme::strong(m_understood->font()));
    m_understood->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_ssl->setObjectName(QStringLiteral("ssl"));
    fillSslModes(*m_ssl);
    for (QComboBox* box : {m_ssl, m_passwordFrom})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_remarks->setObjectName(QStringLiteral("remarks"));
    m_remarks->setTabChangesFocus(true);
    m_remarks->setFixedHeight(m_remarks->fontMetrics().lineSpacing() * 2 + 2 * metrics::kPad);

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(metrics::kWide);
    form->setVerticalSpacing(metrics::kSpace);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    const auto addRow = [&](const QString& words, QWidget* field, QWidget* buddy) {
        auto* label = new QLabel(words, this);
        label->setBuddy(buddy);
        if (buddy->accessibleName().isEmpty())
            buddy->setAccessibleName(QString(words).remove(QLatin1Char('&')));
        form->addRow(label, field);
    };
    addRow(Tr::tr("&Address"), m_url, m_url);
    form->addRow(QString(), m_understood);
    form->addRow(QString(), m_notes);
    addRow(Tr::tr("&Name"), m_name, m_name);
    addRow(Tr::tr("&Environment"), m_environment, m_environment);
    form->addRow(QString(), m_reason);
    addRow(Tr::tr("&Password"), makePasswordRow(), m_passwordFrom);
    addRow(Tr::tr("&SSL"), m_ssl, m_ssl);
    addRow(Tr::tr("Pro&ject"), makeProjectRow(), m_project);
    addRow(Tr::tr("&Group"), m_group, m_group);
    addRow(Tr::tr("N&otes"), m_remarks, m_remarks);

    auto* heading = theme::strongLabel(windowTitle(), this);
    heading->setObjectName(QStringLiteral("heading"));
    words::alignToReading(*heading);
    QFont font = heading->font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 1.2);
    heading->setFont(font);
    auto* help = wrapped("help", this);
    help->setText(Tr::tr("Paste any connection address: a postgresql:// URL, Prisma's DATABASE_URL, “host=… dbname=…”, "
                         "or a psql command."));
    m_tested = new QLabel(this);
    m_tested->setObjectName(QStringLiteral("tested"));
    m_tested->setAccessibleName(Tr::tr("Result of the connection test"));
    m_tested->setWordWrap(true);
    words::alignToReading(*m_tested);
    m_tested->setTextFormat(Qt::PlainText);
    m_tested->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(metrics::kApart, metrics::kWide, metrics::kApart, metrics::kWide);
    whole->setSpacing(metrics::kPad);
    whole->addWidget(heading);
    whole->addWidget(help);
    whole->addLayout(form);
    whole->addWidget(m_problem);
    whole->addWidget(m_tested);
    whole->addStretch();
    whole->addWidget(makeFooter());
    setMinimumWidth(fontMetrics().averageCharWidth() * 92);

    connect(m_url, &QLineEdit::textChanged, this, [this, before = qsizetype(0)](const QString& now) mutable {
        const bool pasted = now.size() - before > 8;
        before = now.size();
        read();
        if (pasted)
            takePasswordOut();
    });
    connect(m_url, &QLineEdit::editingFinished, this, &ConnectionDialog::takePasswordOut);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameTyped = true; });
    connect(m_name, &QLineEdit::textChanged, this, &ConnectionDialog::judge);
    connect(m_environment, &EnvironmentChoice::chosenByReader, this, [this] {
        m_environmentChosen = true;
        m_reason->clear();
    });
}

} // namespace lockkeeper::connection
