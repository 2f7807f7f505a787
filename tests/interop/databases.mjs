// How each engine's databases are made, reached by both programs, migrated by drizzle-orm and asked.
import Database from "better-sqlite3";
import { drizzle as onSqlite } from "drizzle-orm/better-sqlite3";
import { migrate as migrateSqlite } from "drizzle-orm/better-sqlite3/migrator";
import { drizzle as onPostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import { join } from "node:path";
import pg from "pg";

function sqliteDatabase(work, name) {
  const path = join(work, `${name}.db`);
  const opened = async (use) => {
    const database = new Database(path);
    try {
      return await use(database);
    } finally {
      database.close();
    }
  };
  return {
    target: path,
    credentials: { url: path },
    migrate: (folder) => opened((d) => migrateSqlite(onSqlite(d), { migrationsFolder: folder })),
    run: (sql) => opened((d) => d.exec(sql)),
    rows: (sql) => opened((d) => d.prepare(sql).raw().all()),
  };
}

const conninfo = Object.fromEntries(
  (process.env.SLUICE_TEST_POSTGRES ?? "").split(" ").map((word) => word.replaceAll("'", "").split("=")),
);

async function asked(database, use) {
  const client = new pg.Client({ host: conninfo.host, port: +conninfo.port, user: conninfo.user, database });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function postgresDatabase(_work, name) {
  const database = `interop_${name}`;
  await asked("postgres", (c) => c.query(`CREATE DATABASE ${database}`));
  const { host, port, user } = conninfo;
  return {
    target: `host=${host} port=${port} user=${user} dbname=${database}`,
    credentials: { host, port: +port, user, database, ssl: false },
    migrate: (folder) => asked(database, (c) => migratePostgres(onPostgres(c), { migrationsFolder: folder })),
    run: (sql) => asked(database, (c) => c.query(sql)),
    rows: async (sql) => (await asked(database, (c) => c.query({ text: sql, rowMode: "array" }))).rows,
  };
}

// `journal`: the table that drizzle-orm's migrator makes beside the schema.
export const engines = {
  sqlite: {
    make: sqliteDatabase,
    journal: "CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric);",
    fills: ["customers.city='nowhere'"],
  },
  postgresql: {
    make: postgresDatabase,
    journal:
      "CREATE SCHEMA drizzle; CREATE TABLE drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint);",
    fills: ["public.customers.city='nowhere'"],
  },
};
