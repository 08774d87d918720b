import { personName } from "../catalogue/person-name";
import type { Floor } from "../floor";
import type { CallRecord, LineRecord } from "../records";
import type { Random } from "../time/random";
import type { Media } from "../types";
import { nextCallId } from "./next-call-id";

interface CallOrigin {
  readonly type: "inbound" | "outbound";
  readonly source: string;
  readonly interlocutor?: string;
  readonly isCallback?: boolean;
  readonly patienceMs?: number;
  readonly mayOverflow?: boolean;
}

/** A new contact, on the books of its line (none for a private call) but in no phase yet. */
export function createCall(floor: Floor, line: LineRecord | undefined, origin: CallOrigin): CallRecord {
  const { random, now } = floor;
  const media = line?.media ?? "voice";
  const id = nextCallId(floor, line?.service.entryPoint ?? "8000");
  const number = floor.callsBegun;
  const call: CallRecord = {
    id,
    number,
    media,
    line,
    interlocutor: origin.interlocutor ?? interlocutorOf(media, random),
    startedAt: now,
    type: origin.type,
    source: origin.source,
    isCallback: origin.isCallback ?? false,
    associatedData:
      line === undefined ? "" : `protocolo=${floor.clock.day(now)}${String(number).padStart(7, "0")}`,
    patienceMs: origin.patienceMs ?? 8000 + random.exponential(line?.settings.patienceMeanMs ?? 0),
    mayOverflow: origin.mayOverflow ?? origin.type === "inbound",
    priority: random.chance(0.9) ? 1 : random.whole(2, 3),
    step: 0,
    phase: "gone",
    phaseSince: now,
    state: "unknown",
    agent: undefined,
    profile: 1,
    consultationCallId: undefined,
    routedAt: now,
    hasQueued: false,
    queuedMs: 0,
    answeredAt: now,
    heldSince: undefined,
    heldSeconds: 0,
    consultedSeconds: 0,
  };
  line?.ledger.began(call);
  line?.service.calls.add(call);
  return call;
}

function interlocutorOf(media: Media, random: Random): string {
  if (media === "voice") return `${random.pick(AREA_CODES)}9${random.whole(60_000_000, 99_999_999)}`;
  const name = personName(random);
  if (media === "chat") return name;
  const address = name
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, "")
    .replaceAll(" ", ".");
  return `${address}@exemplo.com.br`;
}

const AREA_CODES: readonly [string, ...string[]] = [
  "48",
  "11",
  "21",
  "31",
  "41",
  "51",
  "61",
  "71",
  "81",
  "85",
];
