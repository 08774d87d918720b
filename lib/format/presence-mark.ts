import { type StateMark, unknownMark } from "./state-mark.ts";

const presenceMarks = new Map<string, StateMark>([
  ["available", { shape: "disc", tone: "ready", word: "available" }],
  ["busy", { shape: "play", tone: "contact", word: "busy" }],
  ["private", { shape: "play-outline", tone: "contact", word: "private" }],
  ["paused", { shape: "pause", tone: "pause", word: "paused" }],
  ["faulted", { shape: "bang", tone: "fault", word: "faulted" }],
  ["offline", { shape: "ring", tone: "quiet", word: "offline" }],
]);

/** The one map from an agent's presence to shape, colour and word, for table, card, chart and TV. */
export function presenceMark(presence: string): StateMark {
  return presenceMarks.get(presence) ?? unknownMark;
}
