import { z } from "zod";
import { locales } from "@/lib/format/index.ts";

/** The Interact login that a session's commands are sent with. */
export const credentialShape = z.strictObject({
  login: z.string().min(1).max(200),
  password: z.string().min(1).max(200),
});

/** Null: that of each browser. */
export const languageShape = z.strictObject({ locale: z.enum(locales).nullable() });

const token = z.string().min(1).max(100);

/** The token of a one-time link. */
export const linkLookShape = z.strictObject({ token });

/** What a person fills in; login and name only for the first administrator. */
export const linkUseShape = z.strictObject({
  token,
  password: z.string().min(1).max(1000),
  login: z.string().max(200).optional(),
  name: z.string().max(400).optional(),
});

/** The password that counts, and the next. */
export const newPasswordShape = z.strictObject({
  current: z.string().min(1).max(1000),
  next: z.string().min(1).max(1000),
});

/** How somebody signs in. */
export const signInShape = z.union(
  [
    z.strictObject({ user: z.string().min(1).max(200), password: z.string().min(1).max(1000) }),
    z.strictObject({ demo: z.literal(true) }),
  ],
  { error: "give either user and password or demo: true" },
);
