/** The shapes that stand for a state. Every shape is told apart without its colour. */
export type StateShape =
  | "disc"
  | "half-disc"
  | "play"
  | "play-outline"
  | "hold"
  | "pencil"
  | "pause"
  | "bang"
  | "ring"
  | "hatched";

/** Colour by meaning; each is a token of the same name in `app/tokens.css`. */
export type StateTone = "ready" | "ringing" | "contact" | "after" | "pause" | "fault" | "quiet";

export interface StateMark {
  readonly shape: StateShape;
  readonly tone: StateTone;
  /** Key of the word in the catalogue's `presence` namespace (`stateWords` tells the finer state). */
  readonly word: string;
}

const presenceMarks = new Map<string, StateMark>([
  ["available", { shape: "disc", tone: "ready", word: "available" }],
  ["busy", { shape: "play", tone: "contact", word: "busy" }],
  ["private", { shape: "play-outline", tone: "contact", word: "private" }],
  ["paused", { shape: "pause", tone: "pause", word: "paused" }],
  ["faulted", { shape: "bang", tone: "fault", word: "faulted" }],
  ["offline", { shape: "ring", tone: "quiet", word: "offline" }],
]);

const unknownMark: StateMark = { shape: "hatched", tone: "quiet", word: "unknown" };

/** The one map from an agent's presence to shape, colour and word, for table, card, chart and TV. */
export function presenceMark(presence: string): StateMark {
  return presenceMarks.get(presence) ?? unknownMark;
}

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
