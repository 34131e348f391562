#include "commands/shell.h"

namespace lockkeeper::commands {
namespace {

bool isNameStart(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool isName(char c) { return isNameStart(c) || (c >= '0' && c <= '9'); }

class Parser {
public:
    explicit Parser(std::string_view script)
        : m_text(script)
    {
    }

    std::vector<ShellCommand> run()
    {
        while (m_at < m_text.size())
            step();
        endWord();
        endCommand(false);
        return std::move(m_commands);
    }

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    [[nodiscard]] bool follows(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }

    void step()
    {
        const char c = peek();
        if (c == '\\' || ((c == '`' || c == '^') && (peek(1) == '\n' || follows("^\r\n") || follows("`\r\n")))) {
            escape();
        } else if (c == ' ' || c == '\t' || c == '\r') {
            endWord();
            ++m_at;
        } else if (c == '\n') {
            endWord();
            ++m_at;
            readHereDocuments();
            endCommand(false);
        } else if (c == '#' && !m_inWord) {
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
        } else if (c == '\'') {
            singleQuoted();
        } else if (c == '"') {
            doubleQuoted();
        } else if (c == '$') {
            dollar(false);
        } else if (c == '`') {
            substitution(backticked(), false);
        } else if (c == '<' || c == '>') {
            redirection();
        } else if (std::string_view("&|;()").find(c) != std::string_view::npos) {
            separator();
        } else {
            put(c, false);
            ++m_at;
        }
    }

    void escape()
    {
        const bool carriage = peek(1) == '\r' && peek(2) == '\n';
        if (carriage || peek(1) == '\n') {
            m_at += carriage ? 3 : 2; // a joined line
            return;
        }
        if (m_at + 1 < m_text.size())
            put(peek(1), true);
        m_at += 2;
    }

    void put(char c, bool quoted)
    {
        m_inWord = true;
        if (m_word.empty() || m_word.back().kind != Piece::Kind::Text || m_word.back().quoted != quoted)
            m_word.push_back({.kind = Piece::Kind::Text, .text = {}, .quoted = quoted});
        m_word.back().text.push_back(c);
    }

    void singleQuoted()
    {
        m_inWord = true;
        m_word.push_back({.kind = Piece::Kind::Text, .text = {}, .quoted = true});
        const std::size_t close = std::min(m_text.find('\'', m_at + 1), m_text.size());
        m_word.back().text = m_text.substr(m_at + 1, close - m_at - 1);
        m_at = close + 1;
    }

    void doubleQuoted()
    {
        m_inWord = true;
        m_word.push_back({.kind = Piece::Kind::Text, .text = {}, .quoted = true});
        for (++m_at; m_at < m_text.size() && peek() != '"';) {
            if (peek() == '\\' && std::string_view("\"\\$`\n").find(peek(1)) != std::string_view::npos) {
                if (peek(1) != '\n')
                    put(peek(1), true);
                m_at += 2;
            } else if (peek() == '$') {
                dollar(true);
            } else if (peek() == '`') {
                substitution(backticked(), true);
            } else {
                put(peek(), true);
                ++m_at;
            }
        }
        ++m_at;
    }

    void dollar(bool quoted)
    {
        const char next = peek(1);
        if (next == '(') {
            m_at += 2;
            substitution(balanced('(', ')'), quoted);
        } else if (next == '{') {
            m_at += 2;
            const std::string inner = balanced('{', '}');
            std::size_t end = 0;
            while (end < inner.size() && isName(inner[end]))
                ++end;
            std::string otherwise = inner.substr(end);
            for (const std::string_view operation : {":-", "-", ":=", "="}) {
                if (otherwise.starts_with(operation)) {
                    otherwise.erase(0, operation.size());
                    break;
                }
            }
            variable(inner.substr(0, end), quoted, otherwise);
        } else if (isNameStart(next)) {
            std::size_t end = m_at + 1;
            while (end < m_text.size() && isName(m_text[end]))
                ++end;
            const std::string found(m_text.substr(m_at + 1, end - m_at - 1));
            m_at = end;
            variable(found, quoted, {});
        } else if (next == '\'' && !quoted) {
            ++m_at;
            singleQuoted(); // $'…': its escapes spell nothing that is looked for
        } else {
            put('$', quoted);
            ++m_at;
        }
    }

    void variable(const std::string& found, bool quoted, const std::string& otherwise)
    {
        m_inWord = true;
        m_word.push_back({.kind = Piece::Kind::Variable, .text = found, .quoted = quoted, .otherwise = otherwise});
    }

    void substitution(const std::string& script, bool quoted)
    {
        m_command.nested.push_back(script);
        for (const char c : std::string_view("$()"))
            put(c, quoted);
    }

    std::string backticked()
    {
        const std::size_t close = std::min(m_text.find('`', m_at + 1), m_text.size());
        const std::string script(m_text.substr(m_at + 1, close - m_at - 1));
        m_at = close + 1;
        return script;
    }

    /// What stands up to the bracket that closes; the opening one is read already.
    std::string balanced(char open, char close)
    {
        const std::size_t first = m_at;
        for (int depth = 1; m_at < m_text.size(); ++m_at) {
            const char c = peek();
            if (c == '\'' || c == '"') {
                const std::size_t end = m_text.find(c, m_at + 1);
                m_at = std::min(end, m_text.size() - 1);
            } else if (c == '\\') {
                ++m_at;
            } else if (c == open) {
                ++depth;
            } else if (c == close && --depth == 0) {
                break;
            }
        }
        const std::string inner(m_text.substr(first, std::min(m_at, m_text.size()) - first));
        ++m_at;
        return inner;
    }

    void redirection()
    {
        // A number in front is a descriptor, not a word.
        if (m_word.size() == 1 && !m_word.front().quoted && m_word.front().kind == Piece::Kind::Text
            && m_word.front().text.find_first_not_of("0123456789") == std::string::npos)
            dropWord();
        endWord();
        if (follows("<<<")) {
            m_at += 3;
            m_next = Next::InputText;
        } else if (follows("<<")) {
            m_at += follows("<<-") ? 3 : 2;
            m_next = Next::HereDocument;
        } else if (follows("<(") || follows(">(")) {
            m_at += 2;
            substitution(balanced('(', ')'), true);
        } else {
            m_next = peek() == '<' && peek(1) != '&' && peek(1) != '>' ? Next::InputFile : Next::Ignored;
            while (std::string_view("<>&|").find(peek()) != std::string_view::npos && peek() != '\0')
                ++m_at;
        }
    }

    void separator()
    {
        const char c = peek();
        if (c == '&' && peek(1) == '>') { // &> FILE
            ++m_at;
            redirection();
            return;
        }
        endWord();
        const bool pipe = c == '|' && peek(1) != '|';
        endCommand(pipe);
        if (c == '(')
            ++m_subshells;
        if (c == ')')
            m_subshells = std::max(0, m_subshells - 1);
        m_at += follows("&&") || follows("||") || follows(";;") || follows("|&") ? 2 : 1;
    }

    void dropWord()
    {
        m_word.clear();
        m_inWord = false;
    }

    void endWord()
    {
        if (!m_inWord)
            return;
        switch (std::exchange(m_next, Next::Word)) {
        case Next::Word:
            m_command.words.push_back(std::move(m_word));
            break;
        case Next::InputFile:
            m_command.inputFiles.push_back(std::move(m_word));
            break;
        case Next::InputText:
            m_command.inputTexts.push_back(plain(m_word));
            break;
        case Next::HereDocument:
            m_hereEnds.push_back(plain(m_word));
            break;
        case Next::Ignored:
            break;
        }
        dropWord();
    }

    void readHereDocuments()
    {
        for (const std::string& end : std::exchange(m_hereEnds, {})) {
            std::string document;
            while (m_at < m_text.size()) {
                const std::size_t close = std::min(m_text.find('\n', m_at), m_text.size());
                const std::string_view line = m_text.substr(m_at, close - m_at);
                m_at = std::min(close + 1, m_text.size());
                if (line.substr(std::min(line.find_first_not_of('\t'), line.size())) == end)
                    break;
                document += line;
                document += '\n';
            }
            m_command.inputTexts.push_back(std::move(document));
        }
    }

    void endCommand(bool pipe)
    {
        m_next = Next::Word;
        const bool empty = m_command.words.empty() && m_command.nested.empty();
        if (!empty) {
            m_command.reads = m_piped;
            m_command.inSubshell = m_subshells > 0;
            m_commands.push_back(std::move(m_command));
        }
        m_command = {};
        if (!empty || pipe)
            m_piped = pipe;
    }

    static std::string plain(const Word& word)
    {
        std::string out;
        for (const Piece& piece : word)
            out += piece.kind == Piece::Kind::Text ? piece.text : '$' + piece.text;
        return out;
    }

    enum class Next { Word, InputFile, InputText, HereDocument, Ignored };
    std::string_view m_text;
    std::size_t m_at = 0;
    Word m_word;
    bool m_inWord = false;
    Next m_next = Next::Word;
    bool m_piped = false;
    int m_subshells = 0;
    std::vector<std::string> m_hereEnds;
    ShellCommand m_command;
    std::vector<ShellCommand> m_commands;
};

} // namespace

std::vector<ShellCommand> parseShell(std::string_view script) { return Parser(script).run(); }

std::vector<std::string> expand(const Word& word, const Scene& scene)
{
    std::vector<std::string> words;
    std::string now;
    bool some = false;
    for (const Piece& piece : word) {
        if (piece.kind == Piece::Kind::Text) {
            now += piece.text;
            some = true;
            continue;
        }
        std::string value = scene.value(piece.text);
        if (value.empty())
            value = piece.otherwise.empty() ? '$' + piece.text : piece.otherwise;
        if (piece.quoted) {
            now += value;
            some = true;
            continue;
        }
        for (const char c : value) {
            if (c != ' ' && c != '\t' && c != '\n') {
                now += c;
                some = true;
            } else if (some) {
                words.push_back(std::exchange(now, {}));
                some = false;
            }
        }
    }
    if (some)
        words.push_back(now);
    return words;
}

} // namespace lockkeeper::commands
