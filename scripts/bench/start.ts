import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { wrapChild } from "./support/child.ts";
import type { Finding } from "./support/report.ts";
import { spread } from "./support/spread.ts";
import { administratorEnvironment, freePort, signIn } from "./support/start-app.ts";

const root = join(import.meta.dirname, "../..");
const patienceMs = 300_000;
/** A service with a number of any medium, in a snapshot or in the patch that brings the first ones. */
const firstNumber = /"metrics":\{"[^"]*":\{"[^"]*":\d/;

/** From `npm run up`, with everything installed and built, to the first frame that shows a number. */
export async function benchStart(runs: number): Promise<Finding[]> {
  // Installs and builds what is missing, and is not counted.
  await secondsToNumbers();
  const seconds: number[] = [];
  for (let run = 0; run < runs; run += 1) seconds.push(await secondsToNumbers());
  return [
    { section: "start", what: "up to first numbers", unit: "s", target: { atMost: 6 }, ...spread(seconds) },
  ];
}

async function secondsToNumbers(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "mirante-bench-"));
  const port = await freePort();
  const startedAt = performance.now();
  const up = spawn(process.execPath, ["scripts/up.mjs"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      ...administratorEnvironment,
      DATABASE_URL: `file:${folder}/mirante.db`,
      PORT: String(port),
    },
  });
  try {
    await untilNumbers(`http://127.0.0.1:${port}`, startedAt + patienceMs);
    return (performance.now() - startedAt) / 1000;
  } finally {
    await wrapChild(up).stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Signing in is part of it, as it is for a person. */
async function untilNumbers(url: string, deadline: number): Promise<void> {
  let cookie: string | undefined;
  while (performance.now() < deadline) {
    cookie ??= await signIn(url).catch(() => undefined);
    const headers = { Cookie: cookie ?? "" };
    const answer = await fetch(`${url}/api/stream`, { headers }).catch(() => undefined);
    if (answer?.ok && answer.body && (await showsNumbers(answer.body))) return;
    await answer?.body?.cancel().catch(() => undefined);
    await sleep(20);
  }
  throw new Error(`${url} showed no number within ${patienceMs} ms`);
}

async function showsNumbers(body: ReadableStream<Uint8Array>): Promise<boolean> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    if (firstNumber.test(text)) return true;
  }
  return false;
}
