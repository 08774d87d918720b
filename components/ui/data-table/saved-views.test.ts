import { describe, expect, it } from "vitest";
import { renameView, withView } from "./saved-views.ts";

const night = { name: "Noite", query: "q=noite" };
const day = { name: "Dia", query: "q=dia" };

describe("views under names", () => {
  it("take the place of one with the same name", () => {
    expect(withView([night, day], { name: " Noite ", query: "q=2" })).toEqual([
      day,
      { name: "Noite", query: "q=2" },
    ]);
  });

  it("need a name", () => {
    expect(withView([day], { name: "  ", query: "" })).toEqual([day]);
  });

  it("are renamed in their place", () => {
    expect(renameView([night, day], "Noite", "Madrugada")).toEqual([{ ...night, name: "Madrugada" }, day]);
  });
});
