/** `whole`: all were read · `cut`: the reader went away · `failed`: they could not be read to the end. */
export interface LinesEnd {
  readonly end: "whole" | "cut" | "failed";
  /** Lines read. */
  readonly lines: number;
}

interface StreamLinesOptions {
  /** What stands before the first line. */
  readonly head: string;
  /** Called once. */
  readonly onEnd: (end: LinesEnd) => unknown;
}

const chunkCharacters = 32 * 1024;

/**
 * Lines as a body that is read at the reader's pace. Resolves once the first lines are there.
 * @throws what `lines` throws until then; later the body breaks off
 */
export async function streamLines(
  lines: AsyncGenerator<string>,
  { head, onEnd }: StreamLinesOptions,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let count = 0;
  let isOver = false;

  function finish(end: LinesEnd["end"]): void {
    if (isOver) return;
    isOver = true;
    onEnd({ end, lines: count });
  }

  async function readChunk(): Promise<string> {
    let text = "";
    try {
      while (text.length < chunkCharacters) {
        const next = await lines.next();
        if (next.done === true) {
          finish("whole");
          break;
        }
        count += 1;
        text += next.value;
      }
      return text;
    } catch (error) {
      finish("failed");
      throw error;
    }
  }

  const first = head + (await readChunk());
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(first));
      if (isOver) controller.close();
    },
    async pull(controller) {
      const text = await readChunk();
      if (text !== "") controller.enqueue(encoder.encode(text));
      if (isOver) controller.close();
    },
    async cancel() {
      finish("cut");
      await lines.return(undefined);
    },
  });
}
