import { z } from "zod";

/** Of which service is to be counted from now on. */
export const newBaselineShape = z.strictObject({
  service: z.string().min(1).max(300),
  isShared: z.boolean().default(false),
});
