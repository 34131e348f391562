#pragma once

#include <string>
#include <utility>

namespace lockkeeper {

/// A password in memory. It has no stream operator and no conversion, so it cannot slip into a log; its bytes are wiped
/// when it goes. The only way to the text is `reveal()`, which is easy to search for.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string value)
        : m_value(std::move(value))
    {
    }
    Secret(const Secret&) = default;
    Secret(Secret&& other) noexcept
        : m_value(std::move(other.m_value))
    {
        other.wipe();
    }
    Secret& operator=(Secret other) noexcept
    {
        m_value.swap(other.m_value);
        return *this;
    }
    ~Secret() { wipe(); }

    [[nodiscard]] bool empty() const { return m_value.empty(); }
    [[nodiscard]] const std::string& reveal() const { return m_value; }

private:
    void wipe() noexcept;
    std::string m_value;
};

} // namespace lockkeeper
