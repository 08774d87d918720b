// npm run bench [-- --only fan-out,decode --runs 3]: measures what the README quotes, as ratios within one run.
import { parseArgs } from "node:util";
import { benchFanOut } from "./fan-out.ts";
import { type Finding, isKept, report } from "./support/report.ts";

const sections: Readonly<Record<string, (runs: number) => Promise<Finding[]>>> = {
  "fan-out": benchFanOut,
};

const { values } = parseArgs({
  options: { only: { type: "string" }, runs: { type: "string", default: "3" } },
});
const chosen = values.only?.split(",") ?? Object.keys(sections);
const findings: Finding[] = [];
for (const name of chosen) {
  const section = sections[name];
  if (!section)
    throw new Error(`There is no section ${name}; there are ${Object.keys(sections).join(", ")}.`);
  console.log(`${name} …`);
  findings.push(...(await section(Number(values.runs))));
}
report(findings);
process.exit(findings.every(isKept) ? 0 : 1);
