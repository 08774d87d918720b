import { createHash } from "node:crypto";

/** What the store keeps of a token. It needs no salt and no cost: 256 random bits cannot be guessed. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
