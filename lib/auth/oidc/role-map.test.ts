import { describe, expect, it } from "vitest";
import { readGroups } from "./read-groups.ts";
import { parseRoleMap, roleOfGroups } from "./role-map.ts";

describe("OIDC_ROLE_MAP", () => {
  it.each([
    [
      "desk=supervisor, ops=admin",
      [
        ["desk", "supervisor"],
        ["ops", "admin"],
      ],
    ],
    ["CN=desk=viewer", [["CN=desk", "viewer"]]],
    ['{"CN=Desk,OU=BR":"supervisor"}', [["CN=Desk,OU=BR", "supervisor"]]],
    ["", undefined],
    ["desk", undefined],
    ["desk=owner", undefined],
    ["=admin", undefined],
    ["desk=admin,", undefined],
    ["{desk:admin}", undefined],
    ["{}", undefined],
    ['{"desk":1}', undefined],
  ])("%s", (text, pairs) => {
    const map = parseRoleMap(text);
    expect(map && [...map]).toEqual(pairs);
  });

  it("gives the highest role of somebody's groups, and none to a stranger", () => {
    const map = parseRoleMap("all=viewer,desk=supervisor,ops=admin") ?? new Map();
    expect(roleOfGroups(map, ["all", "ops", "desk"])).toBe("admin");
    expect(roleOfGroups(map, ["all", "other"])).toBe("viewer");
    expect(roleOfGroups(map, ["other", "__proto__"])).toBeUndefined();
    expect(roleOfGroups(map, [])).toBeUndefined();
  });
});

describe("the groups of somebody", () => {
  it.each([
    [{ groups: ["a", 1, "b"] }, "groups", ["a", "b"]],
    [{ groups: "a" }, "groups", ["a"]],
    [{ realm_access: { roles: ["a"] } }, "realm_access.roles", ["a"]],
    [{ "https://x/groups": ["a"] }, "https://x/groups", ["a"]],
    [{ groups: { a: true } }, "groups", undefined],
    [{}, "groups", undefined],
    [{ realm_access: null }, "realm_access.roles", undefined],
    [{}, "__proto__.constructor", undefined],
  ])("of %j by %s", (claims, claim, groups) => {
    expect(readGroups(claims, claim)).toEqual(groups);
  });
});
