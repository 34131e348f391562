#pragma once

#include "commands/arguments.h"
#include "commands/found.h"

namespace lockkeeper::commands {

/// Where a Prisma command will connect, as Prisma 6 and 7 find it: --url, else the datasource's directUrl or url, from
/// the config file or the schema; variables from the process, else from the .env beside package.json, else from the one
/// beside the schema.
void takePrismaTargets(Step& step, const Call& call, const Arguments& sorted);
/// The shadow database, which Prisma wipes: --shadow-database-url, else the datasource's.
[[nodiscard]] std::vector<std::string> prismaShadows(const Call& call, const Arguments& sorted);

} // namespace lockkeeper::commands
