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

// Constraints without a name are told by their table and columns.
Message named(const ObjectId &id, const std::vector<std::string> &columns)
{
    const Message name = migrate::named(id);
    return id.part.empty() && !columns.empty()
               ? Message::joined({name, "(" + join(columns, ", ") + ")"}, " ")
               : name;
}

Message titled(const SetPrimaryKey &change, const ObjectId &id)
{
    if (!change.before) {
        return Message::tr("Add %1", {named(id, change.after->columns)});
    }
    return change.after ? Message::tr("Change %1", {named(id, change.after->columns)})
                        : Message::tr("Drop %1", {named(id, change.before->columns)});
}

Message renamed(const ObjectId &id, const std::string &to)
{
    return Message::tr("Rename %1 to %2", {migrate::named(id), to});
}

} // namespace

std::string shownName(const ObjectId &id)
{
    return replaceAll(catalog::displayName(id), kAside, "");
}

Message named(const ObjectId &id)
{
    const bool isLabel = id.kind == ObjectKind::Enum && !id.part.empty();
    return Message::joined(
        {isLabel ? Message::tr("label") : catalog::kindName(id.kind), shownName(id)}, " ");
}

ObjectId objectOf(const Change &change)
{
    return std::visit(
        Overloaded{
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
            [](const RenameConstraint &c) { return part(ObjectKind::Unique, c.table, c.from); },
            [](const RenameIndex &c) { return part(ObjectKind::Index, c.table, c.from); },
            [](const RenameObject &c) { return c.from; },
            [](const RenameLabel &c) { return part(ObjectKind::Enum, c.type, {}); },
            [](const CreateObject &c) { return c.id; },
            [](const DropObject &c) { return c.id; },
            [](const ChangeObject &c) { return c.id; },
            [](const SetComment &c) { return c.id; },
            [](const SetAccess &c) { return c.id; },
            [](const SetDefaultPrivileges &c) {
                return part(ObjectKind::Schema, {c.after.schema, {}}, {});
            },
        },
        change);
}

Message titleOf(const Change &change)
{
    const ObjectId id = objectOf(change);
    return std::visit(
        Overloaded{
            [&](const CreateTable &) { return Message::tr("Create %1", {migrate::named(id)}); },
            [&](const DropTable &) { return Message::tr("Drop %1", {migrate::named(id)}); },
            [&](const RenameTable &c) { return renamed(id, catalog::displayName(c.to)); },
            [&](const AddColumn &) { return Message::tr("Add %1", {migrate::named(id)}); },
            [&](const DropColumn &) { return Message::tr("Drop %1", {migrate::named(id)}); },
            [&](const RenameColumn &c) { return renamed(id, c.to); },
            [&](const AlterColumn &) { return Message::tr("Change %1", {migrate::named(id)}); },
            [&](const SetPrimaryKey &c) { return titled(c, id); },
            [&](const AddUnique &c) { return Message::tr("Add %1", {named(id, c.key.columns)}); },
            [&](const DropUnique &c) { return Message::tr("Drop %1", {named(id, c.key.columns)}); },
            [&](const AddForeignKey &c) {
                return Message::tr("Add %1", {named(id, c.key.columns)});
            },
            [&](const DropForeignKey &c) {
                return Message::tr("Drop %1", {named(id, c.key.columns)});
            },
            [&](const AddCheck &c) {
                return Message::tr("Add %1", {named(id, {c.check.expression})});
            },
            [&](const DropCheck &c) {
                return Message::tr("Drop %1", {named(id, {c.check.expression})});
            },
            [&](const CreateIndex &) { return Message::tr("Create %1", {migrate::named(id)}); },
            [&](const DropIndex &) { return Message::tr("Drop %1", {migrate::named(id)}); },
            [&](const CreateView &) { return Message::tr("Create %1", {migrate::named(id)}); },
            [&](const DropView &) { return Message::tr("Drop %1", {migrate::named(id)}); },
            [&](const CreateTrigger &) { return Message::tr("Create %1", {migrate::named(id)}); },
            [&](const DropTrigger &) { return Message::tr("Drop %1", {migrate::named(id)}); },
            [&](const RenameConstraint &c) {
                return Message::tr("Rename constraint %1 to %2", {shownName(id), c.to});
            },
            [&](const RenameIndex &c) { return renamed(id, c.to); },
            [&](const CreateObject &) { return Message::tr("Create %1", {migrate::named(id)}); },
            [&](const DropObject &) { return Message::tr("Drop %1", {migrate::named(id)}); },
            [&](const ChangeObject &) { return Message::tr("Change %1", {migrate::named(id)}); },
            [&](const SetComment &) { return Message::tr("Comment on %1", {migrate::named(id)}); },
            [&](const SetAccess &) {
                return Message::tr("Change owner and grants of %1", {migrate::named(id)});
            },
            [&](const SetDefaultPrivileges &c) {
                return Message::tr("Change the default privileges of %1", {c.after.role});
            },
            [&](const RenameObject &c) { return renamed(id, catalog::displayName(c.to)); },
            [&](const RenameLabel &c) {
                return Message::tr("Rename label %1 of %2 to %3",
                                   {c.from, migrate::named(id), c.to});
            },
        },
        change);
}

} // namespace sluice::migrate
