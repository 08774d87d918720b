import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CsvCell } from "./table-column.ts";
import { writeCsv } from "./write-csv.ts";

const columns = ["Serviço", "Espera"].map((header, index) => ({
  header,
  csv: (row: readonly CsvCell[]) => row[index] ?? "",
}));

/** A reader of RFC 4180 that shares nothing with the writer. */
function readCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let found = field.exec(text); found !== null; found = field.exec(text)) {
    lines.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === "\r\n") lines.push([]);
  }
  return lines.slice(0, -1);
}

const linesOf = (rows: readonly (readonly CsvCell[])[]) => readCsv(writeCsv(rows, columns).slice(1));

describe("a file of what is on screen", () => {
  it("begins with a byte order mark and one line of names", () => {
    expect(writeCsv([["Vendas", 12]], columns)).toBe("\uFEFFServiço,Espera\r\nVendas,12\r\n");
  });

  it("reads back as it was, whatever the names hold", () => {
    const text = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true }))), (rows) => {
        const read = linesOf(rows).slice(1);
        expect(read).toEqual(
          rows.map(([name, value]) => [read.length > 0 ? safeOf(name) : name, String(value)]),
        );
      }),
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\n=cmd|' /C calc'!A0"])(
    "does not let a spreadsheet calculate the name %j",
    (name) => {
      expect(linesOf([[name, 1]])[1]?.[0]).toBe(`'${name}`);
    },
  );

  it("leaves numbers numbers, with a point and without groups", () => {
    expect(linesOf([["Vendas", -1234.5]])[1]).toEqual(["Vendas", "-1234.5"]);
  });

  it("leaves empty what is unavailable, and tells why in one more column when asked to", () => {
    const rows = [["Vendas", { absent: "não licenciado" }]] as const;
    expect(linesOf(rows)[1]).toEqual(["Vendas", ""]);
    const text = writeCsv(rows, columns, { reasonsHeader: "Motivo" }).slice(1);
    expect(readCsv(text)).toEqual([
      ["Serviço", "Espera", "Motivo"],
      ["Vendas", "", "Espera: não licenciado"],
    ]);
  });
});

/** What the file says for a name: an apostrophe before what looks like a formula. */
function safeOf(name: string): string {
  const first = name.trimStart()[0] ?? "";
  const isFormula = ["=", "+", "-", "@", "＝", "＋", "－", "＠"].includes(first) || /^[\t\r\n]/.test(name);
  return isFormula ? `'${name}` : name;
}
