import type { Floor } from "../floor";
import type { LineRecord } from "../records";
import type { Media } from "../types";

const HOUR_MS = 3_600_000;
/** Share of the agents hired that is at work, not paused, at the height of the day. */
const AT_WORK = 0.56;
const CONTACTS_AT_ONCE: Readonly<Record<Media, number>> = { voice: 1, chat: 2.4, email: 1.1 };
const TRICKLE_PER_HOUR = 2;

/** Sets how many contacts each inbound line gets so that its agents are busy but mostly cope, and where it overflows. */
export function setDemand(floor: Floor, intensity: number): void {
  const capacity = agentsByLine(floor);
  const lines = [...floor.services.values()].flatMap((service) => [...service.lines.values()]);
  const inbound = lines.filter(({ service }) => service.type === "inbound");
  for (const line of inbound) {
    const agents = (capacity.get(line) ?? 0) * AT_WORK * CONTACTS_AT_ONCE[line.media];
    const perAgentHour = HOUR_MS / (line.settings.handleMeanMs + line.settings.afterCallMeanMs + 8000);
    const occupancy = floor.random.between(0.62, 0.9);
    line.peakPerHour = (agents * perAgentHour * occupancy + TRICKLE_PER_HOUR) * intensity;
    setOverflow(floor, line, inbound);
  }
}

function agentsByLine(floor: Floor): ReadonlyMap<LineRecord, number> {
  const capacity = new Map<LineRecord, number>();
  for (const { memberships } of floor.agents.values()) {
    const weights = memberships.map(({ fromProfile }) => (fromProfile === 1 ? 1 : 0.25));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    memberships.forEach(({ line }, index) => {
      capacity.set(line, (capacity.get(line) ?? 0) + (weights[index] ?? 0) / total);
    });
  }
  return capacity;
}

function setOverflow({ random }: Floor, line: LineRecord, lines: readonly LineRecord[]): void {
  const candidates = lines.filter((other) => other.service !== line.service && other.media === line.media);
  line.overflowTo = candidates[random.whole(0, Math.max(0, candidates.length - 1))];
  if (line.media === "email") return;
  line.maxQueueLength = Math.max(5, Math.round(line.members.length * random.between(0.3, 0.8)));
  if (random.chance(0.45))
    line.overflowAfterMs = random.between(line.media === "voice" ? 90 : 200, 360) * 1000;
}
