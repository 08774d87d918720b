export interface ResumePoint {
  readonly epoch: string;
  readonly revision: number;
}

const longest = 64;
const shape = /^([0-9A-Za-z]+):(\d{1,15})$/;

/** Reads `<epoch>:<revision>`. Whatever else a browser sends is no resume point, never an error. */
export function parseResumePoint(text: string | null): ResumePoint | undefined {
  if (text === null || text.length > longest) return undefined;
  const [, epoch, revision] = shape.exec(text) ?? [];
  return epoch === undefined ? undefined : { epoch, revision: Number(revision) };
}
