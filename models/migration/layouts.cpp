#include "migration/layout.h"

#include <array>

namespace lockkeeper::migration {

std::span<const Layout* const> layouts()
{
    static constexpr std::array<const Layout*, 1> kAll{
        &kPrismaLayout,
    };
    return kAll;
}

} // namespace lockkeeper::migration
