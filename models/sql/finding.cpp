#include "sql/finding.h"

#include "base/text.h"
#include "base/tr.h"
#include "sql/rule.h"

#include <array>
#include <cstring>

namespace lockkeeper::sql {
namespace {

constexpr std::array<std::string_view, 10> hazardWords{"data-loss", "may-fail", "rewrite", "lock", "breaks-clients",
    "irreversible", "transaction", "opaque", "security", "style"};
constexpr std::array<std::string_view, 5> severityWords{"critical", "high", "medium", "low", "style"};

std::uint32_t lengthAt(const std::string& words, std::size_t at)
{
    std::uint32_t length = 0;
    std::memcpy(&length, words.data() + at, sizeof length);
    return length;
}

QString filled(const char* pattern, const Words& words)
{
    if (!pattern)
        return {};
    // By hand: QString::arg would read a %1 inside a name as its next place.
    const QString translated = Tr::tr(pattern);
    QString out;
    for (qsizetype i = 0; i < translated.size(); ++i) {
        const QChar c = translated[i];
        if (c == QLatin1Char('%') && i + 1 < translated.size() && translated[i + 1].isDigit()) {
            const auto number = static_cast<std::size_t>(translated[++i].digitValue());
            if (number >= 1 && number <= words.size())
                out += text(words[number - 1]);
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace

Words::Words(std::initializer_list<std::string_view> words)
{
    std::size_t bytes = 0;
    for (const std::string_view word : words)
        bytes += word.size() + sizeof(std::uint32_t);
    m_text.reserve(bytes);
    for (const std::string_view word : words)
        push_back(word);
}

void Words::push_back(std::string_view word)
{
    const auto length = static_cast<std::uint32_t>(word.size());
    std::array<char, sizeof length> prefix{};
    std::memcpy(prefix.data(), &length, sizeof length);
    m_text.append(prefix.data(), prefix.size()).append(word);
}

std::size_t Words::size() const
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < m_text.size(); ++count)
        at += sizeof(std::uint32_t) + lengthAt(m_text, at);
    return count;
}

std::string_view Words::operator[](std::size_t index) const
{
    std::size_t at = 0;
    for (; index > 0; --index)
        at += sizeof(std::uint32_t) + lengthAt(m_text, at);
    return std::string_view(m_text).substr(at + sizeof(std::uint32_t), lengthAt(m_text, at));
}

std::string_view word(Hazard hazard) { return hazardWords[static_cast<std::size_t>(hazard)]; }
std::string_view word(Severity severity) { return severityWords[static_cast<std::size_t>(severity)]; }

std::string_view word(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Documented:
        return "documented";
    case Evidence::Observed:
        return "observed";
    case Evidence::Measured:
        return "measured";
    }
    return {};
}

std::optional<Severity> severityFrom(std::string_view word)
{
    const auto found = std::ranges::find(severityWords, word);
    if (found == severityWords.end())
        return std::nullopt;
    return static_cast<Severity>(found - severityWords.begin());
}

std::optional<Hazard> hazardFrom(std::string_view word)
{
    const auto found = std::ranges::find(hazardWords, word);
    if (found == hazardWords.end())
        return std::nullopt;
    return static_cast<Hazard>(found - hazardWords.begin());
}

QString shortWord(Hazard hazard)
{
    switch (hazard) {
    case Hazard::DataLoss:
        return Tr::tr("destroys data");
    case Hazard::MayFail:
        return Tr::tr("may fail");
    case Hazard::Rewrite:
        return Tr::tr("rewrites");
    case Hazard::Lock:
        return Tr::tr("locks");
    case Hazard::BreaksClients:
        return Tr::tr("breaks clients");
    case Hazard::Irreversible:
        return Tr::tr("irreversible");
    case Hazard::Transaction:
        return Tr::tr("transaction");
    case Hazard::Opaque:
        return Tr::tr("cannot be read");
    case Hazard::Security:
        return Tr::tr("security");
    case Hazard::Style:
        return Tr::tr("style");
    }
    return {};
}

QString shortWord(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return Tr::tr("critical");
    case Severity::High:
        return Tr::tr("high");
    case Severity::Medium:
        return Tr::tr("medium");
    case Severity::Low:
        return Tr::tr("low");
    case Severity::Style:
        return Tr::tr("style");
    }
    return {};
}

namespace {

QString reasonFor(const Ranked& ranked)
{
    switch (ranked.because) {
    case Ranked::Because::NothingToLose:
        return Tr::tr("This database has nothing to lose by it now.");
    case Ranked::Because::NothingBreaks:
        return Tr::tr("Nothing in this database breaks it now.");
    case Ranked::Because::OnlyTheCatalogue:
        return Tr::tr("In this database only the catalogue changes.");
    case Ranked::Because::SmallTable:
        return Tr::tr("The project calls a table of this size small.");
    case Ranked::Because::LargeTable:
        return Tr::tr("The project calls a table of this size large.");
    }
    return {};
}

} // namespace

std::string_view Finding::id() const { return rule->id; }
QString Finding::message() const
{
    const QString said = filled(sentence ? sentence : rule->sentence, words);
    return live && live->ranked ? said + QLatin1Char(' ') + reasonFor(*live->ranked) : said;
}
QString Finding::suggestion() const { return filled(advice ? advice : rule->advice, words); }

std::string Finding::objectName() const
{
    std::string name;
    const auto add = [&](const std::string& part) {
        if (part.empty())
            return;
        if (!name.empty())
            name += '.';
        name += part;
    };
    add(object.schema);
    if (object.table != object.name)
        add(object.table);
    add(object.name);
    return name;
}

} // namespace lockkeeper::sql
