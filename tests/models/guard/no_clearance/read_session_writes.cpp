#include "environment/clearance.h"
#include "postgres/session.h"

#include <utility>

using lockkeeper::environment::Clearance;
using lockkeeper::environment::Identity;
using lockkeeper::environment::Operation;
using lockkeeper::postgres::ReadSession;
using lockkeeper::postgres::WriteSession;
using lockkeeper::profile::Target;

auto wipe(ReadSession& session) { return session.script("DROP SCHEMA public CASCADE"); }
