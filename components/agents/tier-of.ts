import {
  defaultThresholds,
  type FloorAgent,
  type FloorPause,
  judge,
  type Reading,
  readPauseUse,
  resolveThreshold,
  type Verdict,
} from "@/lib/domain/index.ts";

/** Seconds in a state after which it deserves a look, and after which somebody should act. */
interface StateLimit {
  readonly warn: number;
  readonly critical: number;
}

/** Limits where the contact centre set none of its own: fault pauses are short, a call of a quarter of an hour is long. */
const faultLimit: StateLimit = { warn: 30, critical: 120 };
const callLimit: StateLimit = { warn: 900, critical: 1_800 };

/**
 * How worrying the time of an agent in the present state is: a pause by its own limits, a fault pause and a voice
 * call by ours. Undefined where no limit holds: chats and e-mails last as they last. `nowMs` is the server's time.
 */
export function tierOf(
  agent: FloorAgent,
  pauses: Readonly<Record<string, FloorPause>>,
  nowMs: number,
): Verdict | undefined {
  if (agent.presence === "paused") return pauseTier(agent, pauses, nowMs);
  if (agent.since === undefined) return undefined;
  const seconds = (nowMs - Date.parse(agent.since)) / 1_000;
  if (agent.presence === "faulted") return judgeSeconds(seconds, faultLimit);
  const isCall = agent.presence === "busy" && isVoiceOnly(agent);
  return isCall ? judgeSeconds(seconds, callLimit) : undefined;
}

function pauseTier(agent: FloorAgent, pauses: Readonly<Record<string, FloorPause>>, nowMs: number) {
  const context = { floor: { sources: {}, agents: {}, pauses }, nowMs, isLive: true };
  // Thousands are judged at a time: only the pause that runs is read.
  const states = Object.entries(agent.states).filter(([, { runningSince }]) => runningSince !== undefined);
  const [running] = readPauseUse({ ...agent, states: Object.fromEntries(states) }, context);
  if (running === undefined) return undefined;
  const verdicts = [judgeShare(running.ofPartial), judgeShare(running.ofTotal)];
  return (["critical", "warn", "ok"] as const).find((verdict) => verdicts.includes(verdict));
}

function judgeShare(reading: Reading): Verdict | undefined {
  const threshold = resolveThreshold(defaultThresholds, reading.kpi);
  return threshold === undefined || reading.quality === "unavailable"
    ? undefined
    : judge({ ...reading, isLive: true }, threshold);
}

function judgeSeconds(seconds: number, { warn, critical }: StateLimit): Verdict {
  if (seconds > critical) return "critical";
  return seconds > warn ? "warn" : "ok";
}

function isVoiceOnly({ calls }: FloorAgent): boolean {
  const all = Object.values(calls ?? {});
  return all.length > 0 && all.every(({ media }) => media === "voice");
}
