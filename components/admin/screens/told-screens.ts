/** How a screen does, what somebody must see to first. */
export const screenStates = ["frozen", "stale", "outdated", "offline", "delayed", "live"] as const;

export type ScreenState = (typeof screenStates)[number];

/** What a screen was told to do last, and what became of it by its own word. */
export interface ToldOrder {
  readonly id: string;
  readonly kind: "identify" | "reload" | "show";
  readonly status: "sent" | "done" | "missed";
  readonly at: string;
}

/** A screen, as `/api/screens` tells it. Instants are ISO 8601; what a screen never told is absent. */
export interface ToldScreen {
  readonly id: string;
  readonly name: string;
  readonly state: ScreenState;
  /** Id of the board that it is to show. */
  readonly board: string;
  readonly link: string;
  readonly linkName: string;
  readonly address: string;
  readonly userAgent: string;
  readonly openedAt: string;
  readonly seenAt: string;
  readonly build?: string;
  readonly boardVersion?: number;
  readonly paintedAt?: string;
  readonly fedAt?: string;
  readonly startedAt?: string;
  readonly heapBytes?: number;
  readonly width?: number;
  readonly height?: number;
  readonly pixelRatio?: number;
  /** The board's page in sight, from 0. */
  readonly page?: number;
  readonly hasWakeLock?: boolean;
  readonly order?: ToldOrder;
}

/** A link of screens, as `/api/screens/links` tells it; never its token. */
export interface ToldLink {
  readonly id: string;
  readonly name: string;
  readonly board: string;
  readonly mostDevices: number;
  readonly isBound: boolean;
  readonly network?: string;
  readonly createdBy: string;
  /** Places that are taken. */
  readonly devices: number;
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly revokedAt?: string;
  readonly usedAt?: string;
}
