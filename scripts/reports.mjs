/** What the two runners wrote of a run: how many tests passed, and the names of those that did not. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {{ passed: number, failed: string[] }} Report
 */

/**
 * Vitest's JSON report.
 * @param {string} file
 * @returns {Report}
 */
export function readVitest(file) {
  const report = read(file);
  if (!report) return noReport;
  const failed = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const where = path.relative(process.cwd(), name);
    const tests = assertionResults.filter((test) => test.status === "failed");
    if (tests.length > 0) return tests.map(({ fullName }) => `${where}: ${fullName}`);
    // A hook that failed, or a file that could not be read.
    return status === "failed" ? [`${where}: ${firstLine(message)}`] : [];
  });
  return { passed: report.numPassedTests, failed };
}

/**
 * Playwright's JSON report. A test that passed only when repeated has failed.
 * @param {string} file
 * @returns {Report}
 */
export function readPlaywright(file) {
  const report = read(file);
  if (!report) return noReport;
  const isBad = ({ status }) => status === "unexpected" || status === "flaky";
  const failed = report.suites
    .flatMap(specsIn)
    .filter(({ tests }) => tests.some(isBad))
    .map(({ file: where, line, title }) => `${where}:${line}: ${title}`);
  const outside = report.errors.map(({ message }) => firstLine(message));
  return { passed: report.stats.expected, failed: [...failed, ...outside] };
}

const specsIn = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsIn)];

const noReport = { passed: 0, failed: ["it wrote no report"] };

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

const firstLine = (text = "") => text.trim().split("\n")[0] || "failed without a word";
