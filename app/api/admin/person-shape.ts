import { z } from "zod";
import { narrowingShape } from "@/lib/auth/server.ts";
import { locales } from "@/lib/format/index.ts";

const roles = ["viewer", "supervisor", "admin"] as const;
const locale = z.enum(locales);

/** Who grants are asked for; the CTI decides what is a login. */
export const interactLoginShape = z.string().max(100);

/** A new person. What makes a login or a name is decided by the desk, which names what is wrong. */
export const newPersonShape = z.strictObject({
  login: z.string().max(200),
  name: z.string().max(400),
  role: z.enum(roles),
  interactLogin: interactLoginShape.optional(),
  narrowing: narrowingShape.optional(),
  locale: locale.optional(),
});

/** What changes about a person; null takes a value away, and a narrowing replaces the one before. */
export const personChangeShape = z.strictObject({
  name: z.string().max(400).optional(),
  role: z.enum(roles).optional(),
  interactLogin: interactLoginShape.nullable().optional(),
  narrowing: narrowingShape.optional(),
  locale: locale.nullable().optional(),
  isDisabled: z.boolean().optional(),
});
