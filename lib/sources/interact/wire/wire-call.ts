/** One call as any message tells it [manual: call details]. Only `id` is always there. */
export interface WireCall {
  /** Trimmed: the key. */
  readonly id: string;
  /** As on the wire, blanks included: what the CTI wants back. */
  readonly idEcho: string;
  readonly agent?: string | undefined;
  readonly service?: string | undefined;
  /** Lower case, as on the wire otherwise. */
  readonly media?: string | undefined;
  /** A number, an address or a name; in a conference several, separated by commas. */
  readonly interlocutor?: string | undefined;
  readonly durationSeconds?: number | undefined;
  /** Lower case with underscores. */
  readonly state?: string | undefined;
  readonly direction?: "inbound" | "outbound" | "unknown" | undefined;
  /** Lower case with underscores, e.g. `internal_consultation`. */
  readonly origin?: string | undefined;
  readonly consultationCallId?: string | undefined;
  readonly entryPoint?: string | undefined;
  readonly entryAddress?: string | undefined;
  readonly profile?: number | undefined;
  readonly priority?: number | undefined;
  readonly queued?: boolean | undefined;
}
