/** A request body that is not well formed: answered by HTTP 400 with the position. */
export class SyntaxFault extends Error {
  /** Characters before the fault. */
  readonly position: number;

  constructor(problem: string, text: string, position: number) {
    const before = text.slice(0, position).split("\n");
    const column = (before.at(-1)?.length ?? 0) + 1;
    super(`Syntax error at position ${position} (line ${before.length}, column ${column}): ${problem}`);
    this.name = "SyntaxFault";
    this.position = position;
  }
}
