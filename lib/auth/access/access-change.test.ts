import { expect, it } from "vitest";
import { type AccessChange, createAccessNews } from "./access-change.ts";

it("tells every listener in the same tick until its signal, whatever one of them throws", () => {
  const errors: unknown[] = [];
  const news = createAccessNews((error) => errors.push(error));
  const controller = new AbortController();
  const heard: AccessChange[] = [];
  news.subscribe(() => {
    throw new Error("the first listener failed");
  }, new AbortController().signal);
  news.subscribe((change) => heard.push(change), controller.signal);
  news.tell(["s1", "s2"], "revoked");
  news.tell(["s1"], "scope_changed");
  expect(heard.map(({ sessionKey, isEnded }) => [sessionKey, isEnded])).toEqual([
    ["s1", true],
    ["s2", true],
    ["s1", false],
  ]);
  expect(errors).toHaveLength(3);
  controller.abort();
  news.tell(["s1"], "revoked");
  expect(heard).toHaveLength(3);
});
