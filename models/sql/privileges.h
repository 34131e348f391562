#pragma once
// What GRANT and REVOKE name. For this folder only.

#include "sql/walk.h"

namespace lockkeeper::sql {

/// Reports each object that a GRANT (or REVOKE) names; default privileges and what names none once.
void reportPrivileges(Site& site, bool grants);

} // namespace lockkeeper::sql
