/**
 * What is known of one target at one instant. `well`: nothing to measure, which is known to be well (nobody waits) ·
 * `unknown`: no value, or not a live one: it says nothing, neither good nor bad.
 */
export type Observation =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "well" }
  | { readonly kind: "unknown" };
