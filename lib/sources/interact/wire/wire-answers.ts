/** One living subscription [manual: get_subscriptions]. */
export interface WireSubscription {
  readonly id: string;
  readonly idEcho: string | number;
  readonly channelId?: string | undefined;
  readonly resource?: string | undefined;
  readonly expiresSeconds?: number | undefined;
  /** Absent: all of them. */
  readonly agents?: readonly string[] | undefined;
  readonly services?: readonly string[] | undefined;
  readonly events?: readonly string[] | undefined;
}

/** What a user may do [manual: get_user_grants]. Names are the manual's. */
export interface WireGrants {
  readonly name?: string | undefined;
  readonly supervision: readonly string[];
  readonly access: readonly string[];
  readonly agent: readonly string[];
  /** By media; under `all` when the answer does not tell medias apart. Filled only for logged-in agents. */
  readonly calls: ReadonlyMap<string, readonly string[]>;
}
