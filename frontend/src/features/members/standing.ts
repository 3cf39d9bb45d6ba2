/** How somebody stands to the workspace. */
export type Standing = 'active' | 'invited' | 'inactive';

export const standings: readonly Standing[] = ['active', 'invited', 'inactive'];

type Membership = { readonly isActive: boolean; readonly isInvited: boolean };

/** Who left before joining is gone all the same. */
export function standingOf({ isActive, isInvited }: Membership): Standing {
  if (!isActive) return 'inactive';
  return isInvited ? 'invited' : 'active';
}

/** Those who work here, those who are asked to, those who did; in each group as they came. */
export function byStanding<M extends Membership>(
  members: readonly M[],
): (readonly [Standing, M[]])[] {
  return standings
    .map((standing) => [standing, members.filter((each) => standingOf(each) === standing)] as const)
    .filter(([, people]) => people.length > 0);
}
