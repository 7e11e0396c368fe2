/** A demo newsroom of its own for one run of the browser tests: the production build, fresh data. */
import { existsSync } from "node:fs";
import path from "node:path";
import { start } from "../scripts/postgres.mjs";
import { removeData } from "../scripts/postgres-home.mjs";
import { serve } from "../scripts/serve.mjs";

const dataDir = path.resolve(".cache/e2e");

// A run that was killed may have left its database running.
if (existsSync(path.join(dataDir, "postgres")))
  await start({ dataDir }).then(
    (left) => left.stop(),
    () => {},
  );
removeData(dataDir);

for (const name of ["DATABASE_URL", "SITE_URL", "SMTP_URL", "HOST"]) delete process.env[name];
Object.assign(process.env, {
  PORT: process.env.E2E_PORT,
  GALLEY_DATA_DIR: dataDir,
  AUTH_SECRET: "only for tests in the browser, never elsewhere",
  // Each browser says its own address, so that no test spends another's limits.
  TRUSTED_PROXY_HOPS: "1",
});
process.exit(await serve("production"));
