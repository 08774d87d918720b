import type { Sheet, SheetCell, SheetSection, SheetTable, SheetTone } from "@/lib/domain/index.ts";
import { escapeHtml } from "./escape-html.ts";

/**
 * Mail programs know no tokens and few style sheets: the colours of `app/tokens.css` on a white ground, within each element.
 * Nothing is fetched from anywhere.
 */
const ink = "#14181c";
const soft = "#505a63";
const line = "#e3e6e9";
const tones: Readonly<Record<SheetTone, string>> = { good: "#14713a", bad: "#bd2419", quiet: soft };
const face = "font-family:Inter,Segoe UI,Roboto,Helvetica,Arial,sans-serif";
/** What is so short must not break, such as a time or a number with its sign. */
const longestWhole = 13;
const cellLook = `padding:6px 8px;border-bottom:1px solid ${line};vertical-align:top`;

/** A sheet as HTML for a mail. */
export function mailHtml(sheet: Sheet, footer: string): string {
  const { language, title, subtitle, summary, sections, notes } = sheet;
  const body = [
    `<h1 style="margin:0 0 4px;font-size:20px;line-height:26px">${escapeHtml(title)}</h1>`,
    `<p style="margin:0 0 16px;color:${soft}">${escapeHtml(subtitle)}</p>`,
    `<ul style="margin:0 0 8px;padding:0 0 0 18px">`,
    ...summary.map(
      ({ text, tone }) => `<li style="margin:0 0 4px;color:${toneOf(tone)}">${escapeHtml(text)}</li>`,
    ),
    "</ul>",
    ...sections.map(sectionHtml),
    `<div style="height:12px"></div>`,
    ...[...notes, footer].map(
      (note) =>
        `<p style="margin:4px 0;font-size:12px;line-height:16px;color:${soft}">${escapeHtml(note)}</p>`,
    ),
  ];
  return [
    "<!doctype html>",
    `<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeHtml(title)}</title></head>`,
    `<body style="margin:0;padding:24px;background:#ffffff;color:${ink};${face};font-size:14px;line-height:20px">`,
    `<div style="max-width:860px;margin:0 auto">${body.join("\n")}</div></body></html>`,
  ].join("\n");
}

function sectionHtml({ title, lines, table }: SheetSection): string {
  return [
    `<h2 style="margin:20px 0 6px;font-size:15px;line-height:20px">${escapeHtml(title)}</h2>`,
    ...lines.map((text) => `<p style="margin:0 0 4px;color:${soft}">${escapeHtml(text)}</p>`),
    ...(table === undefined ? [] : [tableHtml(table)]),
  ].join("\n");
}

function tableHtml({ heads, rows }: SheetTable): string {
  const alignOf = (index: number) => (heads[index]?.isNumber ? "right" : "left");
  const headCells = heads.map(
    ({ text }, index) =>
      `<th scope="col" style="${cellLook};text-align:${alignOf(index)};font-size:12px;color:${soft}">${escapeHtml(text)}</th>`,
  );
  const bodyRows = rows.map(({ cells }) => {
    const written = cells.map((cell, index) => {
      const [tag, scope] = index === 0 ? ["th", ' scope="row"'] : ["td", ""];
      const look = `${cellLook};text-align:${alignOf(index)};font-weight:${index === 0 ? 600 : 400}`;
      return `<${tag}${scope} style="${look}">${cellHtml(cell)}</${tag}>`;
    });
    return `<tr>${written.join("")}</tr>`;
  });
  return [
    `<div style="overflow-x:auto">`,
    `<table style="width:100%;border-collapse:collapse;font-size:13px;line-height:18px;font-variant-numeric:tabular-nums">`,
    `<thead><tr>${headCells.join("")}</tr></thead><tbody>`,
    ...bodyRows,
    "</tbody></table></div>",
  ].join("\n");
}

/** A dash says why in words: nobody hovers in a mail. */
function cellHtml({ text, why, note, tone }: SheetCell): string {
  const small = [why, note].filter((each) => each !== undefined);
  const look = [
    ...(tone === undefined ? [] : [`color:${toneOf(tone)}`]),
    ...(text.length <= longestWhole ? ["white-space:nowrap"] : []),
  ];
  const main = `<span style="${look.join(";")}">${escapeHtml(text)}</span>`;
  return [
    main,
    ...small.map((each) => `<br><span style="font-size:11px;color:${soft}">${escapeHtml(each)}</span>`),
  ].join("");
}

function toneOf(tone: SheetTone): string {
  return tones[tone];
}
