import type { Sheet, SheetCell, SheetSection } from "@/lib/domain/index.ts";

/** A sheet as plain text, for whoever reads no HTML: a row a line, each number under its head. */
export function mailText({ title, subtitle, summary, sections, notes }: Sheet, footer: string): string {
  return [
    title,
    subtitle,
    "",
    ...summary.map(({ text }) => `* ${text}`),
    ...sections.flatMap(sectionText),
    "",
    ...[...notes, footer],
    "",
  ].join("\n");
}

function sectionText({ title, lines, table }: SheetSection): readonly string[] {
  const rows = table?.rows.map(({ cells }) => {
    const [first, ...others] = cells;
    const told = others.map((cell, index) => `${table.heads[index + 1]?.text}: ${cellText(cell)}`);
    return `- ${first === undefined ? "" : cellText(first)} | ${told.join(" | ")}`;
  });
  return ["", title.toUpperCase(), ...lines, ...(rows ?? [])];
}

function cellText({ text, why, note }: SheetCell): string {
  const more = [why, note].filter((each) => each !== undefined);
  const told = more.length === 0 ? text : `${text} (${more.join("; ")})`;
  // A name must not look like a line of ours.
  return told.replace(/\p{Cc}+/gu, " ");
}
