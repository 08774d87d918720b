"use client";

/** The name of this screen over everything, so that whoever is looking for it finds it from afar. */
export function ScreenName({ name }: { readonly name: string }) {
  return (
    <div
      role="status"
      data-screen-name={name}
      className="fixed inset-0 z-50 grid place-items-center bg-accent p-[6vmin] text-center text-on-accent"
    >
      <p className="max-w-full text-[min(18vmin,12vw)] leading-none font-bold text-balance wrap-anywhere">
        {name}
      </p>
    </div>
  );
}
