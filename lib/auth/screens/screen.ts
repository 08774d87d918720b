/** A link that lets televisions see one board, as lists show it. */
export interface ScreenLink {
  readonly id: string;
  readonly name: string;
  readonly board: string;
  readonly mostDevices: number;
  /** Only from the network of the first television. */
  readonly isBound: boolean;
  /** The network it is bound to; undefined before the first television came. */
  readonly network: string | undefined;
  readonly createdBy: string;
  readonly createdAtMs: number;
  /** Undefined: it never expires by itself. */
  readonly expiresAtMs: number | undefined;
  readonly revokedAtMs: number | undefined;
  readonly usedAtMs: number | undefined;
  /** How many places are taken, those of televisions that were put out included. */
  readonly devices: number;
}

export interface NewScreenLink {
  readonly name: string;
  readonly board: string;
  readonly mostDevices: number;
  readonly isBound: boolean;
  readonly expiresAtMs?: number | undefined;
}

/** What may be changed of a link; null takes the expiry away. */
export interface ScreenLinkChange {
  readonly name?: string | undefined;
  readonly mostDevices?: number | undefined;
  readonly expiresAtMs?: number | null | undefined;
}

/** A television that came by a link. */
export interface Screen {
  readonly id: string;
  readonly link: string;
  readonly linkName: string;
  readonly name: string;
  /** The board it shows: its link's, unless it was pointed to another. */
  readonly board: string;
  /** The address it came from last. */
  readonly address: string;
  readonly userAgent: string;
  readonly openedAtMs: number;
  /** To about a minute. */
  readonly seenAtMs: number;
  readonly revokedAtMs: number | undefined;
}

/** A television that asks for something: no holder of rights, and let see its board alone. */
export interface ScreenActor {
  readonly kind: "screen";
  readonly id: string;
  readonly name: string;
  readonly board: string;
  /** Groups its streams, as `Actor.sessionKey`. */
  readonly sessionKey: string;
  readonly expiresAtMs: number | undefined;
}

/** Why a television is not let in, or not any more. */
export type ScreenRefusal = "screen_revoked" | "screen_expired" | "screen_elsewhere";

/** How long a browser keeps a television's cookie: as long as browsers keep any. */
export const screenCookieSeconds = 400 * 86_400;
