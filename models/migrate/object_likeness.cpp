#include "models/migrate/object_likeness.h"

#include "models/catalog/visit.h"
#include "models/migrate/sql_text.h"

#include <algorithm>
#include <set>

namespace sluice::migrate {

namespace {

using namespace catalog;

int share(std::ptrdiff_t part, std::size_t a, std::size_t b)
{
    const std::size_t longest = std::max(a, b);
    return longest == 0 ? 0 : static_cast<int>(part * 100 / static_cast<std::ptrdiff_t>(longest));
}

// Each says what the two have in common, and whether that is enough to ask.
class Comparing
{
public:
    explicit Comparing(bool sameUsers)
        : m_hasSameUsers(sameUsers)
    {}

    Likeness operator()(const Enum &gone, const Enum &appeared) const
    {
        const auto shared = std::ranges::count_if(gone.labels, [&](const std::string &label) {
            return std::ranges::find(appeared.labels, label) != appeared.labels.end();
        });
        return withParts(named(gone.name, appeared.name),
                         share(shared, gone.labels.size(), appeared.labels.size()),
                         Message::tr("%1 labels of the same name", {std::to_string(shared)}));
    }
    Likeness operator()(const Domain &gone, const Domain &appeared) const
    {
        Likeness result = named(gone.name, appeared.name);
        const bool isLike = result.score > 0;
        const bool sameType = gone.type.name == appeared.type.name;
        const bool sameConstraints = gone.notNull == appeared.notNull
                                     && std::ranges::equal(gone.checks, appeared.checks, {},
                                                           &Check::expression, &Check::expression);
        result.add(sameType, 30, Message::tr("same type"));
        result.add(sameConstraints, 20, Message::tr("same constraints"));
        result.plausible = m_hasSameUsers || (sameType && (sameConstraints || isLike));
        return result;
    }
    Likeness operator()(const CompositeType &gone, const CompositeType &appeared) const
    {
        const auto shared = std::ranges::count_if(gone.attributes, [&](const Column &each) {
            return std::ranges::find(appeared.attributes, each.name, &Column::name)
                   != appeared.attributes.end();
        });
        return withParts(named(gone.name, appeared.name),
                         share(shared, gone.attributes.size(), appeared.attributes.size()),
                         Message::tr("%1 attributes of the same name", {std::to_string(shared)}));
    }
    Likeness operator()(const Sequence &gone, const Sequence &appeared) const
    {
        Likeness result = named(gone.name, appeared.name);
        const bool isLike = result.score > 0;
        const bool sameOptions = gone.options == appeared.options;
        result.add(sameOptions, 30, Message::tr("same options"));
        result.plausible = m_hasSameUsers || sameOptions || isLike;
        return result;
    }
    // Ranges.
    Likeness operator()(const TextObject &gone, const TextObject &appeared) const
    {
        Likeness result = named(gone.id.owner, appeared.id.owner);
        const auto subtypeOf = [](const TextObject &range) {
            return rangeOption(range.statements.back(), "subtype");
        };
        const bool isSame = subtypeOf(gone) == subtypeOf(appeared);
        result.add(isSame, 40, Message::tr("same type"));
        result.plausible = m_hasSameUsers || isSame;
        return result;
    }
    Likeness operator()(const auto & /*gone*/, const auto & /*appeared*/) const { return {}; }

private:
    // `part`: the percentage that both have.
    [[nodiscard]] Likeness withParts(Likeness names, int part, Message words) const
    {
        names.add(part > 0, part * 40 / 100, std::move(words));
        names.plausible = m_hasSameUsers || part >= 50;
        return names;
    }
    [[nodiscard]] Likeness named(const QualifiedName &gone, const QualifiedName &appeared) const
    {
        Likeness result;
        const int names = nameLikeness(gone.name, appeared.name);
        const bool isSame = gone.name == appeared.name;
        result.add(m_hasSameUsers, 40, Message::tr("used by the same columns"));
        result.add(isSame, 20, Message::tr("same name"));
        result.add(!isSame && names >= 50, names / 5, Message::tr("similar name"));
        return result;
    }

    bool m_hasSameUsers;
};

// Kinds and names of what stands in a schema.
std::set<ObjectId> standIn(const Catalog &catalog, const std::string &schema)
{
    std::set<ObjectId> found;
    forEachWhole(catalog, [&](ObjectId id, const auto &) {
        if (id.kind != ObjectKind::Schema && id.owner.schema == schema) {
            id.owner.schema.clear();
            found.insert(std::move(id));
        }
    });
    return found;
}

// How many of the labels that stay stand in front of this one.
std::ptrdiff_t placeOf(const Enum &type, const std::string &label, const Enum &other)
{
    const auto end = std::ranges::find(type.labels, label);
    return std::count_if(type.labels.begin(), end, [&](const std::string &each) {
        return std::ranges::find(other.labels, each) != other.labels.end();
    });
}

} // namespace

Likeness likeness(const Suspect &gone, const Suspect &appeared, bool sameUsers)
{
    Likeness result;
    visitObject(gone.catalog, gone.id, [&](const auto &old) {
        visitObject(appeared.catalog, appeared.id, [&](const auto &now) {
            if constexpr (std::is_same_v<decltype(old), decltype(now)>) {
                result = Comparing(sameUsers)(old, now);
            }
        });
    });
    return result;
}

Likeness schemaLikeness(const Suspect &gone, const Suspect &appeared)
{
    const std::set<ObjectId> old = standIn(gone.catalog, gone.id.owner.schema);
    const std::set<ObjectId> now = standIn(appeared.catalog, appeared.id.owner.schema);
    const auto shared =
        std::ranges::count_if(old, [&](const ObjectId &id) { return now.contains(id); });
    Likeness result;
    const int part = share(shared, old.size(), now.size());
    result.add(part > 0, part * 80 / 100,
               Message::tr("%1 objects of the same kind and name", {std::to_string(shared)}));
    const int names = nameLikeness(gone.id.owner.schema, appeared.id.owner.schema);
    result.add(names >= 50, names / 5, Message::tr("similar name"));
    result.plausible = part >= 30;
    return result;
}

Likeness labelLikeness(const Enum &before, const std::string &gone, const Enum &after,
                       const std::string &appeared)
{
    Likeness result;
    const bool isInPlace = placeOf(before, gone, after) == placeOf(after, appeared, before);
    result.add(isInPlace, 60, Message::tr("same position"));
    const int names = nameLikeness(gone, appeared);
    result.add(names >= 50, names / 5, Message::tr("similar name"));
    result.plausible = isInPlace;
    return result;
}

} // namespace sluice::migrate
