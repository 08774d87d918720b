import type { CsvCell, TableColumn } from "./table-column.ts";

export interface CsvOptions {
  /** Heading of one more column that tells why cells are empty; without it they are just empty. */
  readonly reasonsHeader?: string;
}

type CsvColumn<Row> = Pick<TableColumn<Row>, "header" | "csv">;

const byteOrderMark = "\uFEFF";
const formulaStart = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/**
 * Rows as a file that spreadsheets open safely: UTF-8 with byte order mark, RFC 4180 (CRLF, doubled quotes), one
 * line of names, then the rows. Numbers are written with a point in every language; a text that a spreadsheet
 * would take for a formula gets an apostrophe before it; what is unavailable is empty.
 */
export function writeCsv<Row>(
  rows: readonly Row[],
  columns: readonly CsvColumn<Row>[],
  { reasonsHeader }: CsvOptions = {},
): string {
  const written = columns.flatMap(({ header, csv }) => (csv === undefined ? [] : [{ header, csv }]));
  const head = [
    ...written.map(({ header }) => header),
    ...(reasonsHeader === undefined ? [] : [reasonsHeader]),
  ];
  const lines = rows.map((row) => {
    const cells = written.map(({ header, csv }) => ({ header, cell: csv(row) }));
    const values = cells.map(({ cell }) => cell);
    return reasonsHeader === undefined ? values : [...values, reasonsOf(cells)];
  });
  return byteOrderMark + [head, ...lines].map((line) => `${line.map(writeCell).join(",")}\r\n`).join("");
}

function reasonsOf(cells: readonly { readonly header: string; readonly cell: CsvCell }[]): string {
  return cells
    .flatMap(({ header, cell }) => (typeof cell === "object" ? `${header}: ${cell.absent}` : []))
    .join("; ");
}

function writeCell(cell: CsvCell): string {
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  if (typeof cell === "object") return "";
  const safe = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
