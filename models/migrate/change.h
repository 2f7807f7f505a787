// One difference between two catalogs, as a fact. A closed set: adding a kind makes the compiler name every place to touch.
#pragma once

#include "models/base/message.h"
#include "models/catalog/catalog.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sluice::migrate {

struct CreateTable
{
    catalog::Table table;
};
struct DropTable
{
    catalog::Table table;
};
struct RenameTable
{
    catalog::QualifiedName from;
    catalog::QualifiedName to;
};
struct AddColumn
{
    catalog::QualifiedName table;
    catalog::Column column;
    std::string fill;
}; // `fill`: SQL for existing rows, or ""
struct DropColumn
{
    catalog::QualifiedName table;
    catalog::Column column;
};
// Or of an attribute: `table` is a composite type then.
struct RenameColumn
{
    catalog::QualifiedName table;
    std::string from;
    std::string to;
};
struct AlterColumn
{
    catalog::QualifiedName table;
    catalog::Column before;
    catalog::Column after;
    std::string fill;
    std::string convert;
}; // `convert`: USING, or ""
struct SetPrimaryKey
{
    catalog::QualifiedName table;
    std::optional<catalog::KeyConstraint> before;
    std::optional<catalog::KeyConstraint> after;
};
struct AddUnique
{
    catalog::QualifiedName table;
    catalog::KeyConstraint key;
};
struct DropUnique
{
    catalog::QualifiedName table;
    catalog::KeyConstraint key;
};
struct AddForeignKey
{
    catalog::QualifiedName table;
    catalog::ForeignKey key;
};
struct DropForeignKey
{
    catalog::QualifiedName table;
    catalog::ForeignKey key;
};
struct AddCheck
{
    catalog::QualifiedName table;
    catalog::Check check;
};
struct DropCheck
{
    catalog::QualifiedName table;
    catalog::Check check;
};
struct CreateIndex
{
    catalog::QualifiedName table;
    catalog::Index index;
};
struct DropIndex
{
    catalog::QualifiedName table;
    catalog::Index index;
};
struct CreateView
{
    catalog::View view;
};
struct DropView
{
    catalog::View view;
};
struct RenameConstraint
{
    catalog::QualifiedName table;
    std::string from;
    std::string to;
};
struct RenameIndex
{
    catalog::QualifiedName table;
    std::string from;
    std::string to;
};
struct CreateTrigger
{
    catalog::QualifiedName table;
    catalog::Trigger trigger;
};
struct DropTrigger
{
    catalog::QualifiedName table;
    catalog::Trigger trigger;
};
// Of what the changes above do not cover, the options of a table among it: the two catalogs say what it was and is to be.
struct CreateObject
{
    catalog::ObjectId id;
};
struct DropObject
{
    catalog::ObjectId id;
};
struct ChangeObject
{
    catalog::ObjectId id;
};
struct SetComment
{
    catalog::ObjectId id;
    std::string before;
    std::string after;
};
// Owner and grants. New objects are there with those of their making.
struct SetAccess
{
    catalog::ObjectId id;
    catalog::Access before;
    catalog::Access after;
};
// What a role's new objects grant from the start; `before` and `after` are of the same role, schema and kind.
struct SetDefaultPrivileges
{
    catalog::DefaultPrivileges before;
    catalog::DefaultPrivileges after;
};
// Of a whole object that is no table, into another schema, too; or of a trigger, a rule, a policy or an index.
struct RenameObject
{
    catalog::ObjectId from;
    catalog::ObjectId to;
};
// Of an enum.
struct RenameLabel
{
    catalog::QualifiedName type;
    std::string from;
    std::string to;
};

using Change = std::variant<CreateTable, DropTable, RenameTable, AddColumn, DropColumn,
                            RenameColumn, AlterColumn, SetPrimaryKey, AddUnique, DropUnique,
                            AddForeignKey, DropForeignKey, AddCheck, DropCheck, CreateIndex,
                            DropIndex, CreateView, DropView, CreateTrigger, DropTrigger,
                            RenameConstraint, RenameIndex, RenameObject, RenameLabel, CreateObject,
                            DropObject, ChangeObject, SetComment, SetAccess, SetDefaultPrivileges>;

// What is dropped while its name is taken over is renamed to this and its name first.
inline constexpr std::string_view kAside = "__sluice_old_";

[[nodiscard]] catalog::ObjectId objectOf(const Change &change);
// The name that people know it by, whatever it is called in between.
[[nodiscard]] std::string shownName(const catalog::ObjectId &id);
// "column orders.region"
[[nodiscard]] Message named(const catalog::ObjectId &id);
// "Add column orders.region"
[[nodiscard]] Message titleOf(const Change &change);

} // namespace sluice::migrate
