// A value or an Error, and the macro that hands an error up.
#pragma once

#include "models/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace sluice {

template<typename T = void>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

[[nodiscard]] inline Failure fail(Error error)
{
    return Failure(std::move(error));
}

[[nodiscard]] inline Failure fail(ErrorKind kind, Message message, Message hint = {})
{
    return Failure(Error{.kind = kind, .message = std::move(message), .hint = std::move(hint)});
}

} // namespace sluice

#define SLUICE_JOIN_(a, b) a##b
#define SLUICE_JOIN(a, b) SLUICE_JOIN_(a, b)

// SLUICE_TRY(const rows, fetch(…)); declares `rows`, or returns the error from the enclosing function.
#define SLUICE_TRY(declaration, expression)                                                        \
    auto SLUICE_JOIN(tried_, __LINE__) = (expression);                                             \
    if (!SLUICE_JOIN(tried_, __LINE__)) {                                                          \
        return ::sluice::fail(std::move(SLUICE_JOIN(tried_, __LINE__)).error());                   \
    }                                                                                              \
    declaration = std::move(*SLUICE_JOIN(tried_, __LINE__))

// The same for a Result<void>, or a value nobody needs.
#define SLUICE_CHECK(expression)                                                                   \
    do {                                                                                           \
        if (auto checked_ = (expression); !checked_) {                                             \
            return ::sluice::fail(std::move(checked_).error());                                    \
        }                                                                                          \
    } while (false)
