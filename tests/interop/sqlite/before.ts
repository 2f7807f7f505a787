import { index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

export const customers = sqliteTable(
  "customers",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    name: text("name").notNull(),
    city: text("city"),
  },
  (t) => [index("customers_city").on(t.city)],
);

export const orders = sqliteTable(
  "orders",
  {
    id: integer("id").primaryKey(),
    customer: integer("customer").references(() => customers.id, { onDelete: "cascade" }),
    total: real("total").notNull().default(0),
    number: text("number").notNull(),
    placed: text("placed").default("today"),
  },
  (t) => [uniqueIndex("orders_number").on(t.number)],
);
