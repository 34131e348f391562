#include "support/test_database.h"

#include "base/text.h"
#include "postgres/scratch_layout.h"
#include "support/test_server.h"

#include <QtCore/QDebug>

namespace lockkeeper::test {
namespace {

template <typename T>
T must(Result<T> result, std::string_view what)
{
    if (!result) {
        qFatal("%s: %s\n%s", std::string(what).c_str(), qPrintable(result.error().message),
            qPrintable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

postgres::ScratchSession session(const std::string& database, Task& task)
{
    return must(server().administer(database, "test", task), "connect");
}

std::string first(const postgres::Rows& rows) { return rows.count() > 0 ? rows.string(0, 0) : std::string(); }

} // namespace

TestDatabase::TestDatabase(std::string_view content, Content made)
    : m_name("test_" + postgres::randomWord(12))
{
    if (made == Content::None)
        return;
    Task task;
    auto admin = session("postgres", task);
    must(admin.query("CREATE DATABASE " + admin.quoted(m_name) + " OWNER lk_test TEMPLATE template0"), "create");
    if (!content.empty())
        execute(content);
}

TestDatabase::~TestDatabase()
{
    Task task;
    auto admin = session("postgres", task);
    must(admin.query("DROP DATABASE IF EXISTS " + admin.quoted(m_name) + " WITH (FORCE)"), "drop");
}

profile::Target TestDatabase::target() const { return testRole(m_name); }

profile::Target TestDatabase::superuser() const { return server().superuser(m_name); }

void TestDatabase::execute(std::string_view sql) const
{
    Task task;
    auto admin = session(m_name, task);
    must(admin.script("SET SESSION AUTHORIZATION lk_test"), "authorization");
    must(admin.script(sql), sql);
}

void TestDatabase::administer(std::string_view sql) const
{
    Task task;
    must(session(m_name, task).script(sql), sql);
}

std::string TestDatabase::value(std::string_view sql) const
{
    Task task;
    return first(must(session(m_name, task).query(sql), sql));
}

std::string serverValue(std::string_view sql)
{
    Task task;
    return first(must(session("postgres", task).query(sql), sql));
}

} // namespace lockkeeper::test
