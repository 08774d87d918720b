/** An order that waits, as a row. Instants are epoch ms. */
export interface DeferredCommandRow {
  readonly id: string;
  /** Account or key of who ordered it. */
  readonly actor: string;
  readonly actor_name: string;
  readonly name: string;
  readonly agent: string;
  readonly state_id: string | null;
  readonly reason: string | null;
  readonly requested_at: number;
  readonly expires_at: number;
}

export interface CommandTables {
  readonly deferred_commands: DeferredCommandRow;
}
