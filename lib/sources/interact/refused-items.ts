/** Items the CTI does not know, by the group they were sent in. */
export interface RefusedItems {
  /** Remembers those of `items` that `sent` holds; false when none was. Groups are matched loosely: the CTI misspells them. */
  add(items: ReadonlyMap<string, readonly string[]>, sent: ReadonlyMap<string, readonly string[]>): boolean;
  /** `names` without what was refused in `group`. */
  keep(group: string, names: readonly string[]): readonly string[];
  forget(groups: readonly string[]): void;
  /** Group → `invalid_item: a, b`: every statistic, since figures give it as their reason; at most five of others. */
  describe(): Readonly<Record<string, string>>;
}

const mostNamed = 5;

/** Nothing refused yet. */
export function createRefusedItems(): RefusedItems {
  const refused = new Map<string, Set<string>>();
  return {
    add(items, sent) {
      const named = new Set([...items.values()].flat().map(plain));
      let found = false;
      for (const [group, names] of sent) {
        for (const name of names.filter((each) => named.has(plain(each)))) {
          refused.set(group, (refused.get(group) ?? new Set()).add(name));
          found = true;
        }
      }
      return found;
    },
    keep: (group, names) => names.filter((name) => !refused.get(group)?.has(name)),
    forget(groups) {
      for (const group of groups) refused.delete(group);
    },
    describe: () =>
      Object.fromEntries(
        [...refused].map(([group, names]) => [group, `invalid_item: ${listed(group, [...names])}`]),
      ),
  };
}

/** As sent and as answered may differ in the one name that is Portuguese on the wire. */
function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^agente_/, "agent_");
}

/** Statistics are as many as the catalogue has, names of services and agents may be thousands. */
function listed(group: string, names: readonly string[]): string {
  const named = names.slice(0, mostNamed).join(", ");
  if (group.endsWith("_stats")) return names.join(", ");
  return names.length > mostNamed ? `${named} and ${names.length - mostNamed} more` : named;
}
