#include "sql/reanalysis.h"

#include "sql/trees.h"
#include "sql/walk.h"

namespace lockkeeper::sql {

Reanalysis::Reanalysis()
    : m_trees(std::make_unique<Trees>())
{
}

Reanalysis::~Reanalysis() = default;

Analysis Reanalysis::analyse(std::string_view text, const Context& context)
{
    State state = context.before ? *context.before : State();
    Walk walk(text, state, context.settings, true);
    if (const auto trees = m_trees->of(text))
        return walk.run(*trees);
    return walk.run();
}

} // namespace lockkeeper::sql
