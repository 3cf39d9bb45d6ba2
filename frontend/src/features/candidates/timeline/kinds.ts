/** Kinds of entries that a timeline can be narrowed to. A verb taken back is of the kind of the verb. */
const kindsOfVerbs = {
  notes: ['note.added', 'note.edited'],
  applications: [
    'application.created',
    'application.moved',
    'application.reordered',
    'application.hired',
    'application.rejected',
    'application.withdrawn',
    'application.reopened',
    'application.turn_set',
  ],
  interviews: [
    'interview.scheduled',
    'interview.updated',
    'interview.took_place',
    'interview.no_show',
    'interview.cancelled',
    'interview.over',
  ],
  record: ['candidate.created', 'candidate.updated', 'candidate.archived', 'candidate.restored'],
} as const;

export type Kind = 'all' | keyof typeof kindsOfVerbs;

export const kinds: readonly Kind[] = ['all', 'notes', 'applications', 'interviews', 'record'];

/** What the server is asked for; null means everything. */
export function verbsOf(kind: Kind): string[] | null {
  if (kind === 'all') return null;
  return kindsOfVerbs[kind].flatMap((verb) => [verb, `${verb}.undone`]);
}

export function isOfKind(verb: string, kind: Kind): boolean {
  return verbsOf(kind)?.includes(verb) ?? true;
}
