#pragma once

#include "sql/analyse.h"

#include <QtCore/QAbstractListModel>

namespace lockkeeper::sql {

/// The findings of one text, by place, for lists beside the editor.
///
/// Threads: the one it lives in. Ownership: keeps its own copy of the findings.
class FindingModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        RuleRole = Qt::UserRole + 1, ///< id
        HazardRole, ///< int of Hazard
        HazardWordRole, ///< "data-loss"
        HazardTextRole, ///< "destroys data"
        SeverityRole, ///< int of Severity
        SeverityTextRole,
        SymbolRole, ///< shape for the margin: "octagon", "triangle", "clock", "circle"
        MessageRole, ///< also Qt::DisplayRole
        SuggestionRole,
        ExplanationRole,
        StatementRole,
        LineRole, ///< from 1
        ColumnRole, ///< from 1, in characters
        EndLineRole,
        RangeBeginRole, ///< bytes, as Scintilla counts
        RangeEndRole,
        ObjectRole, ///< "CasterProfile.companyName"
        LockRole,
        RewritesRole,
        CandidatesRole, ///< QStringList
        StakeRole, ///< "1,187 values in 1,204 rows", empty without a live database
        SafeSqlRole, ///< the safer SQL, empty where there is none
    };

    explicit FindingModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Shows these; `text` is what they were found in, `context` what stood before it.
    void show(std::string_view text, std::vector<Finding> findings, Context context = {});
    /// A row's finding with its rewrite, which is made when it is first asked for.
    [[nodiscard]] const Finding& withRewrite(int row) const;
    /// What a live database said of a row's object.
    void setStake(int row, const Stake& stake);
    [[nodiscard]] const std::vector<Finding>& findings() const { return m_findings; }

private:
    struct Place {
        TextPosition begin;
        TextPosition end;
    };
    std::string m_text;
    Context m_context;
    mutable std::vector<Finding> m_findings; ///< mutable for their rewrites alone
    mutable std::vector<bool> m_rewritten;
    std::vector<Place> m_places;
};

/// "1,187 values in 1,204 rows", in the language and digits of the moment; "about" where it is estimated.
[[nodiscard]] QString words(const Stake& stake);

} // namespace lockkeeper::sql
