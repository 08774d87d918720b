import type { ServerResponse } from "node:http";
import { connectionHeader, connections } from "./connections.ts";

/** The response of a request, once; undefined when nobody watches requests or it was claimed already. */
export function claimConnection(request: Request): ServerResponse | undefined {
  const key = request.headers.get(connectionHeader);
  if (key === null) return undefined;
  const { waiting } = connections();
  const response = waiting.get(key);
  waiting.delete(key);
  return response;
}
