import { catalogue } from '@/lib/i18n/catalogue';

export const text = catalogue({
  en: {
    title: 'Timeline',
    filter: 'Show',
    kinds: {
      all: 'Everything',
      notes: 'Notes',
      applications: 'Applications',
      interviews: 'Interviews',
      record: 'Record',
    },
    loadMore: 'Load more',
    nothing: 'Nothing has happened yet.',
    nothingOfKind: 'Nothing of this kind has happened yet.',
    undo: 'Undo',
    undoEntry: (sentence: string) => `Undo: ${sentence}`,
    inJob: (job: string) => `in ${job}`,

    system: 'Rapport',
    importBy: (who: string) => `An import by ${who}`,

    created: (who: string) => `${who} added this person`,
    archived: (who: string) => `${who} archived this person`,
    restored: (who: string) => `${who} restored this person`,
    changed: (who: string, fields: string) => `${who} changed ${fields}`,
    valueSet: (who: string, field: string, after: string) => `${who} set ${field} to ${after}`,
    valueChanged: (who: string, field: string, before: string, after: string) =>
      `${who} changed ${field} from ${before} to ${after}`,
    valueRemoved: (who: string, field: string, before: string) =>
      `${who} removed ${field} ${before}`,
    fields: {
      name: 'the name',
      headline: 'the headline',
      location: 'the location',
      time_zone: 'the time zone',
      owner_id: 'the owner',
      source_id: 'the source',
      tag_ids: 'the tags',
      contact_points: 'the contact points',
    },
    something: 'the record',

    noteAdded: (who: string) => `${who} wrote a note`,
    noteEdited: (who: string) => `${who} edited a note`,

    applied: (who: string, stage: string) => `${who} started an application in ${stage}`,
    moved: (who: string, from: string, to: string) => `${who} moved them from ${from} to ${to}`,
    reordered: (who: string, stage: string) => `${who} changed their place in ${stage}`,
    hired: (who: string) => `${who} hired them`,
    rejected: (who: string, reason: string) => `${who} rejected the application: ${reason}`,
    withdrew: (who: string) => `${who} noted that they withdrew`,
    withdrewBecause: (who: string, reason: string) => `${who} noted that they withdrew: ${reason}`,
    reopened: (who: string, stage: string) => `${who} reopened the application in ${stage}`,
    turnOurs: (who: string) => `${who} made it our turn`,
    turnTheirs: (who: string) => `${who} made it their turn`,
    turnNobodys: (who: string) => `${who} made it nobody’s turn`,

    interviewScheduled: (who: string, title: string, time: string) =>
      `${who} scheduled ${title} for ${time}`,
    interviewUpdated: (who: string, title: string, time: string) =>
      `${who} changed ${title}, now on ${time}`,
    interviewTookPlace: (who: string, title: string) => `${who} noted that ${title} took place`,
    interviewNoShow: (who: string, title: string) => `${who} noted that nobody came to ${title}`,
    interviewCancelled: (who: string, title: string) => `${who} cancelled ${title}`,
    interviewOver: (title: string) => `${title} is over, so it is our turn`,

    undone: (who: string, what: string) => `${who} took back ${what}`,
    taken: {
      'candidate.created': 'adding this person',
      'candidate.updated': 'a change of the record',
      'candidate.archived': 'archiving this person',
      'candidate.restored': 'restoring this person',
      'note.added': 'a note',
      'note.edited': 'a change of a note',
      'application.created': 'the application',
      'application.moved': 'a move',
      'application.reordered': 'a change of place',
      'application.hired': 'the hire',
      'application.rejected': 'the rejection',
      'application.withdrawn': 'the withdrawal',
      'application.reopened': 'the reopening',
      'application.turn_set': 'a change of turn',
      'interview.scheduled': 'an interview',
    },
    unknown: (who: string, verb: string) => `${who} did something new: ${verb}`,
  },
});
