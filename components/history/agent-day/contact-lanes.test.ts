import { expect, it } from "vitest";
import type { ContactRecord } from "@/lib/domain/index.ts";
import { contactLanes } from "./contact-lanes.ts";

const at = (time: string) => `2026-11-26T${time}:00Z`;

function chat(id: string, from: string, to?: string): ContactRecord {
  return {
    id,
    media: "chat",
    startedAt: at(from),
    answeredAt: at(from),
    ...(to === undefined ? {} : { endedAt: at(to) }),
    outcome: to === undefined ? "open" : "handled",
  };
}

it("chats at once lie below each other, and one that begins later takes a lane that is free", () => {
  const contacts = [chat("c", "10:30"), chat("a", "10:00", "10:20"), chat("b", "10:10", "11:00")];
  const laid = contactLanes(contacts, Date.parse(at("12:00")));
  expect(laid.map(({ contact, lane }) => `${contact.id} ${lane}`)).toEqual(["a 0", "b 1", "c 0"]);
  expect(laid.at(-1)?.toMs).toBe(Date.parse(at("12:00")));
});

it("however many there are, they take four lanes", () => {
  const many = Array.from({ length: 9 }, (_, index) => chat(String(index), "10:00", "11:00"));
  const lanes = contactLanes(many, Date.parse(at("12:00"))).map(({ lane }) => lane);
  expect(Math.max(...lanes)).toBe(3);
});
