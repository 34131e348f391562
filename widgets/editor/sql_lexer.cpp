#include "editor/sql_lexer.h"

#include "theme/colors.h"

namespace lockkeeper::editor {
namespace {

// PostgreSQL's reserved words and those of its commands (manual, appendix C, and chapter VI), lower case as Scintilla
// compares them. Words that are usual column names (name, value, role, action) are left out on purpose.
constexpr auto kKeywords
    = "abort access add after all alter always analyse analyze and any array as asc asymmetric at attach attribute "
      "authorization before begin between both by cache call called cascade case cast check checkpoint class close "
      "cluster collate collation column columns comment comments commit committed concurrently conflict constraint "
      "constraints continue copy create cross current current_catalog current_date current_role current_schema "
      "current_time current_timestamp current_user cursor cycle database deallocate declare default defaults "
      "deferrable deferred delete desc detach disable discard distinct do domain drop each else elsif enable encoding "
      "end enum escape except exception exclude excluding exclusive execute exists explain expression extension false "
      "fetch filter finalize first for force foreign freeze from full function generated global grant group grouping "
      "having identity if ilike immediate immutable import in include including increment index inherit inherits "
      "initially inner inout insert instead intersect into is isnull isolation join language last lateral leading left "
      "level like limit local localtime localtimestamp lock logged loop match matched materialized maxvalue merge "
      "minvalue move natural next no not nothing notify notnull nowait null nulls of off offset on only operator "
      "option "
      "or order others out outer over overlaps overriding owned owner parallel partition perform plpgsql policy "
      "preceding prepare primary privileges procedure publication raise range read reassign recheck recursive "
      "references refresh reindex release rename repeatable replace replica reset restart restrict return returning "
      "returns revoke right rollback rollup routine row rows rule savepoint schema security select sequence "
      "serializable "
      "server session session_user set sets share show similar simple skip snapshot some stable statement statistics "
      "storage stored strict subscription symmetric system table tables tablesample tablespace temp temporary then "
      "ties "
      "to trailing transaction trigger true truncate type unbounded unique unlisten unlogged until update user using "
      "vacuum valid validate validator values variadic verbose view volatile when where while window with within "
      "without work write zone "
      // Types: one colour with the keywords.
      "bigint bigserial bit bool boolean box bpchar bytea char character cidr circle citext date daterange decimal "
      "double float float4 float8 hstore inet int int2 int4 int4range int8 int8range integer interval json jsonb line "
      "lseg macaddr money numeric numrange oid path point polygon precision real record regclass serial serial4 "
      "serial8 "
      "smallint smallserial text time timestamp timestamptz timetz tsquery tsrange tstzrange tsvector uuid varbit "
      "varchar varying void xml";

} // namespace

SqlLexer::SqlLexer(QObject* parent)
    : QsciLexerSQL(parent)
{
    // standard_conforming_strings is on since PostgreSQL 9.1: a backslash is a character.
    setBackslashEscapes(false);
    setHashComments(false);
    setDottedWords(false);
    setFoldComments(false);
    setFoldCompact(false);
}

void SqlLexer::paint(const QPalette& palette, const QFont& font)
{
    const auto of = [&palette](theme::Role role) { return theme::color(role, palette); };
    setDefaultPaper(of(theme::Role::Surface));
    setDefaultColor(of(theme::Role::Text));
    setDefaultFont(font);
    setPaper(of(theme::Role::Surface), -1);
    setColor(of(theme::Role::Text), -1);
    setFont(font, -1);
    for (const int style : {int(Keyword), int(PlusKeyword)})
        setColor(of(theme::Role::SqlKeyword), style);
    setColor(of(theme::Role::SqlString), SingleQuotedString);
    // A name in double quotes is an identifier, not a string.
    for (const int style : {int(DoubleQuotedString), int(QuotedIdentifier)})
        setColor(of(theme::Role::SqlIdentifier), style);
    for (const int style : {int(Comment), int(CommentLine), int(CommentDoc), int(CommentLineHash),
             int(CommentDocKeyword), int(CommentDocKeywordError), int(PlusComment)})
        setColor(of(theme::Role::SqlComment), style);
}

const char* SqlLexer::keywords(int set) const { return set == 1 ? kKeywords : nullptr; }

} // namespace lockkeeper::editor
