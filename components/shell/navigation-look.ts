/** One way of the navigation: its sign above its word. */
export const navigationLook =
  "relative flex flex-col items-center gap-1 rounded-md py-2 text-center text-2xs leading-3.5 text-ink-soft hover:bg-raised hover:text-ink aria-[current]:bg-raised aria-[current]:font-semibold aria-[current]:text-accent [&_svg]:size-5 [&_svg]:stroke-[1.75]";
