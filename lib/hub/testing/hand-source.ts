import type { FloorEvent } from "@/lib/domain/index.ts";
import type { Upstream } from "@/lib/sources/upstream.ts";

/** A source worked by hand. */
export interface HandSource extends Upstream {
  emit(...events: readonly FloorEvent[]): void;
  /** Ends the current run by itself, as a source must not. */
  crash(error?: Error): void;
  readonly runs: number;
}

/** `release` is what the source does after it was told to end. */
export function handSource(id = "interact", release: () => Promise<void> = async () => {}): HandSource {
  let current: { emit: (events: readonly FloorEvent[]) => void; crash: (error: unknown) => void } | undefined;
  let runs = 0;
  return {
    id,
    kind: "interact",
    get runs() {
      return runs;
    },
    emit: (...events) => current?.emit(events),
    crash: (error) => current?.crash(error),
    run(emit, signal) {
      runs += 1;
      return new Promise((resolve, reject) => {
        const crash = (error: unknown) => (error === undefined ? resolve() : reject(error));
        current = { emit, crash };
        signal.addEventListener("abort", () => void release().then(resolve), { once: true });
      });
    },
  };
}
