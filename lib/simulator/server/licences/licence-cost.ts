/** Licences of each kind: what a subscription takes, or what the server has. */
export interface LicenceCost {
  readonly supervision: number;
  readonly screenSync: number;
  readonly agentControl: number;
  readonly config: number;
}

/** A subscription that takes nothing. */
export const noLicences: LicenceCost = { supervision: 0, screenSync: 0, agentControl: 0, config: 0 };
