#pragma once

#include "base/error.h"
#include "base/secret.h"
#include "profile/profile.h"

#include <QtWidgets/QDialog>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace lockkeeper::connection {

class EnvironmentChoice;

/// What the dialog comes to: the profile, and the password beside it, never in it.
struct Draft {
    profile::Profile profile;
    Secret password; ///< empty: none was typed
};

/// What a successful test found.
struct TestReport {
    QString server; ///< "PostgreSQL 16.4"
    QString place; ///< "app@db1:5432/shop"
    bool encrypted = false;
    std::chrono::milliseconds took{};
};

/// Adds or edits a connection: paste any URL, see what was understood, classify it, say where the password goes, test.
///
/// Joining: on `testRequested` try the draft on a worker and answer with `showTested` or `showTestFailed`; on
/// `cancelTestRequested` end that. After `exec()` or `accepted`, `draft()` is what to keep.
class ConnectionDialog final : public QDialog {
    Q_OBJECT
public:
    /// `taken`: names of other profiles. `existing`: the one to edit; none: a new one.
    ConnectionDialog(
        const QStringList& taken, const std::optional<profile::Profile>& existing, QWidget* parent = nullptr);

    ~ConnectionDialog() override;

    void setUrl(const QString& url);
    void setProject(const QString& folder);
    [[nodiscard]] Draft draft() const;

    void showTested(const TestReport& report);
    void showTestFailed(const Error& error);

Q_SIGNALS:
    void testRequested();
    void cancelTestRequested();

private:
    void build();
    [[nodiscard]] QWidget* makePasswordRow();
    [[nodiscard]] QWidget* makeProjectRow();
    [[nodiscard]] QWidget* makeFooter();
    void fill(const profile::Profile& profile);
    void read();
    void takePasswordOut();
    void judge();
    void showTest(const QString& sentence, bool good, const QString& detail = {});
    void endTest();

    QStringList m_taken;
    std::optional<profile::Profile> m_existing;
    profile::Target m_target;
    bool m_pooled = false;
    bool m_readable = false;
    bool m_nameTyped = false;
    bool m_environmentChosen = false;
    bool m_testing = false;

    QLineEdit* m_url;
    QLabel* m_understood;
    QLabel* m_notes;
    QLineEdit* m_name;
    EnvironmentChoice* m_environment;
    QLabel* m_reason;
    QLineEdit* m_group;
    QComboBox* m_ssl;
    QComboBox* m_passwordFrom;
    QLineEdit* m_password;
    QLineEdit* m_project;
    QPlainTextEdit* m_remarks;
    QLabel* m_problem;
    QPushButton* m_test = nullptr;
    QPushButton* m_copyError = nullptr;
    QLabel* m_tested = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace lockkeeper::connection
