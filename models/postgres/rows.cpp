#include "postgres/rows.h"

#include <charconv>
#include <libpq-fe.h>

namespace lockkeeper::postgres {
namespace {

template <typename Number>
Number number(std::string_view text)
{
    Number value{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failure == std::errc{} && end == text.data() + text.size() ? value : Number{};
}

} // namespace

void Rows::Clear::operator()(pg_result* result) const { PQclear(result); }

Rows::Rows(pg_result* result)
    : m_result(result)
{
}

int Rows::count() const { return PQntuples(m_result.get()); }

int Rows::columns() const { return PQnfields(m_result.get()); }

bool Rows::isNull(int row, int column) const { return PQgetisnull(m_result.get(), row, column) != 0; }

std::string_view Rows::text(int row, int column) const
{
    if (row >= count() || column >= columns())
        return {};
    return {
        PQgetvalue(m_result.get(), row, column), static_cast<std::size_t>(PQgetlength(m_result.get(), row, column))};
}

std::int64_t Rows::integer(int row, int column) const { return number<std::int64_t>(text(row, column)); }

double Rows::real(int row, int column) const { return number<double>(text(row, column)); }

std::int64_t Rows::affected() const { return number<std::int64_t>(PQcmdTuples(m_result.get())); }

} // namespace lockkeeper::postgres
