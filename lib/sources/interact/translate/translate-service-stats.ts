import type { ServiceStatsReport } from "@/lib/domain/index.ts";
import type { WireServiceStats } from "../wire/index.ts";
import { translateCall } from "./translate-call.ts";

/** Statistics of one service for the floor. */
export function translateServiceStats(service: WireServiceStats): ServiceStatsReport {
  const { name, stats, calls } = service;
  return calls === undefined
    ? { name, stats }
    : { name, stats, calls: calls.map((call) => translateCall({ ...call, service: call.service ?? name })) };
}
