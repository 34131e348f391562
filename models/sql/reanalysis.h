#pragma once

#include "sql/analyse.h"

#include <memory>

namespace lockkeeper::sql {

class Trees;

/// Analyses one text again and again while it is typed: a statement that stood in the text before is not parsed again.
///
/// Says what `analyse` says, to the byte. Threads: one from beginning to end, destruction included, for the trees it
/// keeps are in memory of that thread. Size: a few dozen times the text, at most some 40 MB; of a text over 512 KB it
/// keeps nothing.
class Reanalysis {
public:
    Reanalysis();
    ~Reanalysis();
    Reanalysis(const Reanalysis&) = delete;
    Reanalysis& operator=(const Reanalysis&) = delete;

    [[nodiscard]] Analysis analyse(std::string_view text, const Context& context);

private:
    std::unique_ptr<Trees> m_trees;
};

} // namespace lockkeeper::sql
