import type { FloorEvent } from "@/lib/domain/index.ts";
import type { PlainNode } from "./codec/index.ts";
import { listParts } from "./list-parts.ts";
import type { Translation } from "./translate/index.ts";

type AgentsListed = Extract<FloorEvent, { readonly type: "agents-listed" }>;

/**
 * A list of agents as facts. A long one comes in parts that remove nobody; the last says by names alone who there is.
 */
export function* readAgentsInParts(
  body: PlainNode,
  read: (part: PlainNode) => Translation,
): Generator<Translation, void> {
  const names: { readonly name: string }[] = [];
  let last: AgentsListed | undefined;
  const parts = [...listParts(body)];
  for (const part of parts) {
    const translation = read(part);
    if (parts.length > 1) {
      for (const event of translation.events) {
        if (event.type !== "agents-listed") continue;
        last = event;
        for (const { name } of event.agents) names.push({ name });
      }
    }
    yield last === undefined ? translation : { ...translation, events: translation.events.map(asPart) };
  }
  const diagnostics = { unknownEvents: [], unknownFields: [], dropped: 0 };
  if (last !== undefined) yield { events: [{ ...last, agents: names }], diagnostics };
}

function asPart(event: FloorEvent): FloorEvent {
  return event.type === "agents-listed" ? { ...event, complete: false } : event;
}
