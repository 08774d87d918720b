import { rowOf } from "../keyboard/list-rows.ts";
import { decodeId } from "../ui/decode-id.ts";
import type { RecentPlace } from "./recent-places.ts";

/** The agent or service whose row holds `focused`, else the one whose page stands at `path`. */
export function subjectInView(focused: Element | null, path: string): RecentPlace | undefined {
  const { agent, service } = rowOf(focused)?.dataset ?? {};
  if (agent !== undefined) return { collection: "agents", id: agent };
  if (service !== undefined) return { collection: "services", id: service };
  const [, collection, segment] = /^\/(services|agents)\/([^/]+)$/.exec(path) ?? [];
  if ((collection !== "services" && collection !== "agents") || segment === undefined) return undefined;
  return { collection, id: decodeId(segment) };
}
