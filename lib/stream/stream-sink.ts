/** What a sink tells its viewer. */
export interface SinkEvents {
  /** It takes bytes again (or for the first time). */
  onWritable(): void;
  /** The viewer is gone or the end was delivered. Told once. */
  onClosed(): void;
}

/** Where one viewer's bytes go. Never throws; after its end everything is ignored. */
export interface StreamSink {
  /** False while bytes given earlier are still waiting: writing then would grow a queue. */
  readonly isWritable: boolean;
  /** Tells `events` from now on. May call back at once. */
  open(events: SinkEvents): void;
  write(bytes: Uint8Array): void;
  /** Writes `last` and ends in order, which a viewer who does not read can hold up. */
  end(last: Uint8Array): void;
  /** Ends at once, whatever is still waiting. */
  destroy(): void;
}
