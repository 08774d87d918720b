/** What an answer or an event says, before it is XML or JSON. Absent fields are left out; keys are wire names of ours. */
export type Tree =
  | string
  | number
  | boolean
  | readonly Tree[]
  | { readonly [field: string]: Tree | undefined };
