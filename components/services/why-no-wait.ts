import { type FloorService, hasUnknownWait } from "@/lib/domain/index.ts";

/** The code of the reason why no longest wait is told of a service; `unlessCalls` where its calls are not told. */
export function whyNoWait(service: FloorService, media: string | undefined, unlessCalls: string): string {
  if (service.calls === undefined) return unlessCalls;
  return hasUnknownWait(service, media) ? "since_unknown" : "nobody_waiting";
}
