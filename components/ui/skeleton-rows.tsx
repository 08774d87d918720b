const defaultRows = 8;

/** The table before the first snapshot: rows of dashes, never zeros. */
export function SkeletonRows({
  columns,
  rows = defaultRows,
}: {
  readonly columns: number;
  readonly rows?: number;
}) {
  const cells = Array.from({ length: columns }, (_, index) => `column-${index}`);
  const lines = Array.from({ length: rows }, (_, index) => `row-${index}`);
  return (
    <tbody aria-hidden="true">
      {lines.map((line) => (
        <tr key={line}>
          {cells.map((cell, index) => (
            <td key={cell} className={index === 0 ? "" : "number text-ink-soft"}>
              {index === 0 ? <span className="block h-2 w-32 rounded bg-raised" /> : "—"}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
