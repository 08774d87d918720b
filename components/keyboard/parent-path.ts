const details = /^\/(services|agents)\/[^/]+$/;

/** The list that the page at this address belongs to; undefined for a list, which is nobody's detail. */
export function parentPath(path: string): string | undefined {
  const list = details.exec(path)?.[1];
  return list === undefined ? undefined : `/${list}`;
}
