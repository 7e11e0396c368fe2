/**
 * A demo newsroom of its own for one run of the browser tests: the production build, fresh data. The
 * demo is drawn once; the tests of `npm start` begin with copies of it (launcher/galley.ts).
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { start } from "../scripts/postgres.mjs";
import { copyData, removeData } from "../scripts/postgres-home.mjs";
import { serve } from "../scripts/serve.mjs";

const filled = path.resolve(".cache/e2e-demo");
const dataDir = path.resolve(".cache/e2e");

for (const folder of [filled, dataDir]) {
  // A run that was killed may have left its database running.
  if (existsSync(path.join(folder, "postgres")))
    await start({ dataDir: folder }).then(
      (left) => left.stop(),
      () => {},
    );
  removeData(folder);
}

for (const name of ["DATABASE_URL", "SITE_URL", "SMTP_URL", "HOST"]) delete process.env[name];
Object.assign(process.env, {
  AUTH_SECRET: "only for tests in the browser, never elsewhere",
  // Each browser says its own address, so that no test spends another's limits.
  TRUSTED_PROXY_HOPS: "1",
});

const filling = spawn(process.execPath, ["scripts/galley.mjs", "start"], {
  env: { ...process.env, PORT: "0", GALLEY_DATA_DIR: filled },
  stdio: ["ignore", "pipe", "inherit"],
});
filling.stdout.setEncoding("utf8");
let said = "";
for await (const text of filling.stdout) {
  said += text;
  if (/open at/.test(text)) filling.kill("SIGTERM");
}
if (filling.exitCode === null) await once(filling, "exit");
if (filling.exitCode !== 0) throw new Error(`The demo newsroom could not be filled: ${said}`);
mkdirSync(dataDir);
copyData(filled, dataDir);

Object.assign(process.env, { PORT: process.env.E2E_PORT, GALLEY_DATA_DIR: dataDir });
process.exit(await serve("production"));
