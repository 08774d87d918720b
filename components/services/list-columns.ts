/** The counts of the services list, in the order a supervisor scans them; all add up over media. */
export const listColumns = [
  "waiting",
  "handling",
  "received",
  "handled",
  "handled_awt",
  "abandoned",
  "overflowed",
  "generated",
] as const;
