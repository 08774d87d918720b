import { type Topics, topicNames } from "./topic.ts";

/**
 * Reads `?topics=services,alarms`. Blank or absent = all; unknown names are ignored, so that an old script
 * survives a renamed topic with less rather than with an error. The order does not matter.
 */
export function parseTopics(text: string | null | undefined): Topics {
  if (text === null || text === undefined || text.trim() === "") return undefined;
  const asked = new Set(
    text
      .slice(0, 1_000)
      .split(",")
      .map((name) => name.trim().toLowerCase()),
  );
  const topics = topicNames.filter((name) => name === "sources" || asked.has(name));
  return topics.length === topicNames.length ? undefined : topics;
}
