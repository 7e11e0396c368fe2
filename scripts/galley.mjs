/**
 * The commands of package.json. Has no dependencies: on a fresh clone it runs before there are any.
 * Usage: node scripts/galley.mjs start | dev | build | test | bench
 */
import process from "node:process";
import { fileURLToPath } from "node:url";
import { checkNode } from "./node-version.mjs";
import { Complaint } from "./steps.mjs";

const commands = {
  start: async () => (await import("./serve.mjs")).serve("production"),
  dev: async () => (await import("./serve.mjs")).serve("development"),
  build: async () => {
    const { install } = await import("./install.mjs");
    await install();
    await (await import("./build.mjs")).build();
    return 0;
  },
  test: async () => (await import("./test.mjs")).test(process.argv.slice(3)),
  bench: async () => (await import("./bench.mjs")).bench(process.argv.slice(3)),
};

try {
  checkNode(process.versions.node);
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  const command = commands[process.argv[2]];
  if (!command) throw new Complaint(`Usage: galley.mjs ${Object.keys(commands).join(" | ")}`);
  process.exit(await command());
} catch (error) {
  const sentence = error instanceof Complaint ? error.message : plain(error);
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function plain(error) {
  if (error.code === "EACCES" || error.code === "EPERM" || error.code === "EROFS")
    return `No permission to write ${error.path ?? "here"}.`;
  return process.env.GALLEY_DEBUG ? error.stack : error.message;
}
