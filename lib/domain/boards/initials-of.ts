/**
 * Initials of a name, such as `MS` of "Maria da Silva" or "maria.silva": of its first and its last word, `?` where there is
 * no letter. They are what stands for an alias, which no source tells.
 */
export function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== "");
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const letters = [first, last].flatMap((word) => (word === undefined ? [] : [[...word][0] ?? ""]));
  return letters.length === 0 ? "?" : letters.join("").toLocaleUpperCase("pt-BR");
}
