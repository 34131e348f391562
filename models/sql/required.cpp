#include "sql/required.h"

namespace lockkeeper::sql {

std::string standInName(std::string_view table, std::string_view column)
{
    return named(std::string(table) + "_" + std::string(column), "_not_null");
}

std::string addStandIn(std::string_view table, std::string_view column)
{
    return "ADD CONSTRAINT " + inQuotes(standInName(table, column)) + " CHECK (" + inQuotes(column)
        + " IS NOT NULL) NOT VALID";
}

std::vector<RewriteStep> proveRequired(std::string_view tableName, std::string_view table, std::string_view column)
{
    const std::string alter = "ALTER TABLE " + std::string(table) + " ";
    const std::string name = inQuotes(standInName(tableName, column));
    return {{slugOf({"validate", tableName, column}), alter + "VALIDATE CONSTRAINT " + name + ";\n"},
        {slugOf({"require", tableName, column}),
            alter + "ALTER COLUMN " + inQuotes(column) + " SET NOT NULL;\n" + alter + "DROP CONSTRAINT " + name
                + ";\n"}};
}

std::string batches(std::string_view table, std::string_view column, std::string_view value)
{
    const std::string name = inQuotes(column);
    const std::string of(table);
    return "-- On a big table give the old rows their values before this, in psql and in batches that each commit:\n"
           "-- DO $$ BEGIN LOOP\n"
           "--   UPDATE "
        + of + " SET " + name + " = " + std::string(value) + "\n--   WHERE ctid = ANY (ARRAY(SELECT ctid FROM " + of
        + " WHERE " + name
        + " IS NULL LIMIT 10000));\n"
          "--   EXIT WHEN NOT FOUND;\n"
          "--   COMMIT;\n"
          "-- END LOOP; END $$;\n";
}

} // namespace lockkeeper::sql
