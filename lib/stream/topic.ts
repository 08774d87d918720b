/** Parts of the floor that a viewer may ask for. Sources are always sent. */
export const topics = ["services", "agents", "alarms", "pauses", "commands"] as const;

export type Topic = (typeof topics)[number];

export function isTopic(name: string): name is Topic {
  return (topics as readonly string[]).includes(name);
}
