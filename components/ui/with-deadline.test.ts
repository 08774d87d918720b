import { afterEach, expect, it, vi } from "vitest";
import { withDeadline } from "./with-deadline.ts";

afterEach(() => vi.restoreAllMocks());

function deadline() {
  const timer = new AbortController();
  const asked = vi.spyOn(AbortSignal, "timeout").mockReturnValue(timer.signal);
  return { asked, pass: () => timer.abort(new DOMException("too late", "TimeoutError")) };
}

it("gives up a question that nobody answers", () => {
  const { asked, pass } = deadline();
  const [alone, both] = [withDeadline(), withDeadline(new AbortController().signal)];
  expect(asked).toHaveBeenCalledWith(15_000);
  expect([alone.aborted, both.aborted]).toEqual([false, false]);
  pass();
  expect([alone.aborted, both.aborted]).toEqual([true, true]);
  expect(both.reason).toMatchObject({ name: "TimeoutError" });
});

it("gives up at once what nobody wants any more, and says why", () => {
  deadline();
  const wanted = new AbortController();
  const signal = withDeadline(wanted.signal);
  wanted.abort("left");
  expect(signal.reason).toBe("left");
  expect(withDeadline(wanted.signal).reason).toBe("left");
});
