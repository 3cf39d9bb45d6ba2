import { formatMoment } from '@/lib/format/dates';
import { language } from '@/lib/i18n/catalogue';

import { changesOf, wordOf, type Change } from './details';
import { text } from './messages';

/** What a timeline entry is told from. */
export type Told = {
  readonly verb: string;
  readonly fields: readonly string[];
  readonly actor: {
    readonly kind: 'MEMBER' | 'API_KEY' | 'IMPORT' | 'SYSTEM';
    readonly name: string;
  };
  readonly details: unknown;
};

/** Keeps a name's own direction, and what stands around it, apart (Unicode's first-strong isolate). */
export function isolate(words: string): string {
  return `\u2068${words}\u2069`;
}

function quote(words: string): string {
  return isolate(`“${words}”`);
}

function nameOf({ kind, name }: Told['actor']): string {
  if (kind === 'SYSTEM') return text.system;
  return kind === 'IMPORT' ? text.importBy(isolate(name)) : isolate(name);
}

type Telling = (who: string, told: Told) => string;

const word = (told: Told, key: string) => isolate(wordOf(told.details, key));

const tellings: Readonly<Record<string, Telling>> = {
  'candidate.created': (who) => text.created(who),
  'candidate.archived': (who) => text.archived(who),
  'candidate.restored': (who) => text.restored(who),
  'candidate.updated': tellEdit,
  'note.added': (who) => text.noteAdded(who),
  'note.edited': (who) => text.noteEdited(who),
  'application.created': (who, told) => text.applied(who, word(told, 'to')),
  'application.moved': (who, told) => text.moved(who, word(told, 'from'), word(told, 'to')),
  'application.reordered': (who, told) => text.reordered(who, word(told, 'stage')),
  'application.hired': (who) => text.hired(who),
  'application.rejected': (who, told) => text.rejected(who, word(told, 'reason')),
  'application.withdrawn': (who, told) =>
    wordOf(told.details, 'reason') === ''
      ? text.withdrew(who)
      : text.withdrewBecause(who, word(told, 'reason')),
  'application.reopened': (who, told) => text.reopened(who, word(told, 'to')),
  'application.turn_set': tellTurn,
  'interview.scheduled': (who, told) => text.interviewScheduled(who, title(told), startOf(told)),
  'interview.updated': (who, told) => text.interviewUpdated(who, title(told), startOf(told)),
  'interview.took_place': (who, told) => text.interviewTookPlace(who, title(told)),
  'interview.no_show': (who, told) => text.interviewNoShow(who, title(told)),
  'interview.cancelled': (who, told) => text.interviewCancelled(who, title(told)),
  'interview.over': (_who, told) => text.interviewOver(title(told)),
};

/** One activity as a plain sentence. A verb that this version does not know is still told. */
export function tell(told: Told): string {
  const who = nameOf(told.actor);
  const taken = told.verb.endsWith('.undone') ? told.verb.slice(0, -'.undone'.length) : null;
  if (taken !== null) {
    return text.undone(who, (text.taken as Readonly<Record<string, string>>)[taken] ?? taken);
  }
  return tellings[told.verb]?.(who, told) ?? text.unknown(who, told.verb);
}

function title(told: Told): string {
  return quote(wordOf(told.details, 'title'));
}

function startOf(told: Told): string {
  const time = new Date(wordOf(told.details, 'starts_at'));
  return Number.isNaN(time.getTime()) ? '' : formatMoment(time);
}

function tellTurn(who: string, told: Told): string {
  const turn = wordOf(told.details, 'turn');
  if (turn === 'ours') return text.turnOurs(who);
  return turn === 'candidates' ? text.turnTheirs(who) : text.turnNobodys(who);
}

const fieldNames: Readonly<Record<string, string>> = text.fields;

function tellEdit(who: string, told: Told): string {
  const [change] = changesOf(told.details);
  const values = told.fields.length === 1 && change !== undefined ? wordsOf(change) : null;
  if (change !== undefined && values !== null) {
    const field = fieldNames[change.field] ?? text.something;
    const { before, after } = values;
    if (after === '') return text.valueRemoved(who, field, quote(before));
    if (before === '') return text.valueSet(who, field, quote(after));
    return text.valueChanged(who, field, quote(before), quote(after));
  }
  const names = told.fields.map((field) => fieldNames[field] ?? text.something);
  return text.changed(who, new Intl.ListFormat(language, { type: 'conjunction' }).format(names));
}

/** Both values if they are words: references are ids, which say nothing to a reader. */
function wordsOf({ field, before, after }: Change): { before: string; after: string } | null {
  if (field.endsWith('_id')) return null;
  const [from, to] = [before ?? '', after ?? ''];
  return typeof from === 'string' && typeof to === 'string' ? { before: from, after: to } : null;
}
