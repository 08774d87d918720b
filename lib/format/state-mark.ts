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

/** What stands for a state that nobody knows. */
export const unknownMark: StateMark = { shape: "hatched", tone: "quiet", word: "unknown" };
