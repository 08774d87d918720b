// npm run bench [-- --only fan-out,decode --runs 3 --minutes 10]: measures what the README quotes, as ratios within one run.
import { parseArgs } from "node:util";
import { benchAccess } from "./access.ts";
import { benchBrowser } from "./browser.ts";
import { benchCommands } from "./commands.ts";
import { benchDecode } from "./decode.ts";
import { benchEventAge } from "./event-age.ts";
import { benchFanOut } from "./fan-out.ts";
import { benchHistory } from "./history.ts";
import { benchMemory } from "./memory.ts";
import { benchPatch } from "./patch.ts";
import { benchRecordingAge } from "./recording-age.ts";
import { benchReplay } from "./replay.ts";
import { benchRunningTotals } from "./running-totals.ts";
import { benchScreens } from "./screens.ts";
import { benchStart } from "./start.ts";
import { type Finding, isKept, report } from "./support/report.ts";
import { benchWallboard } from "./wallboard.ts";

const sections: Readonly<Record<string, (runs: number, minutes: number) => Promise<Finding[]>>> = {
  "fan-out": benchFanOut,
  decode: benchDecode,
  patch: benchPatch,
  "running-totals": benchRunningTotals,
  "event-age": benchEventAge,
  history: benchHistory,
  replay: benchReplay,
  recording: benchRecordingAge,
  access: benchAccess,
  commands: benchCommands,
  screens: benchScreens,
  memory: benchMemory,
  start: benchStart,
  browser: benchBrowser,
  wallboard: benchWallboard,
};

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    runs: { type: "string", default: "3" },
    minutes: { type: "string", default: "2" },
  },
});
const chosen = values.only?.split(",") ?? Object.keys(sections);
const findings: Finding[] = [];
let hasFailed = false;
for (const name of chosen) {
  const section = sections[name];
  if (!section)
    throw new Error(`There is no section ${name}; there are ${Object.keys(sections).join(", ")}.`);
  console.log(`${name} …`);
  try {
    findings.push(...(await section(Number(values.runs), Number(values.minutes))));
  } catch (error) {
    // What the other sections found is told all the same.
    console.error(error);
    hasFailed = true;
  }
}
report(findings);
process.exit(!hasFailed && findings.every(isKept) ? 0 : 1);
