import { z } from "zod";
import type { Narrowing } from "../holder.ts";

const ids = z.array(z.string().min(1).max(300)).max(5000);

/** A narrowing as a request or the store gives it. */
export const narrowingShape: z.ZodType<Narrowing> = z.strictObject({
  services: ids.exactOptional(),
  agents: ids.exactOptional(),
  teams: ids.exactOptional(),
});

/** The narrowing kept as `text`. What cannot be read lets nothing be seen, rather than everything. */
export function parseNarrowing(text: string): Narrowing {
  const read = narrowingShape.safeParse(parseJson(text));
  return read.success ? read.data : { services: [], agents: [] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
