/** One request as the CTI saw it. */
export interface RecordedRequest {
  /** Epoch ms on the protocol clock. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** At most the first 64 KB. */
  readonly body: string;
  readonly contentType: string;
  /** HTTP status; 0 while unanswered. */
  status: number;
  /** `error_type` of a refused command. */
  errorType: string | undefined;
}

const maxRequests = 10_000;
const maxBody = 65_536;
const maxBodies = 33_554_432;

/** Remembers the last 10,000 requests (fewer when their bodies exceed 32 MB) and counts them all. */
export class Recorder {
  #requests: RecordedRequest[] = [];
  #bodyLength = 0;
  readonly #counters = new Map<string, number>();

  request(request: RecordedRequest): RecordedRequest {
    const kept = { ...request, body: request.body.slice(0, maxBody) };
    this.#requests.push(kept);
    this.#bodyLength += kept.body.length;
    if (this.#bodyLength > maxBodies) this.#keepLast(Math.floor(this.#requests.length / 2));
    if (this.#requests.length >= maxRequests * 2) this.#keepLast(maxRequests);
    this.count(`request ${request.path}`);
    return kept;
  }

  answered(request: RecordedRequest, status: number, errorType: string | undefined): void {
    request.status = status;
    request.errorType = errorType;
    this.count(`status ${status}`);
    if (errorType !== undefined) this.count(`error ${errorType}`);
  }

  count(what: string, by = 1): void {
    this.#counters.set(what, (this.#counters.get(what) ?? 0) + by);
  }

  requests(): readonly RecordedRequest[] {
    return this.#requests.slice(-maxRequests);
  }

  counters(): ReadonlyMap<string, number> {
    return this.#counters;
  }

  forget(): void {
    this.#keepLast(0);
    this.#counters.clear();
  }

  #keepLast(count: number): void {
    this.#requests = this.#requests.slice(this.#requests.length - count);
    this.#bodyLength = this.#requests.reduce((sum, { body }) => sum + body.length, 0);
  }
}
