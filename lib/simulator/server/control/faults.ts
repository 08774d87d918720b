/** What is broken between the CTI and its clients right now. */
export interface Faults {
  /** Requests get no answer and channels say nothing; connections stay open. */
  isBlackhole: boolean;
  /** Every channel is silent. */
  isMuted: boolean;
  /** Channels that are silent one by one. */
  readonly mutedChannels: Set<number>;
  /** Answers wait this long, real milliseconds. */
  answerDelayMs: number;
  /** Channel bytes a second, 0 = unlimited. */
  bytesPerSecond: number;
  /** Channel writes are cut in chunks of 1 up to this many bytes, 0 = uncut. */
  sliceBytes: number;
}

/** A healthy network. */
export function noFaults(): Faults {
  return {
    isBlackhole: false,
    isMuted: false,
    mutedChannels: new Set(),
    answerDelayMs: 0,
    bytesPerSecond: 0,
    sliceBytes: 0,
  };
}
