// A catalog as it stands at some point of a plan: the one that was given, until something in it has a new name.
#pragma once

#include "models/catalog/catalog.h"

#include <optional>

namespace sluice::migrate {

class StandingCatalog
{
public:
    StandingCatalog() = default;
    // The catalog must outlive this.
    explicit StandingCatalog(const catalog::Catalog &given)
        : m_given(&given)
    {}

    [[nodiscard]] const catalog::Catalog &operator*() const { return m_own ? *m_own : *m_given; }
    [[nodiscard]] const catalog::Catalog *operator->() const { return &**this; }
    // None: it stays as it is.
    void replace(std::optional<catalog::Catalog> renamed)
    {
        if (renamed) {
            m_own = std::move(renamed);
        }
    }
    // To be changed: from here on a copy.
    [[nodiscard]] catalog::Catalog &own()
    {
        if (!m_own) {
            m_own = *m_given;
        }
        return *m_own;
    }

private:
    const catalog::Catalog *m_given = nullptr;
    std::optional<catalog::Catalog> m_own;
};

} // namespace sluice::migrate
