import { bigint, boolean, index, integer, numeric, pgEnum, pgTable, text, timestamp } from "drizzle-orm/pg-core";

export const mood = pgEnum("mood", ["sad", "ok", "glad"]);

export const customers = pgTable(
  "customers",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    name: text("name").notNull(),
    city: text("city").notNull(),
    mood: mood("mood").notNull().default("glad"),
  },
  (t) => [index("customers_place").on(t.city, t.name)],
);

export const orders = pgTable("orders", {
  id: bigint("id", { mode: "number" }).primaryKey(),
  customer: integer("customer").references(() => customers.id, { onDelete: "set null" }),
  total: numeric("total", { precision: 14, scale: 2 }).notNull(),
  number: text("number").notNull().unique(),
  placed: timestamp("placed", { withTimezone: true }).notNull().defaultNow(),
  paid: boolean("paid").notNull().default(false),
});

export const tags = pgTable("tags", { name: text("name").primaryKey() });
