/** Address of an entity's page. Ids hold whatever a name holds, so they are encoded. */
export function entityPath(collection: "services" | "agents", id: string): string {
  return `/${collection}/${encodeURIComponent(id)}`;
}
