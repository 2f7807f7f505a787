// std::visit with one lambda a case; no catch-all, so that a new case stops the build.
#pragma once

namespace sluice {

template<typename... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};

template<typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

} // namespace sluice
