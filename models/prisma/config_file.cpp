#include "prisma/config_file.h"

#include "base/file.h"

#include <array>
#include <cctype>
#include <vector>

namespace lockkeeper::prisma {
namespace {

namespace fs = std::filesystem;

struct Token {
    enum class Kind { Name, Text, Sign, End };
    Kind kind = Kind::End;
    std::string text; ///< a string without its quotes; a template with ${…} is a Sign, since its value is computed
};

bool isNamePart(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$'; }

/// Where a comment or white space ends.
std::size_t skipBlank(std::string_view s, std::size_t at)
{
    while (at < s.size()) {
        if (std::isspace(static_cast<unsigned char>(s[at])) != 0)
            ++at;
        else if (s.substr(at, 2) == "//")
            at = std::min(s.find('\n', at), s.size());
        else if (s.substr(at, 2) == "/*")
            at = s.find("*/", at) == s.npos ? s.size() : s.find("*/", at) + 2;
        else
            break;
    }
    return at;
}

Token quoted(std::string_view s, std::size_t& at)
{
    const char quote = s[at++];
    Token token{.kind = Token::Kind::Text, .text = {}};
    for (; at < s.size() && s[at] != quote; ++at) {
        if (s[at] == '\\' && at + 1 < s.size())
            ++at;
        else if (quote == '`' && s.substr(at, 2) == "${")
            token.kind = Token::Kind::Sign;
        token.text += s[at];
    }
    ++at;
    return token;
}

std::vector<Token> tokens(std::string_view s)
{
    std::vector<Token> found;
    for (std::size_t at = skipBlank(s, 0); at < s.size(); at = skipBlank(s, at)) {
        if (s[at] == '"' || s[at] == '\'' || s[at] == '`') {
            found.push_back(quoted(s, at));
        } else if (isNamePart(s[at])) {
            const std::size_t begin = at;
            while (at < s.size() && isNamePart(s[at]))
                ++at;
            found.push_back({Token::Kind::Name, std::string(s.substr(begin, at - begin))});
        } else {
            found.push_back({Token::Kind::Sign, std::string(1, s[at++])});
        }
    }
    found.push_back({});
    return found;
}

/// Reads one object literal; values are looked at only where they can be told without running them.
class Reader {
public:
    explicit Reader(std::vector<Token> all)
        : m_tokens(std::move(all))
    {
    }

    Config read()
    {
        // The object after `defineConfig(`, `export default` or `module.exports =`: whichever comes first.
        for (std::size_t i = 0; i + 1 < m_tokens.size(); ++i) {
            const std::string& word = m_tokens[i].text;
            if (m_tokens[i].kind != Token::Kind::Name
                || (word != "defineConfig" && word != "default" && word != "exports"))
                continue;
            const std::size_t open = i + (m_tokens[i + 1].text == "(" || m_tokens[i + 1].text == "=" ? 2 : 1);
            if (open < m_tokens.size() && is(open, "{")) {
                m_at = open;
                object({});
                break;
            }
        }
        return std::move(m_config);
    }

private:
    [[nodiscard]] bool is(std::size_t at, std::string_view sign) const
    {
        return at < m_tokens.size() && m_tokens[at].kind == Token::Kind::Sign && m_tokens[at].text == sign;
    }
    [[nodiscard]] bool atEnd() const { return m_tokens[m_at].kind == Token::Kind::End; }

    void object(const std::string& prefix)
    {
        ++m_at;
        while (!atEnd() && !is(m_at, "}")) {
            const Token key = m_tokens[m_at];
            if (key.kind != Token::Kind::Sign && is(m_at + 1, ":")) {
                m_at += 2;
                member(prefix.empty() ? key.text : prefix + '.' + key.text);
            }
            skipToComma();
        }
        if (!atEnd())
            ++m_at;
    }

    void member(const std::string& key)
    {
        if (is(m_at, "{")) {
            object(key);
            return;
        }
        std::optional<Setting>* const place = key == "schema" ? &m_config.schema
            : key == "migrations.path"                        ? &m_config.migrations
            : key == "datasource.url"                         ? &m_config.url
            : key == "datasource.shadowDatabaseUrl"           ? &m_config.shadowUrl
                                                              : nullptr;
        if (!place)
            return;
        *place = value();
        if (!*place)
            m_config.computed.push_back(key);
    }

    [[nodiscard]] bool ends(std::size_t at) const
    {
        return is(at, ",") || is(at, "}") || (at < m_tokens.size() && m_tokens[at].text == "as");
    }

    [[nodiscard]] std::optional<Setting> value() const
    {
        const auto word = [this](std::size_t ahead) -> const Token& {
            return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
        };
        const auto after = [&](std::size_t ahead) {
            return ends(m_at + ahead) || (is(m_at + ahead, "!") && ends(m_at + ahead + 1));
        };
        if (word(0).kind == Token::Kind::Text && after(1))
            return Setting{.value = word(0).text};
        if (word(0).text == "env" && is(m_at + 1, "(") && word(2).kind == Token::Kind::Text && is(m_at + 3, ")")
            && after(4))
            return Setting{.from = Setting::From::Variable, .value = word(2).text};
        if (word(0).text == "process" && word(2).text == "env") {
            if (is(m_at + 3, ".") && word(4).kind == Token::Kind::Name && after(5))
                return Setting{.from = Setting::From::Variable, .value = word(4).text};
            if (is(m_at + 3, "[") && word(4).kind == Token::Kind::Text && after(6))
                return Setting{.from = Setting::From::Variable, .value = word(4).text};
        }
        return joined();
    }

    /// path.join("prisma", "schema.prisma"), also path.resolve and with __dirname in front: still plain words.
    [[nodiscard]] std::optional<Setting> joined() const
    {
        std::size_t at = m_at;
        if (m_tokens[at].text == "path" && is(at + 1, "."))
            at += 2;
        if ((m_tokens[at].text != "join" && m_tokens[at].text != "resolve") || !is(at + 1, "("))
            return {};
        fs::path whole;
        for (at += 2; at < m_tokens.size() && !is(at, ")"); ++at) {
            if (m_tokens[at].kind == Token::Kind::Text)
                whole /= m_tokens[at].text;
            else if (!is(at, ",") && m_tokens[at].text != "__dirname")
                return {};
        }
        return whole.empty() ? std::optional<Setting>() : Setting{.value = whole.string()};
    }

    void skipToComma()
    {
        for (int depth = 0; !atEnd(); ++m_at) {
            const Token& token = m_tokens[m_at];
            if (token.kind != Token::Kind::Sign || token.text.size() != 1)
                continue;
            if (depth == 0 && token.text == ",") {
                ++m_at;
                return;
            }
            if (depth == 0 && token.text == "}")
                return;
            depth += token.text.find_first_of("([{") != std::string::npos;
            depth -= token.text.find_first_of(")]}") != std::string::npos;
        }
    }

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    Config m_config;
};

} // namespace

Config parseConfig(std::string_view source) { return Reader(tokens(source)).read(); }

Result<std::optional<Config>> findConfig(const fs::path& folder)
{
    constexpr std::array kEndings{".js", ".ts", ".mjs", ".cjs", ".mts", ".cts"};
    for (const fs::path& stem : {folder / "prisma.config", folder / ".config" / "prisma"}) {
        for (const char* ending : kEndings) {
            const fs::path file = stem.string() + ending;
            std::error_code ignored;
            if (!fs::is_regular_file(file, ignored))
                continue;
            LK_LET(const std::string source, readFile(file));
            Config config = parseConfig(source);
            config.file = file;
            return config;
        }
    }
    return std::nullopt;
}

} // namespace lockkeeper::prisma
