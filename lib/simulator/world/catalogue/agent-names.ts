import type { Random } from "../time/random";
import { personName } from "./person-name";

const FIRST_LOGINS = ["Mônica Araújo", "007", "João da Silva", "Fernanda Gonçalves", "1042"];

/** `count` different agent logins: people's names, with a numeric login such as "007" here and there. */
export function agentNames(count: number, random: Random): string[] {
  const names = new Set(FIRST_LOGINS.slice(0, count));
  while (names.size < count) {
    const isNumeric = names.size % 23 === 0;
    const name = isNumeric ? String(2000 + names.size) : personName(random);
    names.add(names.has(name) ? `${name} ${names.size}` : name);
  }
  return [...names];
}
