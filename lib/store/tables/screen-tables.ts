/** A link that lets televisions in; of its token only the SHA-256 in hex. Instants are epoch ms. */
export interface ScreenLinkRow {
  readonly id: string;
  readonly name: string;
  /** The board that those who come by it see first. */
  readonly board: string;
  readonly token_hash: string;
  /** How many televisions it lets in; those that were put out keep their place. */
  readonly most_devices: number;
  /** 0 or 1: only from the network of the first television. */
  readonly is_bound: number;
  /** Set by the first television of a bound link. */
  readonly network: string | null;
  readonly created_by: string;
  readonly created_at: number;
  readonly expires_at: number | null;
  readonly revoked_at: number | null;
  /** When it let somebody in last. */
  readonly used_at: number | null;
}

/** A television; of its cookie only the SHA-256 in hex. */
export interface ScreenDeviceRow {
  readonly id: string;
  readonly link: string;
  readonly name: string;
  readonly board: string;
  readonly token_hash: string;
  /** The cookie before, good until the one in its place was used. */
  readonly former_hash: string | null;
  readonly rotated_at: number;
  readonly opened_at: number;
  /** To about a minute. */
  readonly seen_at: number;
  readonly revoked_at: number | null;
  readonly address: string;
  readonly user_agent: string;
}

export interface ScreenTables {
  readonly screen_links: ScreenLinkRow;
  readonly screen_devices: ScreenDeviceRow;
}
