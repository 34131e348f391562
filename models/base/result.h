#pragma once

#include "base/error.h"

#include <expected>
#include <utility>

namespace lockkeeper {

template <typename T = void>
using Result = std::expected<T, Error>;

} // namespace lockkeeper

#define LK_JOIN_(a, b) a##b
#define LK_JOIN(a, b) LK_JOIN_(a, b)

/// `LK_TRY(expression);` returns the expression's error from this function, if it has one.
#define LK_TRY(...)                                                                                                    \
    if (auto LK_JOIN(lkTried, __LINE__) = (__VA_ARGS__); !LK_JOIN(lkTried, __LINE__))                                  \
    return std::unexpected(std::move(LK_JOIN(lkTried, __LINE__)).error())

/// `LK_LET(const Manifest manifest, readManifest(path));` declares the value, or returns the error.
/// A statement, not an expression: it cannot be nested, so nothing leaks from inside a braced initialiser.
#define LK_LET(declaration, ...)                                                                                       \
    auto LK_JOIN(lkGot, __LINE__) = (__VA_ARGS__);                                                                     \
    if (!LK_JOIN(lkGot, __LINE__))                                                                                     \
        return std::unexpected(std::move(LK_JOIN(lkGot, __LINE__)).error());                                           \
    declaration = *std::move(LK_JOIN(lkGot, __LINE__))
