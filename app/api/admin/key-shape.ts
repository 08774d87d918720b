import { z } from "zod";
import { narrowingShape } from "@/lib/auth/server.ts";
import { interactLoginShape } from "./person-shape.ts";

/** One more key. */
export const newKeyShape = z.strictObject({
  name: z.string().max(400),
  role: z.enum(["viewer", "supervisor"]),
  interactLogin: interactLoginShape.optional(),
  narrowing: narrowingShape.optional(),
  /** Absent: it never ends by itself. */
  expiresAt: z.iso.datetime({ offset: true }).optional(),
});
