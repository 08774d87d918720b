import type { Sheet, SheetCell, SheetSection, SheetTable, SheetTone } from "@/lib/domain/index.ts";
import { Absent } from "../ui/absent.tsx";
import { StateIcon } from "../ui/state-icon.tsx";
import { toneLook, toneMark } from "./sheet-tones.ts";

/** A shift's report on one sheet, as it is printed too. Its words were put together by the server, as in the mail. */
export function SheetView({ sheet }: { readonly sheet: Sheet }) {
  const { title, subtitle, summary, sections, notes, language } = sheet;
  return (
    <article lang={language} className="sheet flex flex-col gap-5" data-sheet={title}>
      <header className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold tracking-tight wrap-anywhere">{title}</h1>
        <p className="text-[0.8125rem] text-ink-soft">{subtitle}</p>
      </header>
      <ul className="flex flex-col gap-1.5">
        {summary.map(({ text, tone }) => (
          <li key={text} className="flex items-baseline gap-2">
            <SummaryMark tone={tone} />
            <span className="min-w-0 wrap-anywhere">{text}</span>
          </li>
        ))}
      </ul>
      {sections.map((section) => (
        <SheetPart key={section.id} section={section} />
      ))}
      <footer className="flex flex-col gap-1 text-xs text-ink-soft">
        {notes.map((note) => (
          <p key={note} className="max-w-[110ch]">
            {note}
          </p>
        ))}
      </footer>
    </article>
  );
}

function SummaryMark({ tone }: { readonly tone: SheetTone }) {
  return (
    <span className={`shrink-0 self-center ${toneLook[tone]}`} aria-hidden="true">
      <StateIcon shape={toneMark[tone]} />
    </span>
  );
}

function SheetPart({ section: { id, title, lines, table } }: { readonly section: SheetSection }) {
  const headingId = `sheet-${id}`;
  return (
    <section aria-labelledby={headingId} className="flex min-w-0 flex-col gap-2" data-section={id}>
      <h2 id={headingId} className="text-sm font-semibold">
        {title}
      </h2>
      {lines.map((line) => (
        <p key={line} className="text-[0.8125rem] text-ink-soft">
          {line}
        </p>
      ))}
      {table === undefined ? null : <SheetRows table={table} title={title} />}
    </section>
  );
}

function SheetRows({
  table: { heads, rows },
  title,
}: {
  readonly table: SheetTable;
  readonly title: string;
}) {
  const look = (index: number) => (heads[index]?.isNumber ? "number" : "min-w-28 whitespace-normal");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div
      role="group"
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region without links must take the focus (WCAG 2.1.1).
      tabIndex={0}
      className="table-box"
    >
      <table className="data-table settled">
        <thead>
          <tr>
            {heads.map(({ text }, index) => (
              <th key={text} scope="col" className={look(index)}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key} data-row={key}>
              <th scope="row" className={look(0)}>
                {first === undefined ? null : <SheetCellText cell={first} />}
              </th>
              {others.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the columns.
                <td key={index} className={look(index + 1)}>
                  <SheetCellText cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SheetCellText({ cell: { text, why, value, note, tone } }: { readonly cell: SheetCell }) {
  if (why !== undefined) return <Absent reason={why} />;
  return (
    <span className="inline-block py-1 leading-4">
      <span className={tone === undefined ? "" : toneLook[tone]} data-value={value}>
        {text}
      </span>
      {note === undefined ? null : <span className="block text-2xs text-ink-soft">{note}</span>}
    </span>
  );
}
