import { type PlainNode, unwrapEnvelope } from "../codec/index.ts";
import { canonicalNode } from "./canonical-node.ts";
import type { Reading } from "./diagnostics.ts";
import { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { readListing } from "./read-listing.ts";
import { readNames } from "./read-names.ts";
import type { WireListing } from "./wire-listing.ts";

/**
 * The answer of get_agents_list [manual], complete or simple. The simple one tells only who is logged in: those
 * have no state here, the others are `not_logged_in`. Without any list a drop is counted.
 */
export function readAgentsList(tree: PlainNode): Reading<Extract<WireListing, { target: "agents_list" }>> {
  const diagnostics = new DiagnosticsCollector();
  const node = canonicalNode(unwrapEnvelope(tree), diagnostics);
  const { logged_in_agents: loggedIn, logged_out_agents: loggedOut } = node;
  if (loggedIn === undefined && loggedOut === undefined) {
    return diagnostics.reading(readListing("agents_list", node, diagnostics));
  }
  const agents = [
    ...readNames(loggedIn).map((name) => ({ name })),
    ...readNames(loggedOut).map((name) => ({ name, state: "not_logged_in" })),
  ];
  return diagnostics.reading({ target: "agents_list", agents });
}
