#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace lockkeeper {

/// A text that is shared where it would be copied, and never changed: a migration may have 50 MB.
///
/// Ownership: a value; the text goes with the last one. Threads: any.
class SharedText {
public:
    SharedText() = default;
    SharedText(std::string text) // NOLINT: a text is a text
        : m_text(std::make_shared<const std::string>(std::move(text)))
    {
    }
    SharedText(const char* text) // NOLINT: likewise
        : SharedText(std::string(text))
    {
    }
    /// Of what is shared already.
    explicit SharedText(std::shared_ptr<const std::string> text)
        : m_text(std::move(text))
    {
    }

    [[nodiscard]] const std::string& string() const { return *m_text; }
    [[nodiscard]] const std::shared_ptr<const std::string>& shared() const { return m_text; }
    operator const std::string&() const { return *m_text; } // NOLINT: it is one
    operator std::string_view() const { return *m_text; } // NOLINT: likewise

    friend bool operator==(const SharedText& left, const SharedText& right)
    {
        return left.m_text == right.m_text || *left.m_text == *right.m_text;
    }

private:
    std::shared_ptr<const std::string> m_text = std::make_shared<const std::string>();
};

} // namespace lockkeeper
