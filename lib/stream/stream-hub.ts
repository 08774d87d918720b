import type { FloorContent, Instant } from "@/lib/domain/index.ts";
import type { SourcePulse } from "./frames.ts";

/** One published floor. Immutable; two are the same only when they are the same object. */
export interface StreamRevision {
  readonly epoch: string;
  readonly revision: number;
  readonly content: FloorContent;
  readonly at: Instant;
}

/** What the stream asks of the hub. */
export interface StreamHub {
  readonly build: string;
  current(): StreamRevision;
  revisionAt(epoch: string, revision: number): StreamRevision | undefined;
  subscribe(listener: (revision: StreamRevision) => void, signal: AbortSignal): StreamRevision;
  pulses(): Readonly<Record<string, SourcePulse>>;
}
