// npm run soak [-- --only audit-kills,server-kills --loops 200 --minutes 60]: what only long loops prove, and what it proved.
import { parseArgs } from "node:util";
import { soakAuditKills } from "./soak/audit-kills.ts";
import { soakMemory } from "./soak/memory.ts";
import { soakOutages } from "./soak/outages.ts";
import { soakScreen } from "./soak/screen.ts";
import { soakServerKills } from "./soak/server-kills.ts";
import type { SoakLength } from "./soak/soak-length.ts";
import { soakStops } from "./soak/stops.ts";
import { soakWeek } from "./soak/week.ts";

/** Each answers what it has proved, in a sentence, and throws what was not so. */
const sections: Readonly<Record<string, (length: SoakLength) => Promise<string>>> = {
  "audit-kills": soakAuditKills,
  "server-kills": soakServerKills,
  outages: soakOutages,
  stops: soakStops,
  screen: soakScreen,
  memory: soakMemory,
  week: soakWeek,
};

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    loops: { type: "string", default: "200" },
    minutes: { type: "string", default: "60" },
  },
});
const length = { loops: Number(values.loops), minutes: Number(values.minutes) };
if (!(length.loops >= 1) || !(length.minutes > 0))
  throw new Error("--loops and --minutes are positive numbers.");
const chosen = values.only?.split(",") ?? Object.keys(sections);
const unknown = chosen.find((name) => !Object.hasOwn(sections, name));
if (unknown !== undefined)
  throw new Error(`There is no section ${unknown}; there are ${Object.keys(sections).join(", ")}.`);
let failed = 0;
for (const name of chosen) {
  const sinceMs = performance.now();
  const said = await sections[name]?.(length).catch((error: unknown) => {
    failed += 1;
    console.error(error);
    return undefined;
  });
  const minutes = ((performance.now() - sinceMs) / 60_000).toFixed(1);
  console.log(
    `${said === undefined ? "✗" : "✓"} ${name} (${minutes} min): ${said ?? "not proved, see above"}`,
  );
}
process.exit(failed === 0 ? 0 : 1);
