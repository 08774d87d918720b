/** What a television tells of itself, every few seconds. Ages are of its own clock; absent = its browser cannot know. */
export interface ScreenBeat {
  /** The build of the page that it runs. */
  readonly build: string;
  readonly board: string;
  readonly boardVersion: number;
  /** How long ago a frame was painted last. */
  readonly paintAgeMs: number;
  /** How long ago something came from the server. */
  readonly feedAgeMs?: number | undefined;
  readonly heapBytes?: number | undefined;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  /** The page of the board in sight, from 0. */
  readonly page?: number | undefined;
  readonly hasWakeLock: boolean;
  readonly isVisible: boolean;
  /** Since when this page has run, by its own clock: a reload begins anew. */
  readonly ageMs: number;
  /** Ids of the orders that it carried out. */
  readonly done: readonly string[];
}

/** What a television is told to do. */
export type ScreenAct =
  | { readonly kind: "identify" }
  | { readonly kind: "reload" }
  | { readonly kind: "show"; readonly board: string };

/** An act with the id that the television repeats once it is done. */
export type ScreenOrder = ScreenAct & { readonly id: string };
