/** How long a soak lasts. */
export interface SoakLength {
  /** How often what can be counted is done. */
  readonly loops: number;
  /** How long is watched what can only be watched. */
  readonly minutes: number;
}
