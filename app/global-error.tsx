"use client";

/** The last resort, when even the layout failed: no catalogue and no style can be relied on, so it draws itself again. */
export default function GlobalError({ retry }: { readonly retry: () => void }) {
  return (
    <html lang="en">
      <body style={{ fontFamily: "system-ui, sans-serif", padding: "4rem", lineHeight: 1.5 }}>
        <h1 style={{ fontSize: "1.25rem" }}>Mirante</h1>
        <button type="button" onClick={retry} style={{ padding: "0.5rem 1rem" }} aria-label="Mirante: retry">
          ↻
        </button>
      </body>
    </html>
  );
}
