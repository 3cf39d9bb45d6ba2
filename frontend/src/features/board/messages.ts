import { plural } from '@/lib/format/numbers';
import { catalogue } from '@/lib/i18n/catalogue';

export const text = catalogue({
  en: {
    notFound: 'This job is not there',
    notFoundText: 'It may have been removed, or you may not have access to it.',
    closed: 'Closed',
    closedText: 'This job is closed; its board can be looked at.',
    confidential: 'Confidential: only its hiring team knows of it',
    hiringTeam: 'Hiring team',
    board: 'Board',
    stage: (name: string) => `Stage ${name}`,
    countOf: (shown: string, total: string) => `${shown} of ${total}`,
    cards: (count: number) => plural(count, { one: '# card', other: '# cards' }),
    emptyStage: 'Nobody here',
    emptyFiltered: 'Nobody here passes the filters',
    emptyBoard: 'Nobody is on this board yet',
    emptyBoardText: 'Add people one by one, or import a file of them.',
    importFile: 'Import a file',
    noStages: 'This job has no stages yet',

    addCandidate: 'Add candidate',
    addTo: (stage: string) => `Add a candidate to ${stage}`,
    jobMenu: 'Job',
    editJob: 'Edit job…',
    editStages: 'Edit stages…',
    closeJob: 'Close job',
    reopenJob: 'Reopen job',
    jobClosed: 'Job closed',
    jobReopened: 'Job reopened',
    shortcuts: 'Keyboard shortcuts',
    compact: 'Compact cards',
    comfortable: 'Comfortable cards',

    cardMenu: (name: string) => `Actions for ${name}`,
    open: 'Open',
    moveTo: 'Move to',
    turn: 'Whose turn',
    turnOurs: 'Our turn',
    turnCandidates: 'Their turn',
    turnNobodys: 'Nobody’s turn',
    reject: 'Reject…',
    withdraw: 'They withdrew…',
    hired: 'Hired',
    days: (count: number) =>
      count === 0 ? 'today' : plural(count, { one: '# day', other: '# days' }),
    inStageSince: (date: string) => `In this stage since ${date}`,
    ownedBy: (name: string) => `Owner: ${name}`,
    moreTags: (count: number, names: string) => `${count} more: ${names}`,
    movedBy: (name: string) => `${name} moved this`,

    moved: (name: string, stage: string) => `${name} moved to ${stage}`,
    position: (name: string, position: string, total: string, stage: string) =>
      `${name}: ${position} of ${total} in ${stage}`,
    hiredNews: (name: string) => `${name} is hired`,
    rejected: (name: string) => `${name} was rejected`,
    withdrawn: (name: string) => `${name} has withdrawn`,
    turnSet: (name: string, turn: string) => `${name}: ${turn}`,
    movedMeanwhile: (name: string, stage: string, by: string | null) =>
      `${by ?? 'Somebody'} has just changed ${name}, who is now in ${stage}. Your change was not made.`,
    endedMeanwhile: (name: string, by: string | null) =>
      `${by ?? 'Somebody'} has just ended this application of ${name}. Your change was not made.`,
    undone: 'Taken back',
    lost: 'This job is no longer open to you.',
  },
});
