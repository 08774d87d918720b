/**
 * The groups that `claims` name under `claim`: a list, or one text. A claim that does not exist as such is looked for as
 * a path (`realm_access.roles`). Undefined when there is none at all.
 */
export function readGroups(
  claims: Readonly<Record<string, unknown>>,
  claim: string,
): readonly string[] | undefined {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : follow(claims, claim.split("."));
  if (typeof value === "string") return [value];
  if (!Array.isArray(value)) return undefined;
  return value.filter((each) => typeof each === "string");
}

function follow(node: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return node;
  if (typeof node !== "object" || node === null || !Object.hasOwn(node, step)) return undefined;
  return follow((node as Record<string, unknown>)[step], rest);
}
