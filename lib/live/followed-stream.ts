import type { ConnectionCause } from "./connection-state.ts";
import type { FrameSource, FrameSourceOptions } from "./frame-source.ts";
import { moved } from "./led-stream.ts";
import type { SharedFrame, SharedMessage } from "./shared-message.ts";
import type { StreamConnectionPorts } from "./stream-connection.ts";
import type { TabChannel } from "./tab-sharing.ts";

/** Nothing said for this long: the leader is asked whether it is there. */
const quietMs = 3_000;
/** It answers at once when it can, even in a throttled tab: a message is no timer. */
const answerMs = 3_000;
const tickMs = 1_000;
/** So often a tab says that it follows; in a hidden one a timer may take a minute. */
const signOfLifeMs = 30_000;

export interface FollowedStreamOptions extends Pick<FrameSourceOptions, "onMessage" | "onState"> {
  readonly ports: Pick<StreamConnectionPorts, "monotonicMs" | "wallMs">;
  readonly channel: TabChannel;
  /** The leader does not answer. */
  readonly onSilence: () => void;
}

/** The stream of another tab, followed over the channel. What is missed is made good by asking for all of it. */
export class FollowedStream implements FrameSource {
  readonly #options: FollowedStreamOptions;
  #term: string | undefined;
  /** Of the frame heard last; undefined while waiting for a snapshot. */
  #sequence: number | undefined;
  #heardAtMs: number;
  #askedAtMs: number | undefined;
  #saidAtMs = 0;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(options: FollowedStreamOptions) {
    this.#options = options;
    this.#heardAtMs = options.ports.monotonicMs();
  }

  start(): void {
    this.#ticking = setInterval(() => this.check(), tickMs);
    this.#options.onState({ status: "connecting", attempt: 0 });
    this.#join();
  }

  stop(): void {
    clearInterval(this.#ticking);
  }

  /** Silence counts from a question that had time to be answered: after sleep everybody was silent. */
  check(): void {
    const nowMs = this.#options.ports.monotonicMs();
    if (nowMs - this.#saidAtMs >= signOfLifeMs) this.#say({ kind: "ping" });
    if (nowMs - this.#heardAtMs < quietMs) return;
    if (this.#askedAtMs === undefined) {
      this.#askedAtMs = nowMs;
      this.#say({ kind: this.#sequence === undefined ? "join" : "ping" });
    } else if (nowMs - this.#askedAtMs >= answerMs) {
      this.#askedAtMs = nowMs;
      this.#options.onSilence();
    }
  }

  reopen(_cause: ConnectionCause): void {
    this.#say({ kind: "reopen" });
  }

  /** What came could not be used. */
  retryLater(_cause: ConnectionCause, _retryMs?: number): void {
    this.#join();
  }

  /** The goodbye was said to the leader, whose state tells it. */
  revoke(): void {}

  hear(message: SharedMessage): void {
    if (message.kind !== "state" && message.kind !== "frame") return;
    this.#heardAtMs = this.#options.ports.monotonicMs();
    this.#askedAtMs = undefined;
    if (message.term !== this.#term) {
      this.#term = message.term;
      this.#join();
    }
    if (message.kind === "frame") this.#take(message);
    else this.#note(message);
  }

  #note({ sequence, state }: SharedMessage & { kind: "state" }): void {
    // The last frame was missed, and the next one may be long in coming.
    if (this.#sequence !== undefined && sequence !== this.#sequence) this.#join();
    this.#options.onState(moved(state, this.#heardAtMs));
  }

  #take({ sequence, event, id, data, atWallMs }: SharedFrame): void {
    if (this.#sequence === undefined) {
      if (event !== "snapshot") return;
    } else if (sequence !== this.#sequence + 1) {
      this.#join();
      return;
    }
    // Another tab's question was answered, and this one has the same already.
    const isRepeated = event === "snapshot" && id === "" && this.#sequence !== undefined;
    this.#sequence = sequence;
    if (isRepeated) return;
    this.#options.onMessage({ event, id, data }, Math.max(0, this.#options.ports.wallMs() - atWallMs));
  }

  #join(): void {
    this.#sequence = undefined;
    this.#say({ kind: "join" });
  }

  #say(message: SharedMessage): void {
    this.#saidAtMs = this.#options.ports.monotonicMs();
    this.#options.channel.postMessage(message);
  }
}
