#include "prisma/schema_file.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"

#include <algorithm>
#include <cctype>

namespace lockkeeper::prisma {
namespace {

namespace fs = std::filesystem;

std::string_view trimmed(std::string_view s)
{
    while (!s.empty() && std::isspace(static_cast<unsigned char>(s.front())) != 0)
        s.remove_prefix(1);
    while (!s.empty() && std::isspace(static_cast<unsigned char>(s.back())) != 0)
        s.remove_suffix(1);
    return s;
}

/// The string that begins at the quote; empty where it does not end.
std::optional<std::string> unquoted(std::string_view s)
{
    if (s.empty() || s.front() != '"')
        return {};
    std::string value;
    for (std::size_t i = 1; i < s.size(); ++i) {
        if (s[i] == '"')
            return value;
        if (s[i] == '\\' && i + 1 < s.size())
            ++i;
        value += s[i];
    }
    return {};
}

std::optional<Setting> setting(std::string_view value)
{
    if (value.starts_with("env")) {
        const std::size_t quote = value.find('"');
        const auto name = quote == value.npos ? std::nullopt : unquoted(value.substr(quote));
        return name ? std::optional(Setting{.from = Setting::From::Variable, .value = *name}) : std::nullopt;
    }
    const auto literal = unquoted(value);
    return literal ? std::optional(Setting{.value = *literal}) : std::nullopt;
}

/// The line up to its `//` comment; a URL's slashes stand inside quotes.
std::string_view withoutComment(std::string_view line)
{
    bool inside = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (inside && line[i] == '\\')
            ++i;
        else if (line[i] == '"')
            inside = !inside;
        else if (!inside && line.substr(i, 2) == "//")
            return line.substr(0, i);
    }
    return line;
}

void put(Datasource& source, std::string_view key, std::string_view value)
{
    if (key == "provider")
        source.provider = unquoted(value).value_or("");
    else if (key == "url")
        source.url = setting(value);
    else if (key == "directUrl")
        source.directUrl = setting(value);
    else if (key == "shadowDatabaseUrl")
        source.shadowUrl = setting(value);
    else if (key == "schemas")
        for (std::size_t at = value.find('"'); at != value.npos; at = value.find('"', at)) {
            const auto name = unquoted(value.substr(at));
            if (!name)
                break;
            source.schemas.push_back(*name);
            at += name->size() + 2;
        }
}

} // namespace

std::optional<Datasource> parseDatasource(std::string_view schema)
{
    std::optional<Datasource> found;
    std::string list; // a `schemas = [` that goes on over several lines
    for (std::size_t begin = 0; begin < schema.size();) {
        const std::size_t end = std::min(schema.find('\n', begin), schema.size());
        const std::string_view line = trimmed(withoutComment(schema.substr(begin, end - begin)));
        begin = end + 1;
        if (!found) {
            const std::string_view rest = line.starts_with("datasource") ? line.substr(10) : std::string_view();
            if (!rest.empty() && std::isspace(static_cast<unsigned char>(rest.front())) != 0 && rest.contains('{'))
                found.emplace();
            continue;
        }
        if (!list.empty()) {
            list += line;
            if (line.contains(']')) {
                put(*found, "schemas", list);
                list.clear();
            }
            continue;
        }
        if (line.starts_with("}"))
            break;
        const std::size_t equals = line.find('=');
        if (equals == line.npos)
            continue;
        const std::string_view key = trimmed(line.substr(0, equals));
        const std::string_view value = trimmed(line.substr(equals + 1));
        if (key == "schemas" && !value.contains(']'))
            list = value;
        else
            put(*found, key, value);
    }
    return found;
}

Result<std::optional<Datasource>> readDatasource(const fs::path& schema)
{
    std::error_code failed;
    if (!fs::is_directory(schema, failed)) {
        LK_LET(const std::string content, readFile(schema));
        return parseDatasource(content);
    }
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator at(schema, failed), end; !failed && at != end; at.increment(failed))
        if (at->path().extension() == ".prisma")
            files.push_back(at->path());
    if (failed)
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "file-unreadable",
            .message = Tr::tr("The folder %1 cannot be read.").arg(text(schema)),
            .detail = QString::fromStdString(failed.message())});
    std::ranges::sort(files);
    for (const fs::path& file : files) {
        LK_LET(const std::string content, readFile(file));
        if (auto found = parseDatasource(content))
            return found;
    }
    return std::nullopt;
}

} // namespace lockkeeper::prisma
