#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct pg_result;

namespace lockkeeper::postgres {

/// Parameters of a query, $1 on; none is SQL NULL. Always text format: the server casts.
using Values = std::vector<std::optional<std::string>>;

/// What a query returned. Ownership: holds libpq's result; views die with it. Threads: any, one at a time.
class Rows {
public:
    explicit Rows(pg_result* result);

    [[nodiscard]] int count() const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] bool isNull(int row, int column) const;
    /// The value as the server wrote it; empty for NULL.
    [[nodiscard]] std::string_view text(int row, int column) const;
    [[nodiscard]] std::string string(int row, int column) const { return std::string(text(row, column)); }
    /// 0 where it is NULL or no whole number.
    [[nodiscard]] std::int64_t integer(int row, int column) const;
    [[nodiscard]] double real(int row, int column) const;
    [[nodiscard]] bool boolean(int row, int column) const { return text(row, column) == "t"; }
    /// Rows changed by INSERT, UPDATE, DELETE, COPY.
    [[nodiscard]] std::int64_t affected() const;

private:
    struct Clear {
        void operator()(pg_result* result) const;
    };
    std::unique_ptr<pg_result, Clear> m_result;
};

} // namespace lockkeeper::postgres
