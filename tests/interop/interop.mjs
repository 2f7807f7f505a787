// interop.mjs SLUICE SCHEMAS WORK: what Drizzle made, we read as the same; what we made, Drizzle finds nothing to do with.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { engines } from "./databases.mjs";

const [sluice, schemas, root] = process.argv.slice(2);

function run(program, args, options = {}) {
  const ended = spawnSync(program, args, { encoding: "utf8", input: "", timeout: 120_000, ...options });
  assert.equal(ended.error, undefined, `${program}: ${ended.error}`);
  return { code: ended.status, text: ended.stdout + ended.stderr, output: ended.stdout };
}

function kit(dialect, work, verb, config) {
  const path = join(work, `${verb}-${config.out ?? "push"}.json`);
  const whole = { dialect, tablesFilter: ["!__drizzle_migrations"], ...config };
  for (const key of ["out", "schema"]) {
    whole[key] = whole[key] && join(work, whole[key]);
  }
  writeFileSync(path, JSON.stringify(whole));
  const ended = run(process.execPath, ["node_modules/drizzle-kit/bin.cjs", verb, `--config=${path}`]);
  assert.equal(ended.code, 0, ended.text);
  return ended.text;
}

function generated(dialect, work, schema) {
  kit(dialect, work, "generate", { schema: `${schema}.ts`, out: `${schema}-generated` });
  const folder = join(work, `${schema}-generated`);
  const files = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return { folder, sql: files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n") };
}

// What drizzle-kit reads from a database, without the ids that it draws.
function pulled(dialect, work, database, out) {
  kit(dialect, work, "pull", { out, dbCredentials: database.credentials });
  const { id: _id, prevId: _previous, ...snapshot } = JSON.parse(readFileSync(join(work, out, "meta", "0000_snapshot.json"), "utf8"));
  assert.equal(Object.keys(snapshot.tables).length, 2);
  return snapshot;
}

function pushFindsNothing(dialect, work, database, schema) {
  const said = kit(dialect, work, "push", { schema: `${schema}.ts`, dbCredentials: database.credentials });
  assert.match(said, /No changes detected/, said);
}

function ours(verb, args, code = 0) {
  const ended = run(sluice, [verb, ...args]);
  assert.equal(ended.code, code, `sluice ${verb} ${args.join(" ")}\n${ended.text}`);
  return ended.output;
}

async function interop(dialect) {
  const engine = engines[dialect];
  const work = join(root, dialect);
  mkdirSync(work, { recursive: true });
  for (const name of ["before.ts", "after.ts"]) {
    copyFileSync(join(schemas, dialect, name), join(work, name));
  }
  const step = (claim) => console.log(`${dialect}: ${claim}`);

  const before = generated(dialect, work, "before");
  const shop = await engine.make(work, "shop");
  await shop.migrate(before.folder);
  const beforeFile = join(work, "before.sql");
  writeFileSync(beforeFile, `${before.sql}\n;${engine.journal}`);
  ours("diff", [shop.target, beforeFile]);
  step("a database that drizzle-orm migrated does not differ from the generated file");

  pushFindsNothing(dialect, work, shop, "before");
  const copy = await engine.make(work, "copy");
  await copy.run(ours("inspect", [shop.target, "--format", "sql"]));
  pushFindsNothing(dialect, work, copy, "before");
  assert.deepEqual(pulled(dialect, work, copy, "pulled-copy"), pulled(dialect, work, shop, "pulled-shop"));
  step("what inspect writes is the same to drizzle-kit push and pull");

  await shop.run("INSERT INTO customers (name, city) VALUES ('Ada', 'Berlin'), ('Bob', NULL)");
  await shop.run("INSERT INTO orders (id, customer, total, number) VALUES (7, 1, 12.5, 'n-1'), (8, 2, 0, 'n-2')");
  const rows = await shop.rows("SELECT o.id, o.total, o.number, o.placed, c.name FROM orders o JOIN customers c ON c.id = o.customer ORDER BY 1");
  const afterFile = join(work, "after.sql");
  writeFileSync(afterFile, `${generated(dialect, work, "after").sql}\n;${engine.journal}`);
  const answers = engine.fills.flatMap((fill) => ["--fill", fill]);
  ours("diff", [shop.target, afterFile, ...answers], 1);
  ours("diff", [shop.target, afterFile, ...answers, "--apply"]);
  ours("diff", [shop.target, afterFile]);
  pushFindsNothing(dialect, work, shop, "after");
  step("drizzle-kit push finds nothing to do behind diff --apply");

  assert.deepEqual(await shop.rows("SELECT o.id, o.total, o.number, o.placed, c.name FROM orders o JOIN customers c ON c.id = o.customer ORDER BY 1"), rows);
  assert.deepEqual(await shop.rows("SELECT name, city FROM customers ORDER BY id"), [["Ada", "Berlin"], ["Bob", "nowhere"]]);
  step("every row is there");
}

if (existsSync(root)) {
  rmSync(root, { recursive: true });
}
for (const dialect of Object.keys(engines)) {
  await interop(dialect);
}
