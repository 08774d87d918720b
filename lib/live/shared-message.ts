import type { ConnectionState } from "./connection-state.ts";

/** A frame as the server sent it, relayed by the tab that holds the stream. */
export interface SharedFrame {
  readonly kind: "frame";
  /** The leadership it belongs to; another one numbers anew. */
  readonly term: string;
  /** Counts from 1 in each term: a missing number is a missing change. */
  readonly sequence: number;
  readonly event: "snapshot" | "patch" | "hb";
  readonly id: string;
  /** Text, not an object: cloning a text of 5,000 agents is a copy of bytes, and each tab validates it as its own. */
  readonly data: string;
  /** Wall clock of this computer when the bytes came from the server. */
  readonly atWallMs: number;
}

/** What tabs say to each other. */
export type SharedMessage =
  | SharedFrame
  /**
   * How the stream of the leader is, and the number of its last frame; also the answer to `ping`. Instants are told
   * as milliseconds from now.
   */
  | {
      readonly kind: "state";
      readonly term: string;
      readonly sequence: number;
      readonly state: ConnectionState;
    }
  /** Give me all of it. */
  | { readonly kind: "join" }
  | { readonly kind: "ping" }
  /** A person asks for a new connection. */
  | { readonly kind: "reopen" };

/** Validates what came over the channel, from whatever script of this origin; undefined when it is none of ours. */
export function parseSharedMessage(value: unknown): SharedMessage | undefined {
  if (!isFields(value)) return undefined;
  switch (value.kind) {
    case "join":
    case "ping":
    case "reopen":
      return { kind: value.kind };
    case "state":
      return readState(value);
    case "frame":
      return readFrame(value);
    default:
      return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readFrame(value: Fields): SharedFrame | undefined {
  const { term, sequence, event, id, data, atWallMs } = value;
  if (event !== "snapshot" && event !== "patch" && event !== "hb") return undefined;
  if (typeof term !== "string" || typeof id !== "string" || typeof data !== "string") return undefined;
  if (!isNumber(sequence) || !isNumber(atWallMs)) return undefined;
  return { kind: "frame", term, sequence, event, id, data, atWallMs };
}

const needs: Readonly<Record<ConnectionState["status"], readonly string[]>> = {
  idle: [],
  connecting: ["attempt"],
  open: ["openedAtMs"],
  waiting: ["attempt", "retryAtMs"],
  stopped: [],
};

function readState({ term, sequence, state }: Fields): SharedMessage | undefined {
  if (typeof term !== "string" || !isNumber(sequence)) return undefined;
  if (!isFields(state) || !isStatus(state.status)) return undefined;
  if (!needs[state.status].every((name) => isNumber(state[name]))) return undefined;
  if (state.status === "waiting" && typeof state.cause !== "string") return undefined;
  return { kind: "state", term, sequence, state: asState(state) };
}

function isStatus(value: unknown): value is ConnectionState["status"] {
  return typeof value === "string" && Object.hasOwn(needs, value);
}

/** Its status and numbers were checked; a cause that nobody knows has no sentence, and does no harm. */
function asState(state: Fields): ConnectionState {
  return state as unknown as ConnectionState;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
