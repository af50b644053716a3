// Lints docs/openapi.yaml with Spectral and Redocly, and holds that each rule of ours can fail: broken.yaml breaks them all.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const document = "../../docs/openapi.yaml";
const environment = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

function tool(name, ...args) {
  const ended = spawnSync(`${import.meta.dirname}/node_modules/.bin/${name}`, args, { encoding: "utf8", env: environment, cwd: import.meta.dirname });
  if (ended.error) throw ended.error;
  return { failed: ended.status !== 0, out: ended.stdout, all: ended.stdout + ended.stderr };
}

const faults = [];
for (const run of [
  tool("spectral", "lint", "--quiet", "--fail-severity=warn", "--ruleset=ruleset.yaml", document),
  tool("redocly", "lint", "--max-problems=20", document),
]) if (run.failed) faults.push(run.all);

const ours = [...readFileSync(`${import.meta.dirname}/ruleset.yaml`, "utf8").matchAll(/^  ([a-z-]+):\n {4}description/gm)].map((it) => it[1]);
const told = new Set(JSON.parse(tool("spectral", "lint", "--format=json", "--quiet", "--ruleset=ruleset.yaml", "broken.yaml").out).map((it) => it.code));
const silent = ours.filter((rule) => !told.has(rule));
if (silent.length) faults.push(`broken.yaml does not break these rules of ruleset.yaml, so nobody knows that they can fail: ${silent.join(", ")}\n`);

process.stdout.write(faults.join("\n"));
if (!faults.length) console.log(`openapi    docs/openapi.yaml keeps the rules of Spectral and Redocly, and ${ours.length} of our own`);
process.exit(faults.length ? 1 : 0);
