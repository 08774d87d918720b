import { randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const timeDigits = 10;
const randomDigits = 16;

/** A ULID: 48 bits of time, so that a later epoch sorts after an earlier one, and 80 random bits. */
export function createEpoch(nowMs: number): string {
  const time = Array.from({ length: timeDigits }, (_, index) =>
    digit(Math.floor(nowMs / 32 ** (timeDigits - 1 - index)) % 32),
  );
  const random = Array.from(randomBytes(randomDigits), (byte) => digit(byte % 32));
  return [...time, ...random].join("");
}

function digit(value: number): string {
  return alphabet.charAt(value);
}
