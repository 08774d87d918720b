import { statNames } from "./stat-names.ts";

/** A statistic's one name: lower case, and the one Portuguese spelling of the manual respelt. */
export function canonicalStatName(name: string): string {
  if (statNames.has(name)) return name;
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  return plain === "agente_abandoned" ? "agent_abandoned" : plain;
}
