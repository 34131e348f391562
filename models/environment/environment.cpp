#include "environment/environment.h"

#include "base/tr.h"

namespace lockkeeper::environment {

std::string_view name(Environment environment)
{
    switch (environment) {
    case Environment::Development:
        return "development";
    case Environment::Staging:
        return "staging";
    case Environment::Production:
        return "production";
    }
    return "production";
}

std::optional<Environment> parse(std::string_view word)
{
    for (const Environment environment : kEnvironments) {
        if (word == name(environment))
            return environment;
    }
    if (word == "dev")
        return Environment::Development;
    if (word == "stage")
        return Environment::Staging;
    if (word == "prod")
        return Environment::Production;
    return std::nullopt;
}

QString title(Environment environment)
{
    switch (environment) {
    case Environment::Development:
        return Tr::tr("Development");
    case Environment::Staging:
        return Tr::tr("Staging");
    case Environment::Production:
        return Tr::tr("Production");
    }
    return {};
}

} // namespace lockkeeper::environment
