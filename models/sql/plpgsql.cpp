#include "sql/plpgsql.h"

#include "sql/constant_rows.h"
#include "sql/folding.h"
#include "sql/lexer.h"
#include "sql/parser.h"

#include <QtCore/QtGlobal>

#include <set>

namespace lockkeeper::sql {
namespace {

class Reader {
public:
    Reader(Walk& walk, const Unit& unit, const Variables& given)
        : m_walk(walk)
        , m_unit(unit)
        , m_text(unit.text)
        , m_tokens(tokens(unit.text))
    {
        // What an exception handler may undo proves nothing.
        for (std::size_t i = 0; i + 1 < m_tokens.size(); ++i)
            if (word(i, "exception") && word(i + 1, "when"))
                m_handled = true;
        countAssignments();
        for (const auto& [name, value] : given) {
            if (m_perhaps.contains(name))
                m_unsure.insert(name);
            if (!m_unsure.contains(name))
                m_variables[name] = value;
        }
        m_variables["current_schema()"] = std::string(m_walk.state.defaultSchema);
    }

    void run() { runTo(m_tokens.size()); }

private:
    void runTo(std::size_t end)
    {
        while (m_at < end) {
            const std::size_t before = m_at;
            statement();
            if (m_at == before)
                ++m_at;
        }
    }

    [[nodiscard]] bool word(std::size_t index, std::string_view lowerCase) const
    {
        return index < m_tokens.size() && isWord(m_text, m_tokens[index], lowerCase);
    }
    [[nodiscard]] bool symbol(std::size_t index, char c) const
    {
        return index < m_tokens.size() && isSymbol(m_text, m_tokens[index], c);
    }
    [[nodiscard]] bool isAssignment(std::size_t index) const
    {
        return (symbol(index, ':') && symbol(index + 1, '=')) || (symbol(index, '=') && !symbol(index + 1, '='));
    }

    /// The index of the first `keyword` outside of parentheses and CASE expressions, or the end.
    [[nodiscard]] std::size_t find(std::size_t from, std::string_view keyword) const
    {
        int depth = 0;
        int cases = 0;
        for (std::size_t i = from; i < m_tokens.size(); ++i) {
            if (symbol(i, '(') || symbol(i, '['))
                ++depth;
            else if (symbol(i, ')') || symbol(i, ']'))
                --depth;
            else if (depth <= 0 && cases == 0 && word(i, keyword))
                return i;
            else if (word(i, "case"))
                ++cases;
            else if (cases > 0 && word(i, "end"))
                --cases;
            else if (depth <= 0 && symbol(i, ';'))
                return i;
        }
        return m_tokens.size();
    }

    [[nodiscard]] std::size_t semicolon(std::size_t from) const
    {
        int depth = 0;
        for (std::size_t i = from; i < m_tokens.size(); ++i) {
            if (symbol(i, '('))
                ++depth;
            else if (symbol(i, ')'))
                --depth;
            else if (depth <= 0 && symbol(i, ';'))
                return i;
        }
        return m_tokens.size();
    }

    /// Finds variables that are given a value where nobody knows whether that happens, or which one it is.
    void countAssignments()
    {
        int conditions = 0;
        for (std::size_t i = 0; i + 1 < m_tokens.size(); ++i) {
            const bool begins = i == 0 || symbol(i - 1, ';') || word(i - 1, "begin") || word(i - 1, "then")
                || word(i - 1, "else") || word(i - 1, "loop");
            if (word(i, "end") && (word(i + 1, "if") || word(i + 1, "loop") || word(i + 1, "case"))) {
                --conditions;
                ++i;
            } else if (word(i, "loop") || (begins && (word(i, "if") || word(i, "case")))) {
                ++conditions;
            } else if (word(i, "exception") && word(i + 1, "when")) {
                ++conditions;
            } else if (word(i, "into") && i > 0 && !word(i - 1, "insert") && !word(i - 1, "merge")) {
                for (std::size_t target = i + 1;
                    target < m_tokens.size() && (m_tokens[target].kind == Token::Kind::Word || symbol(target, ','));
                    ++target)
                    m_unsure.insert(nameOf(m_text, m_tokens[target]));
            } else if (word(i, "for") || word(i, "foreach")) {
                m_unsure.insert(nameOf(m_text, m_tokens[i + 1]));
            } else if (begins && isAssignment(i + 1)) {
                const std::string name = nameOf(m_text, m_tokens[i]);
                if (m_assigned.insert(name).second ? false : conditions > 0 || m_perhaps.contains(name))
                    m_unsure.insert(name);
                if (conditions > 0)
                    m_perhaps.insert(name);
            }
        }
    }

    void statement()
    {
        const std::size_t i = m_at;
        if (symbol(i, ';')) {
            ++m_at;
        } else if (symbol(i, '<') && symbol(i + 1, '<')) {
            if (i + 2 < m_tokens.size())
                m_labels.insert(nameOf(m_text, m_tokens[i + 2]));
            while (m_at < m_tokens.size() && !(symbol(m_at, '>') && symbol(m_at + 1, '>')))
                ++m_at;
            m_at += 2;
        } else if (word(i, "declare")) {
            ++m_at;
            declarations();
        } else if (word(i, "begin") || word(i, "else") || word(i, "exception")) {
            ++m_at;
        } else if (word(i, "if") || word(i, "case") || word(i, "while")) {
            const bool isCase = word(i, "case");
            const std::size_t end = find(i + 1, isCase ? "when" : word(i, "if") ? "then" : "loop");
            expression(i + 1, end);
            ++m_conditions;
            m_at = isCase ? end : end + 1;
        } else if (word(i, "elsif") || word(i, "elseif") || word(i, "when")) {
            const std::size_t end = find(i + 1, "then");
            if (!word(i, "when"))
                expression(i + 1, end);
            m_at = end + 1;
        } else if (word(i, "for") || word(i, "foreach")) {
            loop();
        } else if (word(i, "loop")) {
            ++m_conditions;
            ++m_at;
        } else if (word(i, "end")) {
            if (word(i + 1, "if") || word(i + 1, "loop") || word(i + 1, "case"))
                --m_conditions;
            m_at = semicolon(i) + 1;
        } else {
            const std::size_t end = semicolon(i);
            one(i, end);
            m_at = end + 1;
        }
    }

    void declarations()
    {
        while (m_at < m_tokens.size() && !word(m_at, "begin")) {
            const std::size_t end = semicolon(m_at);
            const std::string name = nameOf(m_text, m_tokens[m_at]);
            // It hides another of its name until its block ends, and nobody follows where that is.
            if (!m_declared.insert(name).second)
                m_unsure.insert(name);
            const auto aliased = word(m_at + 1, "alias") && word(m_at + 2, "for") && m_at + 3 < end
                ? m_variables.find(textOf(m_at + 3, end))
                : m_variables.end();
            set(name, aliased == m_variables.end() || m_unsure.contains(name) ? std::nullopt : aliased->second);
            for (std::size_t i = m_at + 1; i < end; ++i)
                if (word(i, "default") || isAssignment(i)) {
                    const std::size_t from = symbol(i, ':') ? i + 2 : i + 1;
                    if (m_perhaps.contains(name))
                        m_unsure.insert(name);
                    remember(name, from, end);
                    expression(from, end);
                    break;
                }
            m_at = end + 1;
        }
    }

    void set(const std::string& name, const std::optional<std::string>& value)
    {
        m_arrays.erase(name);
        m_variables[name] = value;
        for (const std::string& label : m_labels)
            m_variables[pathOf({label, name})] = value;
    }

    /// Statements are read in the order in which they run, so the last value is the one; a single assignment counts
    /// inside a condition, too, because without it there is none.
    void remember(const std::string& name, std::size_t from, std::size_t end)
    {
        const bool sure = !m_unsure.contains(name);
        set(name, sure ? folded(from, end) : std::nullopt);
        if (sure && !m_variables[name])
            if (auto elements = foldedArray(from, end))
                m_arrays[name] = std::move(*elements);
    }

    /// The END LOOP of a body that begins there, or the end.
    [[nodiscard]] std::size_t endOfLoop(std::size_t body) const
    {
        int depth = 0;
        for (std::size_t i = body; i + 1 < m_tokens.size(); ++i) {
            if (word(i, "end") && word(i + 1, "loop")) {
                if (depth-- == 0)
                    return i;
                ++i;
            } else if (word(i, "loop")) {
                ++depth;
            }
        }
        return m_tokens.size();
    }

    /// The rows of FOREACH … IN ARRAY and of FOR … IN query, where they are constants.
    [[nodiscard]] std::optional<ConstantRows> rowsOf(std::size_t loop, std::size_t query, std::size_t end) const
    {
        if (word(loop, "foreach")) {
            auto elements = word(query, "array") ? foldedArray(query + 1, end) : std::nullopt;
            if (!elements)
                return std::nullopt;
            ConstantRows all{.columns = {std::string()}, .rows = {}};
            for (auto& element : *elements)
                all.rows.push_back({std::move(element)});
            return all;
        }
        if (!word(query, "select") && !word(query, "values"))
            return std::nullopt;
        const Parse parse(textOf(query, end));
        if (parse.error() || lengthOf(parse.statements()) != 1)
            return std::nullopt;
        return constantRows(reinterpret_cast<const RawStmt*>(itemOf(parse.statements(), 0))->stmt, m_variables);
    }

    /// Gives the loop's variables their values of one round: a record all columns, others one each.
    void bind(const std::vector<std::string>& names, const ConstantRows& all, std::size_t row)
    {
        for (std::size_t i = 0; i < names.size(); ++i)
            m_variables[names[i]] = i < all.columns.size() && (names.size() > 1 || all.columns.size() == 1)
                ? all.rows[row][i]
                : std::nullopt;
        for (std::size_t i = 0; names.size() == 1 && i < all.columns.size(); ++i)
            m_variables[pathOf({names[0], all.columns[i]})] = all.rows[row][i];
    }

    /// A loop over constants is read round by round.
    bool unrolled(std::size_t loop, std::size_t in, std::size_t query, std::size_t end)
    {
        const std::size_t close = endOfLoop(end + 1);
        bool executes = false;
        bool leaves = false;
        for (std::size_t i = end + 1; i < close; ++i) {
            executes = executes || word(i, "execute") || callsOwn(i, i + 2);
            leaves = leaves || word(i, "exit") || word(i, "continue") || word(i, "return");
        }
        if (!executes || close >= m_tokens.size())
            return false;
        const auto rows = rowsOf(loop, query, end);
        if (!rows || rows->rows.empty() || rows->rows.size() > m_rounds)
            return false;
        std::vector<std::string> names;
        for (std::size_t i = loop + 1; i < in; ++i)
            if (!symbol(i, ','))
                names.push_back(nameOf(m_text, m_tokens[i]));
        const bool before = m_again;
        const std::size_t first = m_walk.findings.size();
        m_conditions += leaves ? 1 : 0;
        for (std::size_t row = 0; row < rows->rows.size(); ++row) {
            --m_rounds;
            m_again = before || row > 0;
            bind(names, *rows, row);
            m_at = end + 1;
            runTo(close);
        }
        m_conditions -= leaves ? 1 : 0;
        m_again = before;
        keepFirstOfEach(m_walk.findings, first);
        for (const std::string& name : names)
            std::erase_if(m_variables,
                [&](const auto& entry) { return entry.first == name || entry.first.starts_with(name + '.'); });
        m_at = semicolon(close) + 1;
        return true;
    }

    void loop()
    {
        const std::size_t begin = m_at;
        const std::size_t in = find(m_at, "in");
        std::size_t query = in + 1;
        const std::size_t end = find(query, "loop");
        if (word(query, "reverse"))
            ++query;
        if (word(query, "execute"))
            dynamic(query, end);
        else if (word(query, "select") || word(query, "with") || word(query, "delete") || word(query, "update")
            || word(query, "insert"))
            sql(query, end);
        if (unrolled(begin, in, query, end))
            return;
        ++m_conditions;
        m_at = end + 1;
    }

    /// One statement between `i` and its semicolon.
    void one(std::size_t i, std::size_t end)
    {
        for (const std::string_view silent :
            {"null", "raise", "exit", "continue", "get", "fetch", "move", "close", "assert"})
            if (word(i, silent))
                return;
        if (word(i, "commit") || word(i, "rollback"))
            return ending(i, end);
        if (word(i, "execute"))
            return dynamic(i, end);
        if (word(i, "perform"))
            return sql(i, end);
        if (word(i, "return")) {
            if (!word(i + 1, "query"))
                return expression(word(i + 1, "next") ? i + 2 : i + 1, end);
            return word(i + 2, "execute") ? dynamic(i + 2, end) : sql(i + 2, end);
        }
        if (word(i, "open")) {
            const std::size_t query = find(i, "for");
            return word(query + 1, "execute") ? dynamic(query + 1, end) : sql(query + 1, end);
        }
        // name := …, name.field = …, name[1] := …
        std::size_t after = i + 1;
        while (symbol(after, '.'))
            after += 2;
        if (symbol(after, '['))
            while (after < end && !isAssignment(after))
                ++after;
        if (after < end && isAssignment(after)
            && (m_tokens[i].kind == Token::Kind::Word || m_tokens[i].kind == Token::Kind::Quoted)) {
            const std::size_t from = symbol(after, ':') ? after + 2 : after + 1;
            const std::string name = nameOf(m_text, m_tokens[i]);
            if (after > i + 1)
                m_unsure.insert(name); // a part of it
            remember(name, from, end);
            return expression(from, end);
        }
        sql(i, end);
    }

    [[nodiscard]] std::string textOf(std::size_t from, std::size_t end) const
    {
        if (from >= end || end > m_tokens.size())
            return {};
        const std::size_t begin = m_tokens[from].range.begin;
        return std::string(m_text.substr(begin, m_tokens[end - 1].range.end - begin));
    }

    /// Whether one of the project's functions is called there.
    [[nodiscard]] bool callsOwn(std::size_t from, std::size_t end) const
    {
        if (m_walk.state.functions.empty())
            return false;
        for (std::size_t i = from; i + 1 < std::min(end, m_tokens.size()); ++i) {
            if (!symbol(i + 1, '('))
                continue;
            const bool qualified = i > 1 && symbol(i - 1, '.');
            const std::string schema = qualified ? nameOf(m_text, m_tokens[i - 2]) : std::string();
            const std::string name = nameOf(m_text, m_tokens[i]);
            if (m_walk.state.functions.contains(schema::Name{m_walk.state.schemaOf(schema), name}))
                return true;
        }
        return false;
    }

    [[nodiscard]] Unit unitAt(std::string_view text, std::size_t begin) const
    {
        Unit inner = m_unit;
        inner.text = text;
        inner.offset = m_unit.offset + begin;
        inner.conditional = m_unit.conditional || m_conditions > 0 || m_handled;
        inner.variables = &m_variables;
        ++inner.depth;
        return inner;
    }

    void sql(std::size_t from, std::size_t end)
    {
        if (from >= end || (m_again && !callsOwn(from, end)))
            return;
        std::string text = textOf(from, end);
        const std::size_t begin = m_tokens[from].range.begin;
        if (word(from, "perform"))
            text.replace(0, 7, "SELECT ");
        // The variables after INTO are PL/pgSQL's; blanks keep every place where it was.
        for (std::size_t i = from + 1; i < end; ++i) {
            if (!word(i, "into") || word(i - 1, "insert") || word(i - 1, "merge"))
                continue;
            std::size_t last = i + (word(i + 1, "strict") ? 2U : 1U);
            while (last + 1 < end && (symbol(last + 1, '.') || symbol(last + 1, ',')))
                last += 2;
            for (std::size_t at = m_tokens[i].range.begin; last < end && at < m_tokens[last].range.end; ++at)
                text[at - begin] = ' ';
            break;
        }
        m_walk.sql(text, unitAt(text, begin));
    }

    /// Functions that an expression calls are looked into.
    void expression(std::size_t from, std::size_t end)
    {
        if (from >= end || end > m_tokens.size() || m_again || m_walk.state.functions.empty())
            return;
        bool calls = false;
        for (std::size_t i = from; i < end; ++i)
            calls = calls || symbol(i, '(');
        if (!calls)
            return;
        const std::string text = "SELECT " + textOf(from, end);
        Unit inner = unitAt(text, 0);
        inner.whole = m_unit.inFile({m_tokens[from].range.begin, m_tokens[end - 1].range.end});
        const Parse parse(text);
        if (!parse.error())
            m_walk.sql(text, inner);
    }

    /// Calls `fold` with the tree of one expression.
    template <typename Fold>
    [[nodiscard]] auto ofExpression(std::size_t from, std::size_t end, Fold fold) const
        -> decltype(fold(static_cast<const Node*>(nullptr)))
    {
        const Parse parse("SELECT " + textOf(from, end));
        if (parse.error() || lengthOf(parse.statements()) != 1)
            return std::nullopt;
        const auto* select = LK_AS(SelectStmt, reinterpret_cast<const RawStmt*>(itemOf(parse.statements(), 0))->stmt);
        if (!select || lengthOf(select->targetList) != 1 || select->fromClause)
            return std::nullopt;
        const auto* target = LK_AS(ResTarget, itemOf(select->targetList, 0));
        return target ? fold(target->val) : std::nullopt;
    }

    [[nodiscard]] std::optional<std::string> folded(std::size_t from, std::size_t end) const
    {
        return ofExpression(from, end, [&](const Node* node) { return foldedText(node, m_variables); });
    }

    using Elements = std::vector<std::optional<std::string>>;
    [[nodiscard]] std::optional<Elements> foldedArray(std::size_t from, std::size_t end) const
    {
        if (end == from + 1)
            if (const auto known = m_arrays.find(nameOf(m_text, m_tokens[from])); known != m_arrays.end())
                return known->second;
        return ofExpression(from, end, [&](const Node* node) { return constantArray(node, m_variables); });
    }

    /// COMMIT and ROLLBACK end a transaction only where the DO or CALL has one to itself.
    void ending(std::size_t at, std::size_t end)
    {
        const Here& here = m_walk.here;
        const Settings& settings = m_walk.settings;
        const bool shared = here.inBlock || settings.delivery == Delivery::InTransaction
            || (settings.delivery == Delivery::OneQuery && here.statements > 1);
        static const Rule& rule = *ruleNamed("cannot-run-in-transaction");
        const TextRange place
            = m_unit.inFile({m_tokens[at].range.begin, m_tokens[std::max(end, at + 1) - 1].range.end});
        if (!m_walk.reporting || !shared || isSaid(rule, place))
            return;
        m_walk.add(rule, here.current, place, {.kind = "statement"}, {word(at, "commit") ? "COMMIT" : "ROLLBACK"})
            .sentence
            = QT_TRANSLATE_NOOP("Lockkeeper",
                "%1 in a body cannot end the transaction that other statements of this file are in: PostgreSQL refuses "
                "(2D000).");
    }

    /// What stands for a whole call, or is read round by round, is said once.
    [[nodiscard]] bool isSaid(const Rule& rule, TextRange place) const
    {
        return std::ranges::any_of(
            m_walk.findings, [&](const Finding& finding) { return finding.rule == &rule && finding.range == place; });
    }

    /// EXECUTE expression [INTO …] [USING …]
    void dynamic(std::size_t execute, std::size_t end)
    {
        const std::size_t into = std::min(find(execute + 1, "into"), end);
        const std::size_t stop = std::min({into, find(execute + 1, "using"), end});
        const TextRange place
            = m_unit.inFile({m_tokens[execute].range.begin, m_tokens[std::max(end, execute + 1) - 1].range.end});
        if (const std::optional<std::string> text = folded(execute + 1, stop)) {
            // A later round that says the same does nothing new.
            if (m_again && m_said.contains({execute, *text}))
                return;
            if (m_rounds < mostRounds)
                m_said.emplace(execute, *text);
            std::size_t offset = std::string_view::npos;
            if (stop == execute + 2 && contentOf(m_text, m_tokens[execute + 1], &offset) == *text
                && offset != std::string_view::npos)
                return m_walk.sql(*text, unitAt(*text, offset));
            Unit inner = unitAt(*text, 0);
            inner.whole = place;
            return m_walk.sql(*text, inner);
        }
        static const Rule& rule = *ruleNamed("dynamic-sql");
        if (!m_walk.reporting || isSaid(rule, place))
            return;
        std::string expression = textOf(execute + 1, stop);
        constexpr std::size_t shown = 80;
        if (expression.size() > shown) {
            std::size_t cut = shown;
            while (cut > 0 && (static_cast<unsigned char>(expression[cut]) & 0xC0U) == 0x80U)
                --cut;
            expression = expression.substr(0, cut) + "…";
        }
        m_walk.add(rule, m_walk.here.current, place, {.kind = "statement"}, {expression});
    }

    Walk& m_walk;
    const Unit& m_unit;
    std::string_view m_text;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_conditions = 0;
    static constexpr std::size_t mostRounds = 64;
    std::size_t m_rounds = mostRounds; ///< how many of loops over constants are still read
    bool m_again = false; ///< a later round: what does not depend on the loop's variables was read
    std::set<std::pair<std::size_t, std::string>> m_said; ///< EXECUTE and text
    bool m_handled = false;
    Variables m_variables;
    std::map<std::string, Elements, std::less<>> m_arrays;
    std::set<std::string, std::less<>> m_declared;
    std::set<std::string, std::less<>> m_labels; ///< of blocks: "label.variable" is the variable
    std::set<std::string, std::less<>> m_assigned;
    std::set<std::string, std::less<>> m_perhaps; ///< of these, the ones assigned inside a condition
    std::set<std::string, std::less<>> m_unsure; ///< variables that may hold anything
};

} // namespace

void walkPlpgsql(Walk& walk, const Unit& unit, const Variables& given) { Reader(walk, unit, given).run(); }

void keepFirstOfEach(std::vector<Finding>& findings, std::size_t first)
{
    for (std::size_t i = first; i < findings.size(); ++i) {
        const auto same = [&](const Finding& finding) {
            return finding.rule == findings[i].rule && finding.range == findings[i].range
                && finding.object == findings[i].object;
        };
        findings.erase(std::remove_if(findings.begin() + static_cast<std::ptrdiff_t>(i) + 1, findings.end(), same),
            findings.end());
    }
}

} // namespace lockkeeper::sql
