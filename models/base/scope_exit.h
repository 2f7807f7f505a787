// Runs a function when the scope ends, on every path.
#pragma once

#include <utility>

namespace sluice {

template<typename Function>
class [[nodiscard]] ScopeExit
{
public:
    explicit ScopeExit(Function function)
        : m_function(std::move(function))
    {}
    ~ScopeExit() { m_function(); }
    ScopeExit(const ScopeExit &) = delete;
    ScopeExit &operator=(const ScopeExit &) = delete;

private:
    Function m_function;
};

} // namespace sluice
