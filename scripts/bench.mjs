/** `npm run bench`: measures the production build on the demo data. */
import { build, buildProgram } from "./build.mjs";
import { install } from "./install.mjs";
import { node } from "./steps.mjs";

export async function bench(args) {
  await install();
  await build();
  await buildProgram("bench/main.ts", "dist/bench.js");
  const { code } = await node(["--enable-source-maps", "dist/bench.js", ...args], { show: true });
  return code;
}
