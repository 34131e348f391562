#include "sql/parser.h"

#include "base/text.h"

#include <cstdlib>

// Both headers define the version, so the library's is kept before the server's arrives.
#include <pg_query.h>
namespace {
constexpr int libraryVersion = PG_VERSION_NUM;
}
#undef PG_VERSION_NUM
#undef PG_MAJORVERSION

#include "sql/tree.h"

extern "C" {
// Exported by the library, but not declared in its public header.
struct PgQueryRawParse {
    List* tree;
    char* stderr_buffer;
    PgQueryError* error;
};
MemoryContext pg_query_enter_memory_context();
void pg_query_exit_memory_context(MemoryContext context);
PgQueryRawParse pg_query_raw_parse(const char* input);
void pg_query_free_error(PgQueryError* error);
}

// The library's tree is read through the server's headers: both must be of one major version.
static_assert(PG_VERSION_NUM / 10000 == 15 && libraryVersion / 10000 == 15,
    "libpg_query and the server headers must be PostgreSQL 15's");

namespace lockkeeper::sql {
namespace {

/// Bytes of the first `characters` characters; libpg_query counts an error's place in characters, from 1.
std::size_t bytesOf(std::string_view text, int characters)
{
    std::size_t at = 0;
    for (int left = characters - 1; left > 0 && at < text.size(); --left) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
            ++at;
    }
    return at;
}

} // namespace

Parse::Parse(const std::string& text)
    : m_memory(pg_query_enter_memory_context())
{
    const PgQueryRawParse result = pg_query_raw_parse(text.c_str());
    if (result.error) {
        m_error = ParseError{.message = lockkeeper::text(std::string_view(result.error->message)),
            .offset = bytesOf(text, result.error->cursorpos)};
        pg_query_free_error(result.error);
    } else {
        m_statements = result.tree;
    }
    std::free(result.stderr_buffer);
}

Parse::~Parse() { pg_query_exit_memory_context(static_cast<MemoryContext>(m_memory)); }

} // namespace lockkeeper::sql
