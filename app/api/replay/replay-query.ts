import { z } from "zod";
import { replaySpeeds } from "@/lib/domain/index.ts";

const recording = z
  .string()
  .regex(/^[0-9a-f]{16}$/, "is no id of a recording")
  .exactOptional();

/** An instant with its zone, as `2026-11-21T14:32:00Z`. */
const atMs = z.iso
  .datetime({ offset: true, message: "is no instant such as 2026-11-21T14:32:00Z" })
  .transform(Date.parse);

const speed = z
  .enum(replaySpeeds.map(String), `is none of ${replaySpeeds.join(", ")}`)
  .transform(Number)
  .default(1);

export const replayQueries = {
  overview: z.strictObject({ recording }),
  floor: z.strictObject({ at: atMs, recording }),
  stream: z.strictObject({ at: atMs, speed, recording }),
} as const;
