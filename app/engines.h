// The list of engines: the one place in the program that names them.
#pragma once

#include "models/engine/engine.h"

#include <memory>
#include <vector>

namespace sluice::app {

class EngineList
{
public:
    EngineList();
    ~EngineList();
    EngineList(const EngineList &) = delete;
    EngineList &operator=(const EngineList &) = delete;

    [[nodiscard]] engine::Engines all() const { return m_pointers; }
    // Null when there is none of that id.
    [[nodiscard]] const engine::Engine *find(std::string_view id) const;

private:
    std::vector<std::unique_ptr<engine::Engine>> m_engines;
    std::vector<const engine::Engine *> m_pointers;
};

} // namespace sluice::app
