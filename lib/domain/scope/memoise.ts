/** `compute` with a memory that lasts as long as its argument is in use elsewhere. */
export function memoise<Argument extends object, Result>(
  compute: (argument: Argument) => Result,
): (argument: Argument) => Result {
  const known = new WeakMap<Argument, { readonly result: Result }>();
  return (argument) => {
    const remembered = known.get(argument) ?? { result: compute(argument) };
    known.set(argument, remembered);
    return remembered.result;
  };
}
