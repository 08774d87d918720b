import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSimulator } from "../../lib/simulator/index.ts";
import { makeKeys } from "../bench/support/make-keys.ts";
import { readCommands } from "../bench/support/read-commands.ts";
import { type BenchApp, buildApp, startApp } from "../bench/support/start-app.ts";
import type { SoakLength } from "./soak-length.ts";
import { untilLive } from "./until-live.ts";

/** Each may order thirty times a minute. */
const keys = 200;
const atOnce = 4;
const credential = { CTI_SUPERVISOR: "sofia", CTI_PASSWORD: "sofia123" };

/**
 * Kills the whole server while people order, again and again over one SQLite file: what was answered is in the audit, what
 * was under way is marked by the next start, and the contact centre was asked for nothing twice.
 */
export async function soakServerKills({ loops }: Pick<SoakLength, "loops">): Promise<string> {
  buildApp();
  const folder = await mkdtemp(join(tmpdir(), "mirante-soak-"));
  const database = `file:${folder}/mirante.db`;
  const secrets = await makeKeys(database, keys);
  const cti = await startSimulator({ agents: 40, services: 10, scenario: "still" });
  const answered = new Set<string>();
  try {
    for (let loop = 0; loop < loops; loop += 1) {
      const app = await startApp({ CTI_URL: cti.url, DATABASE_URL: database, ...credential });
      const { agents } = await untilLive(app);
      const ordering = orderUntilGone(app, secrets, Object.keys(agents), answered);
      // Each is killed at another moment of its life.
      await Promise.race([untilMore(answered, 2 + ((loop * 37) % 40)), ordering.then(endedByItself)]);
      process.kill(app.pid, "SIGKILL");
      await ordering;
      await app.stop();
    }
    const last = await startApp({ CTI_URL: cti.url, DATABASE_URL: database, ...credential });
    await untilLive(last);
    await last.stop();
    const { isWhole, rows, phases } = await readCommands(database, "command.set_agent_state");
    if (!isWhole) throw new Error("the audit is not whole");
    const lost = [...answered].filter((id) => !phases.get(id)?.includes("result"));
    if (lost.length > 0) throw new Error(`${lost.length} answered commands are not in the audit`);
    const open = [...phases].filter(([, seen]) => seen.includes("requested") && !seen.includes("result"));
    if (open.length > 0) throw new Error(`${open.length} commands under way were not marked`);
    const asked = cti.requests().filter(({ path }) => path.endsWith("/set_agent_state")).length;
    if (asked > phases.size) throw new Error(`${asked} requests for ${phases.size} commands`);
    return `${loops} kills of the server lost none of ${answered.size} answered commands, left none open, and the ${rows} rows of the audit are whole`;
  } finally {
    await cti.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function orderUntilGone(
  { url }: BenchApp,
  secrets: readonly string[],
  agents: readonly string[],
  answered: Set<string>,
): Promise<void> {
  let turn = answered.size;
  const worker = async (): Promise<void> => {
    for (;;) {
      turn += 1;
      const body = { agent: agents[turn % agents.length], state_id: turn % 2 === 0 ? 2 : 101 };
      const answer = await fetch(`${url}/api/commands/set_agent_state`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "x-api-key": secrets[turn % secrets.length] ?? "" },
        body: JSON.stringify(body),
      })
        .then(async (given) => ({ code: given.status, said: (await given.json()) as { id?: string } }))
        .catch(() => undefined);
      if (answer === undefined) return;
      const { code, said } = answer;
      // 409: the agent is already so.
      if (code !== 200 && code !== 409)
        throw new Error(`an order was answered ${code} ${JSON.stringify(said)}`);
      if (code === 200 && said.id !== undefined) answered.add(said.id);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function endedByItself(): never {
  throw new Error("the server ended before it was killed");
}

async function untilMore(answered: ReadonlySet<string>, count: number): Promise<void> {
  const wanted = answered.size + count;
  while (answered.size < wanted) await new Promise((resolve) => setTimeout(resolve, 2));
}
