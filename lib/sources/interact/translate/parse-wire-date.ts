import type { Instant } from "@/lib/domain/index.ts";

export function parseWireDate(raw: string, timezone: string): Instant | undefined {
  throw new Error(`not yet ${raw} ${timezone}`);
}
