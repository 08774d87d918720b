/**
 * Maps one list after another of which few members differ: what was made of the same member at the same place is taken again.
 * `make` must make the same of the same member.
 */
export function createListMapper<In, Out>(
  make: (member: In) => Out,
): (members: readonly In[]) => readonly Out[] {
  let members: readonly In[] = [];
  let made: readonly Out[] = [];
  return (next) => {
    if (next === members) return made;
    const [membersBefore, madeBefore] = [members, made];
    // Where the member is the same, something was made of it.
    made = next.map((member, place) =>
      member === membersBefore[place] ? (madeBefore[place] as Out) : make(member),
    );
    members = next;
    return made;
  };
}
