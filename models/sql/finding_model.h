#pragma once

#include "base/shared_text.h"
#include "sql/analyse.h"

#include <QtCore/QAbstractListModel>

#include <map>
#include <set>

namespace lockkeeper::sql {

/// Where a finding begins and ends.
struct FindingPlace {
    TextPosition begin;
    TextPosition end;
};
/// Of each finding of a text. Threads: any.
[[nodiscard]] std::vector<FindingPlace> placesOf(std::string_view text, const std::vector<Finding>& findings);

/// The findings of one text, by place, for lists beside the editor.
///
/// Threads: the one it lives in. Ownership: shares the findings and leaves them as they are.
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
    /// The same of a long text: what is shown is shared, and `places` were counted elsewhere.
    void show(SharedText text, std::shared_ptr<const std::vector<Finding>> findings,
        std::shared_ptr<const std::vector<FindingPlace>> places, Context context);
    /// A row's finding with its rewrite, which is made when it is first asked for.
    [[nodiscard]] const Finding& withRewrite(int row) const;
    /// The same where its rewrite is known or quickly made; else without, and somebody has to make it on a worker.
    [[nodiscard]] const Finding& withQuickRewrite(int row) const;
    [[nodiscard]] bool isRewritten(int row) const { return m_rewritten.contains(static_cast<std::size_t>(row)); }
    /// A row's rewrite was made elsewhere; empty: there is none.
    void setRewrite(int row, std::string rewrite);
    /// What a live database said of a row's object.
    void setStake(int row, const Stake& stake);
    /// As they were found.
    [[nodiscard]] const std::vector<Finding>& findings() const { return *m_findings; }

private:
    /// A finding with what came to it here.
    [[nodiscard]] const Finding& at(std::size_t row) const;
    [[nodiscard]] Finding& own(std::size_t row) const;

    SharedText m_text;
    Context m_context;
    std::shared_ptr<const std::vector<Finding>> m_findings = std::make_shared<const std::vector<Finding>>();
    std::shared_ptr<const std::vector<FindingPlace>> m_places;
    mutable std::map<std::size_t, Finding> m_own; ///< by row: those that got a rewrite or a stake
    mutable std::set<std::size_t> m_rewritten; ///< rows that were asked for one
};

/// "1,187 values in 1,204 rows", in the language and digits of the moment; "about" where it is estimated.
[[nodiscard]] QString words(const Stake& stake);

} // namespace lockkeeper::sql
