import type { AlarmSeverity } from "@/lib/domain/index.ts";

/** `missing`: this browser has no Web Audio · `waiting`: it plays only after the person pressed something · `ready`. */
export type ToneState = "missing" | "waiting" | "ready";

/** Hertz and seconds, one after the other: a warning is one calm tone, a critical alarm goes up and down. */
const tones: Readonly<Record<AlarmSeverity, readonly (readonly [number, number])[]>> = {
  warning: [[660, 0.3]],
  critical: [
    [880, 0.18],
    [660, 0.18],
    [880, 0.18],
    [660, 0.18],
  ],
};

const volume = 0.25;
const fadeSeconds = 0.03;

/** Plays the tones of alarms without any file. Made silent; a press of the person unlocks it. */
export class TonePlayer {
  readonly #listeners = new Set<() => void>();
  #context: AudioContext | undefined;

  readonly state = (): ToneState => {
    if (typeof AudioContext === "undefined") return "missing";
    return this.#context?.state === "running" ? "ready" : "waiting";
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes effect within a press; before any press a browser leaves it waiting. */
  readonly unlock = async (): Promise<void> => {
    if (typeof AudioContext === "undefined") return;
    if (this.#context === undefined) {
      this.#context = new AudioContext();
      this.#context.addEventListener("statechange", () => this.#tell());
    }
    // A refusal leaves it waiting, which the page says.
    await this.#context.resume().catch(() => undefined);
    this.#tell();
  };

  play(severity: AlarmSeverity): void {
    const context = this.#context;
    if (context === undefined || context.state !== "running") return;
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.connect(gain);
    gain.connect(context.destination);
    let atSeconds = context.currentTime;
    gain.gain.setValueAtTime(0, atSeconds);
    gain.gain.linearRampToValueAtTime(volume, atSeconds + fadeSeconds);
    for (const [hertz, seconds] of tones[severity]) {
      oscillator.frequency.setValueAtTime(hertz, atSeconds);
      atSeconds += seconds;
    }
    gain.gain.setValueAtTime(volume, atSeconds - fadeSeconds);
    gain.gain.linearRampToValueAtTime(0, atSeconds);
    oscillator.start();
    oscillator.stop(atSeconds);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The one of this page. */
export const tonePlayer = new TonePlayer();
