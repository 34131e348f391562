#include "sql/newer_syntax.h"

#include "sql/lexer.h"
#include "sql/parser.h"

#include <algorithm>

namespace lockkeeper::sql {
namespace {

class Rewording {
public:
    explicit Rewording(std::string_view statement)
        : m_original(statement)
        , m_tokens(tokens(statement))
    {
        m_out.text = statement;
    }

    std::optional<Reworded> run()
    {
        if (!mergeInside())
            for (std::size_t i = 0; i < m_tokens.size(); ++i)
                look(i);
        if (!m_changed)
            return std::nullopt;
        // Replacements that change the length, from the back, so that earlier places hold.
        std::ranges::sort(m_longer, std::ranges::greater{}, [](const auto& entry) { return entry.first.begin; });
        for (const auto& [range, words] : m_longer)
            m_out.text.replace(range.begin, range.end - range.begin, words);
        m_out.inPlace = m_longer.empty();
        return m_out;
    }

private:
    [[nodiscard]] bool word(std::size_t index, std::string_view lowerCase) const
    {
        return index < m_tokens.size() && isWord(m_original, m_tokens[index], lowerCase);
    }
    [[nodiscard]] bool words(std::size_t index, std::initializer_list<std::string_view> list) const
    {
        return std::ranges::all_of(list, [&](std::string_view one) { return word(index++, one); });
    }
    [[nodiscard]] bool isName(std::size_t index) const
    {
        return index < m_tokens.size()
            && (m_tokens[index].kind == Token::Kind::Word || m_tokens[index].kind == Token::Kind::Quoted);
    }

    void changed(int since)
    {
        m_changed = true;
        m_out.since = std::max(m_out.since, since);
    }

    /// Puts `words` where tokens first to last stand, filled up with blanks: no place moves.
    void overwrite(std::size_t first, std::size_t last, std::string_view words, int since)
    {
        const std::size_t begin = m_tokens[first].range.begin;
        const std::size_t end = m_tokens[last].range.end;
        std::fill(m_out.text.begin() + static_cast<std::ptrdiff_t>(begin),
            m_out.text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
        std::ranges::copy(words, m_out.text.begin() + static_cast<std::ptrdiff_t>(begin));
        changed(since);
    }

    void look(std::size_t i)
    {
        if (words(i, {"not", "enforced"}))
            overwrite(i, i + 1, "NOT VALID", 18);
        else if (word(i, "enforced") && i > 0 && !word(i - 1, "not"))
            overwrite(i, i, "", 18);
        else if (words(i, {"without", "overlaps"}))
            overwrite(i, i + 1, "", 18);
        else if (word(i, "period") && i > 0 && isSymbol(m_original, m_tokens[i - 1], ',') && isName(i + 1))
            overwrite(i, i, "", 18);
        else if (words(i, {"when", "not", "matched", "by", "source"}))
            overwrite(i + 1, i + 4, "MATCHED", 17);
        else if (words(i, {"when", "not", "matched", "by", "target"}))
            overwrite(i + 3, i + 4, "", 17);
        else if (word(i, "virtual") && i > 0 && isSymbol(m_original, m_tokens[i - 1], ')'))
            virtualColumn(i);
        else if (words(i, {"generated", "always", "as"}))
            unstoredColumn(i);
        else if (words(i, {"set", "expression", "as"}))
            setExpression(i);
        else if (m_tokens[i].kind == Token::Kind::Number)
            number(i);
        else if (words(i, {"set", "statistics", "default"}))
            overwrite(i + 2, i + 2, "-1", 17);
        else if (words(i, {"set", "access", "method", "default"}))
            overwrite(i + 3, i + 3, "heap", 17);
        else if (word(i, "returning"))
            returning(i);
        else if (words(i, {"not", "null"}) && isName(i + 2))
            namedNotNull(i);
        else if (words(i, {"is", "json"}))
            isJson(i, i + 1, "IS NULL");
        else if (words(i, {"is", "not", "json"}))
            isJson(i, i + 2, "IS NOT NULL");
        else if (word(0, "grant") && word(i, "with")
            && (word(i + 1, "inherit") || word(i + 1, "set") || word(i + 1, "admin")))
            overwrite(i, m_tokens.size() - 1, "", 16);
    }

    /// WITH m AS (MERGE …), COPY (MERGE …): the MERGE alone, where nothing else in the statement changes data.
    bool mergeInside()
    {
        std::size_t open = 0;
        std::size_t verbs = 0;
        for (std::size_t i = 0; i + 1 < m_tokens.size(); ++i) {
            if (isSymbol(m_original, m_tokens[i], '(') && words(i + 1, {"merge", "into"}))
                open = i;
            verbs += words(i, {"merge", "into"}) || words(i, {"delete", "from"}) || words(i, {"insert", "into"})
                    || (word(i, "update") && isName(i + 1) && word(i + 2, "set"))
                ? 1U
                : 0U;
        }
        const std::size_t close = open > 0 ? closing(open) : m_tokens.size();
        if (close >= m_tokens.size() || verbs != 1)
            return false;
        overwrite(0, open, "", 17);
        overwrite(close, m_tokens.size() - 1, "", 17);
        for (std::size_t i = open + 1; i < close; ++i) {
            if (word(i, "returning")) {
                overwrite(i, close - 1, "", 17);
                break;
            }
            look(i);
        }
        return true;
    }

    /// IS JSON [VALUE | SCALAR | ARRAY | OBJECT] [WITH | WITHOUT UNIQUE [KEYS]]: any test will do.
    void isJson(std::size_t first, std::size_t last, std::string_view test)
    {
        for (const std::string_view kind : {"value", "scalar", "array", "object"})
            last += word(last + 1, kind) ? 1U : 0U;
        if ((word(last + 1, "with") || word(last + 1, "without")) && word(last + 2, "unique"))
            last += word(last + 3, "keys") ? 3U : 2U;
        overwrite(first, last, test, 16);
    }

    /// GENERATED ALWAYS AS (…) VIRTUAL costs nothing and keeps nothing: see `isVirtual`.
    void virtualColumn(std::size_t i)
    {
        std::size_t generated = i;
        while (generated > 0 && !word(generated, "generated"))
            --generated;
        if (word(generated, "generated"))
            makeVirtual(generated, i);
    }

    void makeVirtual(std::size_t first, std::size_t last)
    {
        constexpr std::string_view instead = "GENERATED ALWAYS AS (0)STORED";
        const std::size_t room = m_tokens[last].range.end - m_tokens[first].range.begin;
        overwrite(first, last, room < instead.size() ? std::string_view() : instead, 18);
    }

    /// The token that closes the parenthesis at token i.
    [[nodiscard]] std::size_t closing(std::size_t i) const
    {
        for (int depth = 0; i < m_tokens.size(); ++i) {
            depth += isSymbol(m_original, m_tokens[i], '(') ? 1 : isSymbol(m_original, m_tokens[i], ')') ? -1 : 0;
            if (depth == 0)
                break;
        }
        return i;
    }

    /// Neither STORED nor VIRTUAL is written: 18 takes it for VIRTUAL.
    void unstoredColumn(std::size_t i)
    {
        const bool expression = i + 3 < m_tokens.size() && isSymbol(m_original, m_tokens[i + 3], '(');
        const std::size_t close = expression ? closing(i + 3) : m_tokens.size();
        if (close < m_tokens.size() && !word(close + 1, "stored") && !word(close + 1, "virtual"))
            makeVirtual(i, close);
    }

    /// ALTER COLUMN c SET EXPRESSION AS (…) computes a stored column anew for each row, as adding one does.
    void setExpression(std::size_t i)
    {
        const std::size_t column = i - 1;
        const std::size_t alter = column > 0 && word(column - 1, "column") ? column - 2 : column - 1;
        const std::size_t close = closing(i + 3);
        if (i < 2 || !word(alter, "alter") || close >= m_tokens.size())
            return;
        const std::string name(m_tokens[column].range.of(m_original));
        m_longer.push_back({{m_tokens[alter].range.begin, m_tokens[i + 2].range.end},
            "ADD COLUMN " + name + " bigint GENERATED ALWAYS AS "});
        m_longer.push_back({{m_tokens[close].range.begin, m_tokens[close].range.end}, ") STORED"});
        changed(17);
    }

    /// 1_000, 0xFF, 0o17, 0b1: any number will do.
    void number(std::size_t i)
    {
        const std::string_view digits = m_tokens[i].range.of(m_original);
        const bool based = digits.size() > 2 && digits[0] == '0'
            && std::string_view("xXoObB").find(digits[1]) != std::string_view::npos;
        if (!based && digits.find('_') == std::string_view::npos)
            return;
        overwrite(i, i, based ? "1" : digits.substr(0, digits.find('_')), 16);
    }

    void returning(std::size_t i)
    {
        if (word(0, "merge")) {
            overwrite(i, m_tokens.size() - 1, "", 17);
        } else if (word(i + 1, "with") && i + 2 < m_tokens.size() && isSymbol(m_original, m_tokens[i + 2], '(')) {
            std::size_t close = i + 2;
            while (close + 1 < m_tokens.size() && !isSymbol(m_original, m_tokens[close], ')'))
                ++close;
            overwrite(i + 1, close, "", 18);
        }
    }

    /// ADD [CONSTRAINT c] NOT NULL column [NOT VALID]
    void namedNotNull(std::size_t i)
    {
        const bool added = i > 0 && (word(i - 1, "add") || (i > 2 && word(i - 2, "constraint") && word(i - 3, "add")));
        if (!added)
            return;
        const std::string column(m_tokens[i + 2].range.of(m_original));
        const bool notValid = words(i + 3, {"not", "valid"});
        // Checked at once it is what SET NOT NULL is; unchecked it is a CHECK that nobody has validated.
        if (notValid)
            m_longer.push_back(
                {{m_tokens[i].range.begin, m_tokens[i + 2].range.end}, "CHECK (" + column + " IS NOT NULL)"});
        else
            m_longer.push_back({{m_tokens[word(i - 1, "add") ? i - 1 : i - 3].range.begin, m_tokens[i + 2].range.end},
                "ALTER COLUMN " + column + " SET NOT NULL"});
        changed(18);
    }

    std::string_view m_original;
    std::vector<Token> m_tokens;
    Reworded m_out;
    std::vector<std::pair<TextRange, std::string>> m_longer;
    bool m_changed = false;
};

} // namespace

std::optional<std::string> withoutUnread(std::string_view statement)
{
    const std::vector<Token> all = tokens(statement);
    const auto is
        = [&](std::size_t i, std::string_view word) { return i < all.size() && isWord(statement, all[i], word); };
    if (!is(0, "alter") || !is(1, "table"))
        return std::nullopt;
    std::size_t at = is(2, "if") && is(3, "exists") ? 4 : 2;
    at += is(at, "only") ? 2U : 1U;
    while (at + 1 < all.size() && isSymbol(statement, all[at], '.'))
        at += 2;
    if (at >= all.size())
        return std::nullopt;
    const std::string head(statement.substr(0, all[at].range.begin));
    std::string rest(statement);
    bool kept = false;
    bool unread = false;
    const auto blank = [&](std::size_t begin, std::size_t end) {
        std::fill(
            rest.begin() + static_cast<std::ptrdiff_t>(begin), rest.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    };
    int depth = 0;
    for (std::size_t first = at, i = at; i <= all.size(); ++i) {
        const bool ends = i == all.size() || (depth == 0 && isSymbol(statement, all[i], ','));
        if (!ends) {
            depth += isSymbol(statement, all[i], '(') ? 1 : isSymbol(statement, all[i], ')') ? -1 : 0;
            continue;
        }
        if (first < i) {
            const TextRange command{all[first].range.begin, all[i - 1].range.end};
            const bool reads = !Parse(head + std::string(command.of(statement))).error();
            if (!reads)
                blank(command.begin, command.end);
            if (first > at && (!reads || !kept))
                blank(all[first - 1].range.begin, all[first - 1].range.end);
            kept = kept || reads;
            unread = unread || !reads;
        }
        first = i + 1;
    }
    return kept && unread ? std::optional(rest) : std::nullopt;
}

bool isVirtual(const Constraint& generated)
{
    const auto* value = LK_AS(A_Const, generated.raw_expr);
    return generated.contype == CONSTR_GENERATED && value && !value->isnull && value->val.node.type == T_Integer
        && value->val.ival.ival == 0;
}

std::optional<Reworded> reworded(std::string_view statement) { return Rewording(statement).run(); }

} // namespace lockkeeper::sql
