import type { Clock } from "../clock.ts";
import type { HttpAnswer, HttpClient, HttpRequest } from "../http-client.ts";
import { InteractError } from "../interact-error.ts";
import type { LatencyReport } from "./conformance-report.ts";

interface LoggedRequest {
  readonly path: string;
  readonly tookMs: number;
  /** Absent when it was answered 200. */
  readonly fault?: InteractError;
}

/** An HTTP client that remembers how every request went. */
export interface RequestLog {
  readonly http: HttpClient;
  /** The last request of a path. */
  last(path: string): LoggedRequest | undefined;
  latencies(): readonly LatencyReport[];
}

/** Logs what goes through `http`; `onAnswer` sees every whole answer before anyone reads it. */
export function createRequestLog(
  http: HttpClient,
  clock: Clock,
  onAnswer: (request: HttpRequest, answer: HttpAnswer) => void,
): RequestLog {
  const requests: LoggedRequest[] = [];
  const timed = async <T>({ path }: HttpRequest, send: () => Promise<T>): Promise<T> => {
    const fromMs = clock.monotonicMs();
    const log = (fault?: unknown): void => {
      const tookMs = clock.monotonicMs() - fromMs;
      requests.push({ path, tookMs, ...(fault instanceof InteractError ? { fault } : {}) });
    };
    try {
      const answer = await send();
      log();
      return answer;
    } catch (cause) {
      log(cause);
      throw cause;
    }
  };
  return {
    http: {
      async exchange(request, signal) {
        const answer = await timed(request, () => http.exchange(request, signal));
        onAnswer(request, answer);
        return answer;
      },
      async stream(request, signal) {
        const answer = await timed(request, () => http.stream(request, signal));
        if ("bytes" in answer) onAnswer(request, answer);
        return answer;
      },
      close: () => http.close(),
    },
    last: (path) => requests.findLast((request) => request.path === path),
    latencies: () => summarize(requests),
  };
}

function summarize(requests: readonly LoggedRequest[]): readonly LatencyReport[] {
  const byPath = new Map<string, number[]>();
  for (const { path, tookMs } of requests) byPath.set(path, [...(byPath.get(path) ?? []), tookMs]);
  return [...byPath].map(([path, times]) => {
    const sorted = times.sort((one, other) => one - other);
    return {
      path,
      requests: sorted.length,
      medianMs: round(sorted[Math.floor((sorted.length - 1) / 2)] ?? 0),
      longestMs: round(sorted.at(-1) ?? 0),
    };
  });
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
