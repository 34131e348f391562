#pragma once

#include "base/result.h"

#include <cstdio>
#include <functional>
#include <memory>
#include <string_view>

namespace lockkeeper::cli {

/// An answer larger than memory should hold, in a nameless file until the whole of it is known: standard output gets
/// one document or an error, never half of one.
class Spool {
public:
    /// Errors (failed): `disk`, as of `finish`.
    [[nodiscard]] static Result<Spool> open();

    void put(std::string_view text);
    /// Whether all of it was written.
    [[nodiscard]] Result<> finish();
    /// Hands all of it on from its begin.
    void copyTo(const std::function<void(std::string_view)>& write) const;

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, Close> m_file;
};

} // namespace lockkeeper::cli
