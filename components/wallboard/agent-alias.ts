/** The initials that stand for an agent whose name is not shown: at most three letters, of a name of one word its first two. */
export function agentAlias(name: string): string {
  const words = name.split(/[\s._-]+/u).filter((word) => word !== "");
  const letters =
    words.length > 1 ? words.map((word) => [...word][0]).join("") : [...name.trim()].slice(0, 2).join("");
  return [...letters].slice(0, 3).join("").toLocaleUpperCase("pt-BR");
}
