// One difference between two catalogs, as a fact. A closed set: adding a kind makes the compiler name every place to touch.
#pragma once

#include "models/base/message.h"
#include "models/catalog/catalog.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sluice::migrate {

struct CreateSchema
{
    std::string name;
};
struct DropSchema
{
    std::string name;
};
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
struct SetTableOptions
{
    catalog::QualifiedName table;
    catalog::Options before;
    catalog::Options after;
};
struct SetTableComment
{
    catalog::QualifiedName table;
    std::string before;
    std::string after;
};
struct CreateSequence
{
    catalog::Sequence sequence;
};
struct DropSequence
{
    catalog::Sequence sequence;
};
struct RenameSequence
{
    catalog::QualifiedName from;
    catalog::QualifiedName to;
};
struct AlterSequence
{
    catalog::Sequence before;
    catalog::Sequence after;
};
struct CreateEnum
{
    catalog::Enum type;
};
struct DropEnum
{
    catalog::Enum type;
};
struct AddEnumLabel
{
    catalog::QualifiedName type;
    std::string label;
    std::string before;
}; // before "": at the end

using Change =
    std::variant<CreateSchema, DropSchema, CreateTable, DropTable, RenameTable, AddColumn,
                 DropColumn, RenameColumn, AlterColumn, SetPrimaryKey, AddUnique, DropUnique,
                 AddForeignKey, DropForeignKey, AddCheck, DropCheck, CreateIndex, DropIndex,
                 CreateView, DropView, CreateTrigger, DropTrigger, SetTableOptions, SetTableComment,
                 CreateSequence, DropSequence, AlterSequence, CreateEnum, DropEnum, AddEnumLabel,
                 RenameConstraint, RenameIndex, RenameSequence>;

// What is dropped while its name is taken over is renamed to this and its name first.
inline constexpr std::string_view kAside = "__sluice_old_";

[[nodiscard]] catalog::ObjectId objectOf(const Change &change);
// The name that people know it by, whatever it is called in between.
[[nodiscard]] std::string shownName(const catalog::ObjectId &id);
// "Add column orders.region"
[[nodiscard]] Message titleOf(const Change &change);

} // namespace sluice::migrate
