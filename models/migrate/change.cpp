#include "models/migrate/change.h"

#include "models/base/overloaded.h"
#include "models/base/text.h"

namespace sluice::migrate {

namespace {

using catalog::ObjectId;
using catalog::ObjectKind;
using catalog::QualifiedName;

ObjectId tableId(const QualifiedName &name)
{
    return {.kind = ObjectKind::Table, .owner = name, .part = {}};
}

ObjectId part(ObjectKind kind, const QualifiedName &owner, std::string name)
{
    return {.kind = kind, .owner = owner, .part = std::move(name)};
}

ObjectId keyOf(const SetPrimaryKey &change)
{
    const auto &key = change.after ? change.after : change.before;
    return part(ObjectKind::PrimaryKey, change.table, key ? key->name : std::string());
}

std::string verb(const SetPrimaryKey &change)
{
    if (!change.before) {
        return "Add";
    }
    return change.after ? "Change" : "Drop";
}

// Constraints without a name are told by their table and columns.
std::string named(const ObjectId &id, const std::vector<std::string> &columns)
{
    std::string text = catalog::kindName(id.kind) + " " + shownName(id);
    if (id.part.empty() && !columns.empty()) {
        text += " (";
        for (std::size_t i = 0; i < columns.size(); ++i) {
            text += (i > 0 ? ", " : "") + columns[i];
        }
        text += ")";
    }
    return text;
}

std::string titled(std::string_view verb, const ObjectId &id,
                   const std::vector<std::string> &columns = {})
{
    return std::string(verb) + " " + named(id, columns);
}

std::string renamed(const ObjectId &id, const std::string &to)
{
    return titled("Rename", id) + " to " + to;
}

} // namespace

std::string shownName(const ObjectId &id)
{
    return replaceAll(catalog::displayName(id), kAside, "");
}

ObjectId objectOf(const Change &change)
{
    return std::visit(
        Overloaded{
            [](const CreateSchema &c) {
                return part(ObjectKind::Schema, {c.name, {}}, {});
            },
            [](const DropSchema &c) {
                return part(ObjectKind::Schema, {c.name, {}}, {});
            },
            [](const CreateTable &c) { return tableId(c.table.name); },
            [](const DropTable &c) { return tableId(c.table.name); },
            [](const RenameTable &c) { return tableId(c.from); },
            [](const AddColumn &c) { return part(ObjectKind::Column, c.table, c.column.name); },
            [](const DropColumn &c) { return part(ObjectKind::Column, c.table, c.column.name); },
            [](const RenameColumn &c) { return part(ObjectKind::Column, c.table, c.from); },
            [](const AlterColumn &c) { return part(ObjectKind::Column, c.table, c.after.name); },
            [](const SetPrimaryKey &c) { return keyOf(c); },
            [](const AddUnique &c) { return part(ObjectKind::Unique, c.table, c.key.name); },
            [](const DropUnique &c) { return part(ObjectKind::Unique, c.table, c.key.name); },
            [](const AddForeignKey &c) {
                return part(ObjectKind::ForeignKey, c.table, c.key.name);
            },
            [](const DropForeignKey &c) {
                return part(ObjectKind::ForeignKey, c.table, c.key.name);
            },
            [](const AddCheck &c) { return part(ObjectKind::Check, c.table, c.check.name); },
            [](const DropCheck &c) { return part(ObjectKind::Check, c.table, c.check.name); },
            [](const CreateIndex &c) { return part(ObjectKind::Index, c.table, c.index.name); },
            [](const DropIndex &c) { return part(ObjectKind::Index, c.table, c.index.name); },
            [](const CreateView &c) { return part(ObjectKind::View, c.view.name, {}); },
            [](const DropView &c) { return part(ObjectKind::View, c.view.name, {}); },
            [](const CreateTrigger &c) {
                return part(ObjectKind::Trigger, c.table, c.trigger.name);
            },
            [](const DropTrigger &c) { return part(ObjectKind::Trigger, c.table, c.trigger.name); },
            [](const SetTableOptions &c) { return tableId(c.table); },
            [](const SetTableComment &c) { return tableId(c.table); },
            [](const CreateSequence &c) { return part(ObjectKind::Sequence, c.sequence.name, {}); },
            [](const DropSequence &c) { return part(ObjectKind::Sequence, c.sequence.name, {}); },
            [](const AlterSequence &c) { return part(ObjectKind::Sequence, c.after.name, {}); },
            [](const CreateEnum &c) { return part(ObjectKind::Enum, c.type.name, {}); },
            [](const DropEnum &c) { return part(ObjectKind::Enum, c.type.name, {}); },
            [](const AddEnumLabel &c) { return part(ObjectKind::Enum, c.type, {}); },
            [](const RenameConstraint &c) { return part(ObjectKind::Unique, c.table, c.from); },
            [](const RenameIndex &c) { return part(ObjectKind::Index, c.table, c.from); },
            [](const RenameSequence &c) { return part(ObjectKind::Sequence, c.from, {}); },
        },
        change);
}

std::string titleOf(const Change &change)
{
    const ObjectId id = objectOf(change);
    return std::visit(
        Overloaded{
            [&](const CreateSchema &) { return titled("Create", id); },
            [&](const DropSchema &) { return titled("Drop", id); },
            [&](const CreateTable &) { return titled("Create", id); },
            [&](const DropTable &) { return titled("Drop", id); },
            [&](const RenameTable &c) { return renamed(id, catalog::displayName(c.to)); },
            [&](const AddColumn &) { return titled("Add", id); },
            [&](const DropColumn &) { return titled("Drop", id); },
            [&](const RenameColumn &c) { return renamed(id, c.to); },
            [&](const AlterColumn &) { return titled("Change", id); },
            [&](const SetPrimaryKey &c) {
                return titled(verb(c), id, c.after ? c.after->columns : c.before->columns);
            },
            [&](const AddUnique &c) { return titled("Add", id, c.key.columns); },
            [&](const DropUnique &c) { return titled("Drop", id, c.key.columns); },
            [&](const AddForeignKey &c) { return titled("Add", id, c.key.columns); },
            [&](const DropForeignKey &c) { return titled("Drop", id, c.key.columns); },
            [&](const AddCheck &c) { return titled("Add", id, {c.check.expression}); },
            [&](const DropCheck &c) { return titled("Drop", id, {c.check.expression}); },
            [&](const CreateIndex &) { return titled("Create", id); },
            [&](const DropIndex &) { return titled("Drop", id); },
            [&](const CreateView &) { return titled("Create", id); },
            [&](const DropView &) { return titled("Drop", id); },
            [&](const CreateTrigger &) { return titled("Create", id); },
            [&](const DropTrigger &) { return titled("Drop", id); },
            [&](const SetTableOptions &) { return "Change the options of table " + shownName(id); },
            [&](const SetTableComment &) { return "Comment on table " + shownName(id); },
            [&](const CreateSequence &) { return titled("Create", id); },
            [&](const DropSequence &) { return titled("Drop", id); },
            [&](const AlterSequence &) { return titled("Change", id); },
            [&](const CreateEnum &) { return titled("Create", id); },
            [&](const DropEnum &) { return titled("Drop", id); },
            [&](const AddEnumLabel &c) {
                return "Add label " + c.label + " to enum " + shownName(id);
            },
            [&](const RenameConstraint &c) {
                return "Rename constraint " + shownName(id) + " to " + c.to;
            },
            [&](const RenameIndex &c) { return renamed(id, c.to); },
            [&](const RenameSequence &c) { return renamed(id, catalog::displayName(c.to)); },
        },
        change);
}

} // namespace sluice::migrate
