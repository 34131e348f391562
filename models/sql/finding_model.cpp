#include "sql/finding_model.h"

#include "base/text.h"
#include "base/tr.h"
#include "sql/rewrite.h"
#include "sql/rule.h"

#include <QtCore/QLocale>
#include <QtCore/QStringList>

namespace lockkeeper::sql {
namespace {

QString symbol(Hazard hazard)
{
    switch (hazard) {
    case Hazard::DataLoss:
        return QStringLiteral("octagon");
    case Hazard::MayFail:
    case Hazard::Opaque:
    case Hazard::Transaction:
        return QStringLiteral("triangle");
    case Hazard::Rewrite:
    case Hazard::Lock:
        return QStringLiteral("clock");
    case Hazard::BreaksClients:
    case Hazard::Irreversible:
    case Hazard::Security:
    case Hazard::Style:
        return QStringLiteral("circle");
    }
    return {};
}

} // namespace

QString words(const Stake& stake)
{
    const QLocale locale;
    const QString rows = locale.toString(static_cast<qlonglong>(stake.rows));
    const QString values = locale.toString(static_cast<qlonglong>(stake.values));
    return stake.estimated ? Tr::tr("about %1 values in %2 rows").arg(values, rows)
                           : Tr::tr("%1 values in %2 rows").arg(values, rows);
}

FindingModel::FindingModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

int FindingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings->size());
}

QVariant FindingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const Finding& finding = at(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case MessageRole:
        return finding.message();
    case Qt::ToolTipRole:
    case SuggestionRole:
        return finding.suggestion();
    case RuleRole:
        return text(finding.id());
    case HazardRole:
        return static_cast<int>(finding.hazard);
    case HazardWordRole:
        return text(word(finding.hazard));
    case HazardTextRole:
        return shortWord(finding.hazard);
    case SeverityRole:
        return static_cast<int>(finding.severity);
    case SeverityTextRole:
        return shortWord(finding.severity);
    case SymbolRole:
        return symbol(finding.hazard);
    case ExplanationRole:
        return Tr::tr(finding.rule->explanation);
    case StatementRole:
        return static_cast<int>(finding.statement);
    case LineRole:
        return static_cast<int>((*m_places)[row].begin.line);
    case ColumnRole:
        return static_cast<int>((*m_places)[row].begin.column);
    case EndLineRole:
        return static_cast<int>((*m_places)[row].end.line);
    case RangeBeginRole:
        return static_cast<qulonglong>(finding.range.begin);
    case RangeEndRole:
        return static_cast<qulonglong>(finding.range.end);
    case ObjectRole:
        return text(finding.objectName());
    case LockRole:
        return text(finding.lock);
    case RewritesRole:
        return text(finding.rewrites);
    case CandidatesRole: {
        QStringList names;
        for (const std::string& candidate : finding.candidates)
            names << text(candidate);
        return names;
    }
    case StakeRole:
        return finding.stake ? words(*finding.stake) : QString();
    case SafeSqlRole:
        return text(withRewrite(index.row()).rewrite);
    default:
        return {};
    }
}

QHash<int, QByteArray> FindingModel::roleNames() const
{
    return {{RuleRole, "rule"}, {HazardRole, "hazard"}, {HazardWordRole, "hazardWord"}, {HazardTextRole, "hazardText"},
        {SeverityRole, "severity"}, {SeverityTextRole, "severityText"}, {SymbolRole, "symbol"},
        {MessageRole, "message"}, {SuggestionRole, "suggestion"}, {ExplanationRole, "explanation"},
        {StatementRole, "statement"}, {LineRole, "line"}, {ColumnRole, "column"}, {EndLineRole, "endLine"},
        {RangeBeginRole, "rangeBegin"}, {RangeEndRole, "rangeEnd"}, {ObjectRole, "object"}, {LockRole, "lock"},
        {RewritesRole, "rewrites"}, {CandidatesRole, "candidates"}, {StakeRole, "stake"}, {SafeSqlRole, "safeSql"},
        {Qt::DisplayRole, "display"}};
}

std::vector<FindingPlace> placesOf(std::string_view text, const std::vector<Finding>& findings)
{
    const LineIndex lines(text);
    std::vector<FindingPlace> places;
    places.reserve(findings.size());
    for (const Finding& finding : findings)
        places.push_back({lines.position(finding.range.begin), lines.position(finding.range.end)});
    return places;
}

void FindingModel::show(std::string_view text, std::vector<Finding> findings, Context context)
{
    auto places = std::make_shared<const std::vector<FindingPlace>>(placesOf(text, findings));
    show(std::string(text), std::make_shared<const std::vector<Finding>>(std::move(findings)), std::move(places),
        std::move(context));
}

void FindingModel::show(SharedText text, std::shared_ptr<const std::vector<Finding>> findings,
    std::shared_ptr<const std::vector<FindingPlace>> places, Context context)
{
    beginResetModel();
    m_text = std::move(text);
    m_findings = std::move(findings);
    m_places = std::move(places);
    m_context = std::move(context);
    m_own.clear();
    m_rewritten.clear();
    endResetModel();
}

const Finding& FindingModel::at(std::size_t row) const
{
    const auto own = m_own.find(row);
    return own == m_own.end() ? m_findings->at(row) : own->second;
}

Finding& FindingModel::own(std::size_t row) const { return m_own.try_emplace(row, m_findings->at(row)).first->second; }

const Finding& FindingModel::withRewrite(int row) const
{
    const auto index = static_cast<std::size_t>(row);
    if (m_rewritten.insert(index).second && at(index).rewrite.empty())
        own(index).rewrite = shownRewrite(m_text, at(index), m_context);
    return at(index);
}

const Finding& FindingModel::withQuickRewrite(int row) const
{
    if (isRewritten(row) || isQuickToRewrite(m_text, m_context))
        return withRewrite(row);
    return at(static_cast<std::size_t>(row));
}

void FindingModel::setRewrite(int row, std::string rewrite)
{
    if (row < 0 || row >= rowCount())
        return;
    m_rewritten.insert(static_cast<std::size_t>(row));
    own(static_cast<std::size_t>(row)).rewrite = std::move(rewrite);
    Q_EMIT dataChanged(index(row), index(row), {SafeSqlRole});
}

void FindingModel::setStake(int row, const Stake& stake)
{
    if (row < 0 || row >= rowCount())
        return;
    own(static_cast<std::size_t>(row)).stake = stake;
    Q_EMIT dataChanged(index(row), index(row));
}

} // namespace lockkeeper::sql
