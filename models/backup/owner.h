#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lockkeeper::backup {

/// Which process works in a folder: a number alone may be another process by tomorrow.
///
/// Source: /proc/PID/stat field 22 (start in ticks since boot) and the kernel's boot id: proc(5).
struct Owner {
    std::int64_t pid = 0;
    std::uint64_t started = 0;
    std::string boot;

    friend bool operator==(const Owner&, const Owner&) = default;
    [[nodiscard]] static Owner self();
    [[nodiscard]] bool alive() const;
    [[nodiscard]] std::string text() const;
    [[nodiscard]] static std::optional<Owner> parse(std::string_view text);
};

} // namespace lockkeeper::backup
