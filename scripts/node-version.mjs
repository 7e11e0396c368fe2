import { Complaint } from "./steps.mjs";

const oldest = [20, 19];

/** @param {string} version such as 20.19.1 */
export function checkNode(version) {
  const [major, minor] = version.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Complaint(`Galley needs Node ${oldest.join(".")} or later; this is ${version}.`);
}
