import { stdSerializers } from "pino";

const cut = "[cut]";
const deepest = 8;

/** Compared without dashes, underscores and case: `x-api-key`, `set-cookie` and `clientSecret` are among them. */
const secretEnding =
  /(password|passphrase|authorization|cookie|token|secret|apikey|privatekey|credentials?|verifier)$/;
const secretNames: ReadonlySet<string> = new Set(["pin", "pass", "pwd"]);

/**
 * A copy of what is to be logged, without the values of members whose names say that they are secret, at whatever
 * depth, within lists and errors too. Deeper than eight levels nothing is kept.
 */
export function cutSecretMembers(fields: object): Record<string, unknown> {
  return membersOf(fields, 0);
}

function membersOf(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, isSecret(name) ? cut : copyOf(value, depth + 1)]),
  );
}

function copyOf(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth > deepest) return "[deeper]";
  if (Array.isArray(value)) return value.map((each) => copyOf(each, depth + 1));
  if (value instanceof Error) return membersOf(stdSerializers.err(value), depth);
  // A Date, or whatever else knows how it wants to be written.
  if ("toJSON" in value) return value;
  return membersOf(value, depth);
}

function isSecret(name: string): boolean {
  const plain = name.replace(/[-_]/g, "").toLowerCase();
  return secretEnding.test(plain) || secretNames.has(plain);
}
