/** The address of a service's or agent's page. */
export function pathOf(collection: "services" | "agents", name: string): string {
  return `/${collection}/${encodeURIComponent(`interact:${name}`)}`;
}
