import type { AgentSpan, FloorAgent, Presence } from "@/lib/domain/index.ts";

/** What of an agent makes one state another. */
export type AgentState = Pick<AgentSpan, "presence" | "state" | "stateId" | "pause">;

const presences: ReadonlySet<string> = new Set<Presence>([
  "offline",
  "available",
  "busy",
  "private",
  "paused",
  "faulted",
  "unknown",
]);

/** As it is kept: the same state is the same text. */
export function encodeAgentState({ presence, state, stateId, pause }: FloorAgent): string {
  return JSON.stringify({ presence, state, stateId, pause: pause?.name });
}

/** What `encodeAgentState` wrote; `unknown` for what cannot be read. */
export function decodeAgentState(text: string | undefined): AgentState {
  const read = parse(text);
  const presence = asText(read.presence);
  const [state, stateId, pause] = [asText(read.state), asText(read.stateId), asText(read.pause)];
  return {
    presence: presence !== undefined && isPresence(presence) ? presence : "unknown",
    ...(state === undefined ? {} : { state }),
    ...(stateId === undefined ? {} : { stateId }),
    ...(pause === undefined ? {} : { pause }),
  };
}

function parse(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text ?? "{}");
    return typeof read === "object" && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function isPresence(text: string): text is Presence {
  return presences.has(text);
}
