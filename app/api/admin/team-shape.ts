import { z } from "zod";

/** A team as it is sent. */
export const teamShape = z.strictObject({
  name: z.string().max(400),
  agents: z.array(z.string().min(1).max(300)).max(5000),
});
