#include "commands/tools/tools.h"

namespace lockkeeper::commands {

std::span<const Tool> tools()
{
    static const std::array all{prismaTool(), prismaEngineTool(), prismaOneTool(), psqlTool(), dropdbTool(),
        pgRestoreTool(), pgDumpTool(), railsTool(), djangoTool(), laravelTool(), doctrineTool(), flywayTool(),
        liquibaseTool(), jvmBuildTool(), drizzleTool(), typeormTool(), sequelizeTool(), knexTool(), mikroOrmTool(),
        nodePgMigrateTool(), alembicTool(), golangMigrateTool(), dbmateTool(), gooseTool(), atlasTool(), sqlxTool(),
        dieselTool(), sqitchTool(), ectoTool(), efCoreTool(), supabaseTool(), hasuraTool(), neonTool(), doctlTool(),
        herokuTool()};
    return all;
}

} // namespace lockkeeper::commands
