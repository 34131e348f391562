#include "base/home.h"

#include <QtCore/QStandardPaths>

namespace lockkeeper {
namespace {

std::filesystem::path fromEnvironment(const char* variable) { return qEnvironmentVariable(variable).toStdString(); }

} // namespace

Home Home::find(const std::filesystem::path& given)
{
    std::filesystem::path root = given;
    if (root.empty())
        root = fromEnvironment("LOCKKEEPER_HOME");
    if (root.empty()) {
        const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
        root = std::filesystem::path(data.toStdString()) / "lockkeeper";
    }
    std::error_code failure;
    const std::filesystem::path absolute = std::filesystem::absolute(root, failure);
    return {.root = failure ? root : absolute.lexically_normal()};
}

} // namespace lockkeeper
