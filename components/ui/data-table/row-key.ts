/** Between the group and the id of a key. */
export const parting = "\u0000";

/** The key of a row in a group; without a group the id itself. */
export function rowKey(id: string, group: string | undefined): string {
  return group === undefined ? id : `${group}${parting}${id}`;
}

/** The row that a key stands for. */
export function readKey(key: string): { readonly id: string; readonly group: string | undefined } {
  const at = key.lastIndexOf(parting);
  return { id: key.slice(at + 1), group: at < 0 ? undefined : key.slice(0, at) };
}
