const known = Intl.supportedValuesOf('timeZone');

/** The zones that this browser offers and the one that is chosen, which may have another name, such as UTC. */
export function zonesWith(chosen: string | null | undefined): string[] {
  return chosen == null || chosen === '' || known.includes(chosen) ? known : [chosen, ...known];
}
