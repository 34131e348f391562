#pragma once

#include <compare>
#include <string>
#include <utility>

namespace lockkeeper {

/// A name that must not be mixed up with another kind of name: `using BackupId = Identifier<struct BackupIdTag>;`
template <typename Tag>
class Identifier {
public:
    Identifier() = default;
    explicit Identifier(std::string value)
        : m_value(std::move(value))
    {
    }

    [[nodiscard]] const std::string& value() const { return m_value; }
    [[nodiscard]] bool empty() const { return m_value.empty(); }
    friend auto operator<=>(const Identifier&, const Identifier&) = default;

private:
    std::string m_value;
};

} // namespace lockkeeper
