import { initialsOf } from "@/lib/domain/index.ts";

/**
 * The initials that stand for an agent whose name is not shown. What a screen is sent holds them already, in the place
 * of names: these stay as they are.
 */
export function agentAlias(name: string): string {
  return [...name].length <= 2 ? name.toLocaleUpperCase("pt-BR") : initialsOf(name);
}
