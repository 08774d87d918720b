import type { ReactNode } from "react";

interface TitledTableProps {
  readonly title: string;
  readonly heads: readonly { readonly label: string; readonly className?: string }[];
  /** Of the last column, where what can be done stands: only read out. */
  readonly actions: { readonly label: string; readonly className: string };
  /** What it tells does not age while the contact centre cannot be heard. */
  readonly isSettled?: boolean;
  /** The rows. */
  readonly children: ReactNode;
}

/** A short table of things that people keep, each with what can be done about it. */
export function TitledTable({ title, heads, actions, isSettled = false, children }: TitledTableProps) {
  return (
    <section className="table-box shrink-0" aria-label={title}>
      <table className={`data-table steady ${isSettled ? "settled" : ""}`}>
        <thead>
          <tr>
            {heads.map(({ label, className }) => (
              <th key={label} scope="col" className={className}>
                {label}
              </th>
            ))}
            <th scope="col" className={actions.className}>
              <span className="sr-only">{actions.label}</span>
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
