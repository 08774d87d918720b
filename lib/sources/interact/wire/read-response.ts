import type { PlainNode } from "../codec/index.ts";
import type { WireResponse } from "./wire-response.ts";

export function readResponse(tree: PlainNode): WireResponse {
  throw new Error(`not yet ${typeof tree}`);
}
