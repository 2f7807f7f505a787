import { bigint, index, integer, numeric, pgEnum, pgTable, text, timestamp, varchar } from "drizzle-orm/pg-core";

export const mood = pgEnum("mood", ["sad", "ok"]);

export const customers = pgTable(
  "customers",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    name: varchar("name", { length: 40 }).notNull(),
    city: text("city"),
    mood: mood("mood").notNull().default("ok"),
  },
  (t) => [index("customers_city").on(t.city)],
);

export const orders = pgTable("orders", {
  id: bigint("id", { mode: "number" }).primaryKey(),
  customer: integer("customer").references(() => customers.id, { onDelete: "cascade" }),
  total: numeric("total", { precision: 12, scale: 2 }).notNull(),
  number: text("number").notNull().unique(),
  placed: timestamp("placed", { withTimezone: true }).notNull().defaultNow(),
});
