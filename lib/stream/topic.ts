import type { Topic } from "@/lib/domain/index.ts";

/** Parts of the floor that a viewer may ask for by name. Sources are always sent. */
export const topics = [
  "sources",
  "services",
  "agents",
  "alarms",
  "pauses",
  "commands",
] as const satisfies readonly Topic[];

export function isTopic(name: string): name is Topic {
  return (topics as readonly string[]).includes(name);
}
