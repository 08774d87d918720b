import { type LicenceCost, noLicences } from "./licence-cost";

const kinds = ["supervision", "screenSync", "agentControl", "config"] as const;

/** The licences of the CTI and how many are taken. Totals may fall below what is in use: nothing is taken away. */
export class Licences {
  #total: LicenceCost;
  #inUse: LicenceCost = noLicences;

  constructor(total: LicenceCost) {
    this.#total = total;
  }

  total(): LicenceCost {
    return this.#total;
  }

  inUse(): LicenceCost {
    return this.#inUse;
  }

  setTotal(total: Partial<LicenceCost>): void {
    this.#total = { ...this.#total, ...total };
  }

  /** What could be taken if `returning` came back first. */
  available(returning: LicenceCost = noLicences): LicenceCost {
    return combine(combine(this.#total, this.#inUse, -1), returning, 1);
  }

  canTake(cost: LicenceCost, returning: LicenceCost = noLicences): boolean {
    const available = this.available(returning);
    return kinds.every((kind) => cost[kind] === 0 || cost[kind] <= available[kind]);
  }

  take(cost: LicenceCost): void {
    this.#inUse = combine(this.#inUse, cost, 1);
  }

  giveBack(cost: LicenceCost): void {
    this.#inUse = combine(this.#inUse, cost, -1);
  }
}

function combine(one: LicenceCost, other: LicenceCost, sign: 1 | -1): LicenceCost {
  return {
    supervision: one.supervision + sign * other.supervision,
    screenSync: one.screenSync + sign * other.screenSync,
    agentControl: one.agentControl + sign * other.agentControl,
    config: one.config + sign * other.config,
  };
}
