#include "base/secret.h"

#include <string.h>

namespace lockkeeper {

void Secret::wipe() noexcept
{
    // explicit_bzero is not optimised away; the capacity holds what an earlier, longer value left.
    m_value.resize(m_value.capacity());
    explicit_bzero(m_value.data(), m_value.size());
    m_value.clear();
}

} // namespace lockkeeper
