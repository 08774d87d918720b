import { expect, it } from "vitest";
import { currentView } from "./current-view.ts";

const night = { id: "1", query: "q=night" };
const late = { id: "2", query: "q=night" };
const day = { id: "3", query: "q=day" };
const views = [night, late, day];

it("is the view with what the list shows, however somebody got there", () => {
  expect(currentView(views, "q=day", undefined)).toEqual({ view: day, isChanged: false });
  expect(currentView(views, "q=day", "1")).toEqual({ view: day, isChanged: false });
});

it("is, of two that show the same, the one that was opened", () => {
  expect(currentView(views, "q=night", "2")).toEqual({ view: late, isChanged: false });
  expect(currentView(views, "q=night", undefined)).toEqual({ view: night, isChanged: false });
});

it("stays the opened one, as changed, when the list is shaped otherwise", () => {
  expect(currentView(views, "q=noon", "3")).toEqual({ view: day, isChanged: true });
});

it("is none where nothing was opened, where the opened one is gone, and where the list is back as it comes", () => {
  expect(currentView(views, "q=noon", undefined)).toBeUndefined();
  expect(currentView(views, "q=noon", "9")).toBeUndefined();
  expect(currentView(views, "", "3")).toBeUndefined();
  const plain = { id: "4", query: "" };
  expect(currentView([...views, plain], "", "3")).toEqual({ view: plain, isChanged: false });
});
