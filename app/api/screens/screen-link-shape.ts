import { z } from "zod";

const name = z.string().max(400);
const mostDevices = z.number().int();
const expiresAt = z.iso.datetime({ offset: true });

/** One more link. */
export const newScreenLinkShape = z.strictObject({
  name,
  board: z.string().min(1).max(100),
  mostDevices: mostDevices.default(1),
  /** Only from the network of the first screen. */
  isBound: z.boolean().default(false),
  /** Absent: it never ends by itself. */
  expiresAt: expiresAt.optional(),
});

/** What changes about a link; what is not given stays. */
export const screenLinkChangeShape = z.strictObject({
  name: name.optional(),
  mostDevices: mostDevices.optional(),
  /** Null: it never ends by itself any more. */
  expiresAt: expiresAt.nullable().optional(),
});
