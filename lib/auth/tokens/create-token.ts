import { randomBytes } from "node:crypto";

/** 256 random bits as 43 characters that need no escaping anywhere. */
export function createToken(): string {
  return randomBytes(32).toString("base64url");
}
