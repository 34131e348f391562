#include "commands/tools/prisma_target.h"

#include "base/file.h"
#include "commands/dotenv.h"
#include "commands/package_scripts.h"
#include "prisma/config_file.h"
#include "prisma/location.h"
#include "prisma/schema_file.h"

namespace lockkeeper::commands {
namespace {

namespace fs = std::filesystem;
using prisma::Setting;

/// What Prisma's own files say of the datasource.
struct Source {
    std::optional<Setting> url;
    std::optional<Setting> shadow;
    std::vector<fs::path> dotenvs; ///< in the order their variables count
    bool computed = false; ///< only running the config would tell
};

Source sourceOf(const Call& call, const Arguments& sorted)
{
    const Scene& scene = call.scene;
    Source source;
    std::optional<prisma::Config> config;
    if (const std::string file = sorted.value("--config"); !file.empty()) {
        if (const auto content = readFile(scene.path(file))) {
            config = prisma::parseConfig(*content);
            config->file = scene.path(file);
        }
    } else if (const auto found = prisma::findConfig(scene.folder)) {
        config = *found;
    }
    fs::path schema;
    if (const std::string given = sorted.value("--schema"); !given.empty()) {
        schema = scene.path(given);
    } else if (const auto located = prisma::locate(scene.folder); located && *located) {
        schema = (*located)->schema;
    }
    if (!schema.empty()) {
        if (const auto datasource = prisma::readDatasource(schema); datasource && *datasource) {
            source.url = (*datasource)->directUrl ? (*datasource)->directUrl : (*datasource)->url;
            source.shadow = (*datasource)->shadowUrl;
        }
    }
    std::error_code failure;
    if (config) {
        if (config->url)
            source.url = config->url;
        if (config->shadowUrl)
            source.shadow = config->shadowUrl;
        source.computed = !source.url && !config->computed.empty();
        // With a config file Prisma loads no .env by itself; the file may do it.
        const auto content = readFile(config->file);
        if (content && content->find("dotenv") != std::string::npos)
            source.dotenvs.push_back(scene.path(".env"));
        return source;
    }
    if (const auto package = nearestPackage(scene.folder))
        source.dotenvs.push_back(package->folder / ".env");
    const fs::path beside = fs::is_directory(schema, failure) ? schema : schema.parent_path();
    for (const fs::path& file : {beside / ".env", scene.path("prisma/.env"), scene.path(".env")}) {
        if (fs::exists(file, failure)) {
            source.dotenvs.push_back(file);
            break;
        }
    }
    return source;
}

std::vector<std::string> valuesOf(const Setting& setting, const Source& source, const Scene& scene)
{
    if (setting.from == Setting::From::Text)
        return {setting.value};
    std::vector<std::string> values = scene.values(setting.value);
    std::erase(values, "");
    for (const fs::path& file : source.dotenvs) {
        if (!values.empty())
            break;
        const auto read = readDotenv(file, scene.variables);
        if (const auto found = read ? read->find(setting.value) : std::map<std::string, std::string>::const_iterator();
            read && found != read->end() && !found->second.empty())
            values.push_back(found->second);
    }
    return values;
}

} // namespace

void takePrismaTargets(Step& step, const Call& call, const Arguments& sorted)
{
    if (const std::string url = sorted.value("--url"); !url.empty()) {
        step.targets = {url};
        return;
    }
    const Source source = sourceOf(call, sorted);
    const Setting usual{.from = Setting::From::Variable, .value = "DATABASE_URL"};
    step.targets = valuesOf(source.url.value_or(usual), source, call.scene);
    step.elsewhere = step.elsewhere || (step.targets.empty() && source.computed);
}

std::vector<std::string> prismaShadows(const Call& call, const Arguments& sorted)
{
    if (const std::string url = sorted.value("--shadow-database-url"); !url.empty())
        return {url};
    const Source source = sourceOf(call, sorted);
    return source.shadow ? valuesOf(*source.shadow, source, call.scene) : std::vector<std::string>();
}

} // namespace lockkeeper::commands
