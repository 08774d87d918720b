import { createStore, type StoreApi } from "zustand/vanilla";
import type { FloorDocument } from "@/lib/domain/index.ts";
import type { FloorSession } from "./floor-session.ts";
import type { LiveState } from "./live-state.ts";

/** The screen stands still: what it shows, and the server's instant (epoch milliseconds) at which that was true. */
export interface Pause {
  readonly atMs: number;
  readonly floor: FloorDocument;
}

type WatchedSession = Pick<FloorSession, "store" | "entities" | "freshness" | "clock">;

/**
 * What the screen shows of the live state: the state itself or, while paused, the floor of that instant. The
 * stream keeps arriving underneath. Alarms, the sources' links and commands are never held back: a paused screen
 * may show old numbers, which it says, but must not hide an alarm, a lost link or the answer to a command.
 */
export class FloorView {
  readonly #session: WatchedSession;
  readonly #pause: StoreApi<{ readonly pause: Pause | undefined }> = createStore(() => ({
    pause: undefined,
  }));
  #shown: { readonly live: LiveState; readonly pause: Pause; readonly state: LiveState } | undefined;

  constructor(session: WatchedSession) {
    this.#session = session;
  }

  /** The state to draw; the same object while nothing that is shown can have changed. */
  readonly state = (): LiveState => {
    const live = this.#session.store.getState();
    const { pause } = this.#pause.getState();
    if (pause === undefined) return live;
    if (this.#shown?.live === live && this.#shown.pause === pause) return this.#shown.state;
    const before = this.#shown?.pause === pause ? this.#shown.state.floor : undefined;
    const state = { ...live, floor: held(pause.floor, live.floor, before) };
    this.#shown = { live, pause, state };
    return state;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    const stops = [this.#session.store.subscribe(listener), this.#pause.subscribe(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  };

  /** Wakes only when a pause begins or ends. */
  readonly subscribePause = (listener: () => void): (() => void) => this.#pause.subscribe(listener);

  readonly paused = (): Pause | undefined => this.#pause.getState().pause;

  /** Stands still from now on; nothing happens before the first snapshot, or when it stands already. */
  pause(): void {
    const { floor } = this.#session.store.getState();
    const nowMs = this.#session.clock.nowMs();
    if (this.paused() !== undefined || floor === undefined || nowMs === undefined) return;
    // What is not live any more was true when it was last heard, not when the key was pressed.
    const { level, sinceMs } = this.#session.freshness.getState();
    const atMs = level === "not-live" && sinceMs !== undefined ? Math.min(sinceMs, nowMs) : nowMs;
    this.#pause.setState({ pause: { atMs, floor } });
  }

  /** Catches up with the stream at once. */
  resume(): void {
    const before = this.state().floor;
    if (this.paused() === undefined) return;
    this.#pause.setState({ pause: undefined });
    this.#shown = undefined;
    this.#session.entities.notify(before, this.#session.store.getState().floor);
  }
}

/** The floor of the pause under what is never held back; `before` again when that is the same. */
function held(
  paused: FloorDocument,
  live: FloorDocument | undefined,
  before: FloorDocument | undefined,
): FloorDocument {
  if (live === undefined) return paused;
  const { alarms, sources, commands } = live;
  const isSame = before?.alarms === alarms && before.sources === sources && before.commands === commands;
  return isSame ? before : { ...paused, alarms, sources, commands };
}
