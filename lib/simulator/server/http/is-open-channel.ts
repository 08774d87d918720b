import type { CtiRequest } from "./cti-request";

const paths = new Set([
  "supervisor/monitor/open_channel",
  "agent/monitor/open_channel",
  "config/monitor/open_channel",
]);

/** Whether a request wants an event channel. */
export function isOpenChannel(request: CtiRequest): boolean {
  return paths.has(request.path);
}
