// Asks the registry whether a vulnerability is known of anything that production runs on.
import { spawn } from "node:child_process";
import { root } from "./prepare.mjs";

const failing = ["high", "critical"];
/** Without a network npm would try again for minutes. */
const options = ["--omit=dev", "--json", "--fetch-retries=0", "--fetch-timeout=20000"];

/**
 * What is known of the locked packages of `folder`, without those for development only:
 * `clean` (nothing of level high or critical), `vulnerable`, or `unknown` when the registry cannot be asked, which is
 * no vulnerability. `text` says the rest.
 */
export async function audit(folder = root, environment = process.env) {
  const report = parse(await npm(["audit", ...options], folder, environment));
  const counts = report?.metadata?.vulnerabilities;
  if (counts === undefined) {
    return {
      verdict: "unknown",
      text: `nothing was checked, the registry cannot be asked: ${reasonOf(report)}`,
    };
  }
  const lesser = `${(counts.total ?? 0) - failing.reduce((sum, level) => sum + (counts[level] ?? 0), 0)} lesser`;
  const serious = Object.values(report.vulnerabilities ?? {}).filter(({ severity }) =>
    failing.includes(severity),
  );
  if (serious.length === 0)
    return { verdict: "clean", text: `none known of level high or critical, ${lesser}` };
  return { verdict: "vulnerable", text: [...serious.map(describe), lesser].join("; ") };
}

function npm(args, cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn("npm", args, { cwd, env, stdio: ["ignore", "pipe", "ignore"] });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (more) => {
      text += more;
    });
    child.on("error", reject);
    child.on("close", () => resolve(text));
  });
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(report) {
  const reason = report?.message ?? report?.error?.summary ?? "no answer";
  return String(reason).split("\n", 1)[0].slice(0, 200);
}

function describe({ name, severity, via }) {
  const titles = via.map((cause) =>
    typeof cause === "string" ? `by ${cause}` : `${cause.title} ${cause.url}`,
  );
  return `${name} (${severity}): ${titles.join(", ")}`;
}
