import type { Topic, Topics } from "./topic.ts";

const choosable: readonly Topic[] = ["services", "agents", "alarms", "pauses", "commands"];

/** True when no topic is left out, be it that all were named or none. */
export function wantsAll(topics: Topics): boolean {
  return topics === undefined || choosable.every((topic) => topics.includes(topic));
}
