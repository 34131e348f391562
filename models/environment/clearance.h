#pragma once

#include "environment/identity.h"
#include "environment/operation.h"

#include <string>
#include <utility>

namespace lockkeeper::guard {
class Gate;
}

namespace lockkeeper::environment {

/// The right to change one database once, in one way.
///
/// Only guard::Gate makes one, after the policy allowed the operation and, where it asks for that, the person
/// confirmed. It can be handed on but not copied, assigned or widened; whoever opens a session or a child process that
/// writes takes it by value and so uses it up. A mutation that skips the gate does not compile:
/// tests/models/guard/no_clearance holds that.
class Clearance {
public:
    Clearance(const Clearance&) = delete;
    Clearance& operator=(const Clearance&) = delete;
    Clearance& operator=(Clearance&&) = delete;
    Clearance(Clearance&& other) noexcept
        : m_operation(other.m_operation)
        , m_database(std::exchange(other.m_database, {}))
        , m_object(std::move(other.m_object))
    {
    }

    [[nodiscard]] Operation operation() const { return m_operation; }
    /// The database a session opened with this must reach; unknown once the clearance was handed on.
    [[nodiscard]] const Identity& database() const { return m_database; }
    /// The other database it speaks of: the one to create, drop or rename from there; empty where there is none.
    [[nodiscard]] const std::string& object() const { return m_object; }

private:
    friend class lockkeeper::guard::Gate;
    Clearance(Operation operation, Identity database, std::string object)
        : m_operation(operation)
        , m_database(database)
        , m_object(std::move(object))
    {
    }

    Operation m_operation;
    Identity m_database;
    std::string m_object;
};

} // namespace lockkeeper::environment
