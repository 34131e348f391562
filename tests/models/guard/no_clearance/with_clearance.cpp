#include "environment/clearance.h"
#include "postgres/session.h"

#include <utility>

using lockkeeper::environment::Clearance;
using lockkeeper::environment::Identity;
using lockkeeper::environment::Operation;
using lockkeeper::postgres::ReadSession;
using lockkeeper::postgres::WriteSession;
using lockkeeper::profile::Target;

lockkeeper::Result<> wipe(const Target& target, Clearance clearance, lockkeeper::Task& task)
{
    LK_LET(WriteSession session, WriteSession::open(target, std::move(clearance), "test", task));
    return session.script("DROP SCHEMA public CASCADE");
}
