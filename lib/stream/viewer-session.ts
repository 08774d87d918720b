import type { StreamRevision } from "./stream-hub.ts";
import type { SinkEvents, StreamSink } from "./stream-sink.ts";
import type { View } from "./view-shelf.ts";

/** How long a viewer may not read before the server forgets what it sent (its next frame is a snapshot), and before it ends. */
const forgetAfterTicks = 5;
const slowAfterTicks = 30;
/** How long a viewer may take to read its `bye`: releasing the CTI may take 5 s before, and all must be over in 10. */
const leaveAfterTicks = 3;

/** The house's side of its viewers: one object for all of them. */
export interface ViewerHost {
  current(): StreamRevision;
  /** The frame that takes this viewer from `sent` (nothing: undefined) to `to`; undefined when it sees no change. */
  frame(view: View, sent: StreamRevision | undefined, to: StreamRevision): Uint8Array | undefined;
  /** As `frame`, but always something. */
  firstFrame(view: View, sent: StreamRevision | undefined, to: StreamRevision): Uint8Array;
  /** The state of the sources as of now. */
  pulse(): Uint8Array;
  onSent(bytes: Uint8Array): void;
  onForgotten(): void;
  /** It does not read, or has lived its life: `end` it. */
  onOverdue(viewer: ViewerSession, why: "slow" | "age"): void;
  onClosed(viewer: ViewerSession): void;
}

export interface ViewerSessionOptions {
  readonly host: ViewerHost;
  readonly sink: StreamSink;
  readonly view: View;
  readonly sessionKey: string | undefined;
  /** It is brought up to the floor of now by the tick rather than by each revision. */
  readonly isUnhurried: boolean;
  readonly maxAgeTicks: number;
}

/**
 * One viewer. Holds no queue: only which floor it was sent last. While its sink is full changes are not
 * queued but become part of the next, larger patch. Time is counted in ticks of one second, so that a
 * wall clock that is set does not end anybody.
 */
export class ViewerSession implements SinkEvents {
  readonly sessionKey: string | undefined;
  readonly isUnhurried: boolean;
  readonly #host: ViewerHost;
  readonly #sink: StreamSink;
  #view: View;
  #sent: StreamRevision | undefined;
  #ticksLeft: number;
  #blockedTicks = 0;
  #state: "opening" | "live" | "ending" | "closed" = "opening";

  constructor(options: ViewerSessionOptions) {
    this.#view = options.view;
    this.sessionKey = options.sessionKey;
    this.isUnhurried = options.isUnhurried;
    this.#host = options.host;
    this.#sink = options.sink;
    this.#ticksLeft = options.maxAgeTicks;
  }

  get view(): View {
    return this.#view;
  }

  /** Begins after `resume`, the floor that the viewer says it has; undefined begins with a snapshot. */
  start(resume: StreamRevision | undefined): void {
    this.#sent = resume;
    this.#sink.open(this);
  }

  /** Brings the viewer up to the current floor, if it reads. */
  flush(): void {
    if (!this.#isServed() || !this.#sink.isWritable) return;
    if (this.#state === "opening") this.#begin();
    const to = this.#host.current();
    if (this.#sent === to) return;
    const bytes = this.#host.frame(this.#view, this.#sent, to);
    this.#sent = to;
    if (bytes !== undefined) this.#write(bytes);
  }

  /** Goes on under another view, with a snapshot of it: what was sent under the one before cannot be patched into it. */
  look(view: View): void {
    this.#view = view;
    this.#sent = undefined;
    this.flush();
  }

  heartbeat(bytes: Uint8Array): void {
    if (this.#state === "live" && this.#sink.isWritable) this.#write(bytes);
  }

  /** One second went by. */
  tick(): void {
    this.#ticksLeft -= 1;
    this.#blockedTicks = this.#sink.isWritable ? 0 : this.#blockedTicks + 1;
    if (this.#state === "ending") {
      if (this.#ticksLeft <= 0) this.#sink.destroy();
    } else if (this.#blockedTicks >= slowAfterTicks) {
      this.#host.onOverdue(this, "slow");
    } else if (this.#ticksLeft <= 0) {
      this.#host.onOverdue(this, "age");
    } else if (this.#blockedTicks >= forgetAfterTicks && this.#sent !== undefined) {
      this.#sent = undefined;
      this.#host.onForgotten();
    } else if (this.isUnhurried && this.#state === "live") {
      this.flush();
    }
  }

  /** Ends in order with `last` (may be empty); a viewer who does not read it is cut off. */
  end(last: Uint8Array): void {
    if (!this.#isServed()) return;
    this.#state = "ending";
    this.#ticksLeft = leaveAfterTicks;
    this.#sent = undefined;
    this.#sink.end(last);
  }

  onWritable(): void {
    this.#blockedTicks = 0;
    this.flush();
  }

  onClosed(): void {
    if (this.#state === "closed") return;
    this.#state = "closed";
    this.#sent = undefined;
    this.#host.onClosed(this);
  }

  /** The first frame, and at once a heartbeat: on a quiet floor the frame's own signs of life may be old. */
  #begin(): void {
    const to = this.#host.current();
    const first = this.#host.firstFrame(this.#view, this.#sent, to);
    this.#state = "live";
    this.#sent = to;
    this.#write(first);
    this.#write(this.#host.pulse());
  }

  #isServed(): boolean {
    return this.#state === "opening" || this.#state === "live";
  }

  #write(bytes: Uint8Array): void {
    this.#host.onSent(bytes);
    this.#sink.write(bytes);
  }
}
