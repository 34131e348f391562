#include "base/text.h"
#include "base/tr.h"
#include "sql/live_report.h"
#include "sql/report.h"
#include "sql/rule.h"

#include <algorithm>
#include <unordered_map>

namespace lockkeeper::sql {
namespace {

bool isAscii(std::string_view bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// As a person sees it: what is no UTF-8 is replaced.
void append(std::string& out, std::string_view bytes)
{
    if (isAscii(bytes))
        out += bytes;
    else
        out += utf8(text(bytes));
}

/// The rules' sentences in the language of the moment, each translated once.
class Sentences {
public:
    void append(std::string& out, const char* pattern, const Words& words)
    {
        const auto [found, isNew] = m_translated.try_emplace(pattern);
        if (isNew && pattern)
            found->second = utf8(Tr::tr(pattern));
        const std::string& sentence = found->second;
        for (std::size_t at = 0;;) {
            const std::size_t place = sentence.find('%', at);
            out.append(sentence, at, place - at);
            if (place == std::string::npos)
                return;
            const char digit = place + 1 < sentence.size() ? sentence[place + 1] : '\0';
            if (digit < '0' || digit > '9') {
                out += '%';
                at = place + 1;
                continue;
            }
            const auto number = static_cast<std::size_t>(digit - '0');
            if (number >= 1 && number <= words.size())
                sql::append(out, words[number - 1]);
            at = place + 2;
        }
    }

private:
    std::unordered_map<const char*, std::string> m_translated;
};

/// The line a finding begins on, with a caret line below that keeps its tabs, so that both align in a terminal.
void appendExcerpt(std::string& out, const ReportedFile& file, const LineIndex& lines, const Finding& finding)
{
    const std::string_view whole = file.text;
    const std::size_t number = lines.position(finding.range.begin).line;
    const std::size_t start = lines.lineStart(number);
    std::size_t stop = start;
    while (stop < whole.size() && whole[stop] != '\n' && whole[stop] != '\r')
        ++stop;
    const std::string_view line = whole.substr(start, stop - start);
    const std::size_t end = std::clamp(finding.range.end, finding.range.begin, std::max(stop, finding.range.begin));
    const std::string_view before = whole.substr(start, finding.range.begin - start);
    const std::string_view marked = whole.substr(finding.range.begin, end - finding.range.begin);
    // Carets stand under characters: of other alphabets there are fewer than bytes.
    const auto width = [](std::string_view bytes) {
        return isAscii(bytes) ? bytes.size() : static_cast<std::size_t>(text(bytes).size());
    };
    const std::string gutter = std::to_string(number);
    out.append("  ").append(gutter).append(" | ");
    append(out, line);
    out.append("\n  ").append(gutter.size(), ' ').append(" | ");
    if (isAscii(before)) {
        for (const char c : before.substr(0, line.size()))
            out += c == '\t' ? c : ' ';
    } else {
        for (const QChar c : text(line).left(text(before).size()))
            out += c == QLatin1Char('\t') ? '\t' : ' ';
    }
    out.append(std::max<std::size_t>(1, width(marked)), '^');
    out += '\n';
}

void appendFinding(std::string& out, const ReportedFile& file, const LineIndex& lines, const Finding& finding,
    const std::string& path, Sentences& sentences)
{
    const TextPosition at = lines.position(finding.range.begin);
    out.append(path).append(":").append(std::to_string(at.line)).append(":").append(std::to_string(at.column));
    out.append(": ").append(utf8(shortWord(finding.severity))).append(" [").append(finding.id()).append("] ");
    if (finding.live)
        out += utf8(finding.message());
    else
        sentences.append(out, finding.sentence ? finding.sentence : finding.rule->sentence, finding.words);
    out += '\n';
    appendExcerpt(out, file, lines, finding);
    if (!finding.candidates.empty()) {
        QStringList names;
        for (const std::string& candidate : finding.candidates)
            names << text(candidate);
        out += utf8(Tr::tr("  perhaps renamed to: %1").arg(names.join(QStringLiteral(", ")))) + '\n';
    }
    if (finding.stake)
        out += utf8(Tr::tr("  at stake: %1 values in %2 rows").arg(finding.stake->values).arg(finding.stake->rows))
            + '\n';
    if (finding.live)
        for (const QString& line : liveLines(*finding.live))
            out += "  " + utf8(line) + '\n';
    if (const char* advice = finding.advice ? finding.advice : finding.rule->advice; advice && *advice) {
        out += "  ";
        sentences.append(out, advice, finding.words);
        out += '\n';
    }
    out += '\n';
}

class TextReport final : public Report {
public:
    using Report::Report;

    void add(const ReportedFile& file) override
    {
        if (file.analysis.findings.empty())
            return;
        count(m_counts, file.analysis);
        const LineIndex lines(file.text);
        const std::string path = utf8(text(file.path));
        std::string out;
        for (const Finding& finding : file.analysis.findings) {
            out.clear();
            appendFinding(out, file, lines, finding, path, m_sentences);
            put(out);
        }
    }

    void finish() override
    {
        QStringList parts;
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            if (m_counts.at(i) > 0)
                parts << QStringLiteral("%1 %2").arg(m_counts.at(i)).arg(shortWord(static_cast<Severity>(i)));
        put(utf8(parts.isEmpty() ? Tr::tr("Nothing to report.") : parts.join(QStringLiteral(", "))) + '\n');
        flush();
    }

private:
    Counts m_counts{};
    Sentences m_sentences;
};

} // namespace

std::unique_ptr<Report> textReport(Writer write) { return std::make_unique<TextReport>(std::move(write)); }

} // namespace lockkeeper::sql
