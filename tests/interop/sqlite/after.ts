import { index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

export const customers = sqliteTable(
  "customers",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    name: text("name").notNull(),
    city: text("city").notNull(),
    country: text("country").notNull().default("DE"),
  },
  (t) => [index("customers_country").on(t.country, t.city)],
);

export const orders = sqliteTable(
  "orders",
  {
    id: integer("id").primaryKey(),
    customer: integer("customer").references(() => customers.id, { onDelete: "set null" }),
    total: real("total").notNull().default(0),
    number: text("number").notNull(),
    placed: text("placed").default("today"),
    note: text("note"),
  },
  (t) => [uniqueIndex("orders_number").on(t.number)],
);

export const tags = sqliteTable("tags", { name: text("name").primaryKey() });
