// The roles by which grids and trees ask our item models for more than text.
#pragma once

#include <qnamespace.h>

namespace sluice::item {

// Of headers (horizontal):
enum HeaderRole {
    TypeNameRole = Qt::UserRole + 1, // QString: "numeric(10,2)"
    NullableRole,                    // bool; invalid: unknown
    KeyRole,                         // bool: part of the primary key
    ReferenceRole,                   // QString: the table a foreign key points at; empty: none
    NumericRole,                     // bool: shown to the right
    LockedRole,                      // QString: why cells are not editable; empty: they are
    TypeClassRole,                   // int: catalog::TypeClass
    SortRole, // int: place among what rows are sorted by, from 1; negative: falling; 0: none
};

// Of cells:
enum CellRole {
    StateRole = Qt::UserRole + 100, // int: item::CellState
    NullRole,                       // bool
    RejectionRole,                  // QString: why the last setData() on this cell was refused
};

// Of trees:
enum TreeRole {
    ObjectKindRole = Qt::UserRole + 200, // int: catalog::ObjectKind, kSectionHead or kNote
    ObjectSchemaRole,                    // QString
    ObjectNameRole,                      // QString: table or view
    ObjectPartRole,                      // QString: column, index, trigger
    AsideRole, // QString: shown dim at the right edge: "~1.2 M", "integer"
};

inline constexpr int kSectionHead = -1;
inline constexpr int kNote = -2; // to be read, not to be opened

enum class CellState { Clean, Changed, Inserted, Deleted, Loading, Conflict };

} // namespace sluice::item
