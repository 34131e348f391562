#include "branch/copy_provider.h"
#include "branch/provider.h"
#include "branch/template_provider.h"

namespace lockkeeper::branch {

std::span<const Provider> providers()
{
    static const std::array all{kTemplateProvider, kCopyProvider};
    return all;
}

const Provider* findProvider(std::string_view name)
{
    const auto found = std::ranges::find(providers(), name, &Provider::name);
    return found == providers().end() ? nullptr : &*found;
}

} // namespace lockkeeper::branch
