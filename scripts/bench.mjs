import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { node } from "./steps.mjs";

/** `npm run bench`: measures the production build on the demo data. */
export async function bench(args) {
  await install();
  await build();
  const { code } = await node(["--import", "tsx", "bench/main.ts", ...args], { show: true });
  return code;
}
