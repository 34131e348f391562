#pragma once
// The tools known here: each is a file of this folder and a line in tools.cpp.

#include "commands/found.h"

namespace lockkeeper::commands {

[[nodiscard]] Tool prismaTool();
[[nodiscard]] Tool prismaEngineTool();
[[nodiscard]] Tool prismaOneTool();
[[nodiscard]] Tool psqlTool();
[[nodiscard]] Tool dropdbTool();
[[nodiscard]] Tool pgRestoreTool();
[[nodiscard]] Tool pgDumpTool();
[[nodiscard]] Tool railsTool();
[[nodiscard]] Tool djangoTool();
[[nodiscard]] Tool laravelTool();
[[nodiscard]] Tool doctrineTool();
[[nodiscard]] Tool flywayTool();
[[nodiscard]] Tool liquibaseTool();
[[nodiscard]] Tool jvmBuildTool();
[[nodiscard]] Tool drizzleTool();
[[nodiscard]] Tool typeormTool();
[[nodiscard]] Tool sequelizeTool();
[[nodiscard]] Tool knexTool();
[[nodiscard]] Tool mikroOrmTool();
[[nodiscard]] Tool nodePgMigrateTool();
[[nodiscard]] Tool alembicTool();
[[nodiscard]] Tool golangMigrateTool();
[[nodiscard]] Tool dbmateTool();
[[nodiscard]] Tool gooseTool();
[[nodiscard]] Tool atlasTool();
[[nodiscard]] Tool sqlxTool();
[[nodiscard]] Tool dieselTool();
[[nodiscard]] Tool sqitchTool();
[[nodiscard]] Tool ectoTool();
[[nodiscard]] Tool efCoreTool();
[[nodiscard]] Tool supabaseTool();
[[nodiscard]] Tool hasuraTool();
[[nodiscard]] Tool neonTool();
[[nodiscard]] Tool doctlTool();
[[nodiscard]] Tool herokuTool();

} // namespace lockkeeper::commands
