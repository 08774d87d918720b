import { type StateMark, unknownMark } from "./state-mark.ts";

const callMarks = new Map<string, StateMark>([
  ["queued", { shape: "ring", tone: "ringing", word: "queued" }],
  ["dialing", { shape: "half-disc", tone: "ringing", word: "dialing" }],
  ["ringing", { shape: "half-disc", tone: "ringing", word: "ringing" }],
  ["calling", { shape: "half-disc", tone: "ringing", word: "calling" }],
  ["reserved", { shape: "half-disc", tone: "ringing", word: "reserved" }],
  ["busy", { shape: "play", tone: "contact", word: "busy" }],
  ["conference", { shape: "play", tone: "contact", word: "conference" }],
  ["monitoring", { shape: "play-outline", tone: "contact", word: "monitoring" }],
  ["held", { shape: "hold", tone: "contact", word: "held" }],
  ["paused", { shape: "hold", tone: "contact", word: "paused" }],
  ["after_call", { shape: "pencil", tone: "after", word: "after_call" }],
  ["classifying", { shape: "pencil", tone: "after", word: "classifying" }],
  ["fail", { shape: "bang", tone: "fault", word: "fail" }],
]);

/** The same for the state of a call; unknown states keep their own name as word. */
export function callMark(state: string): StateMark {
  return callMarks.get(state) ?? { ...unknownMark, word: state };
}
