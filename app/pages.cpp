#include "app/pages.h"

namespace lockkeeper::app {

// One line a page; what joins it with the workspace is app/pages/<id>.cpp.
std::vector<PageEntry> pages() { return {}; }

} // namespace lockkeeper::app
