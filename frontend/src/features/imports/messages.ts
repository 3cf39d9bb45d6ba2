import { formatCount, plural } from '@/lib/format/numbers';
import { catalogue } from '@/lib/i18n/catalogue';

const rows = (count: number) => plural(count, { one: '# row', other: '# rows' });
const people = (count: number) => plural(count, { one: '# person', other: '# people' });

export const text = catalogue({
  en: {
    title: 'Import',
    intro: 'Bring people in from a CSV file. You see what would happen before anything does.',
    drop: 'Drop a CSV file here, or choose one',
    dropHint:
      'Exports of Greenhouse, Lever, Ashby, Workable, Teamtailor and LinkedIn are recognised. Up to 200 MiB.',
    choose: 'Choose a file',
    uploading: (name: string, percent: string) => `Uploading ${name}: ${percent}`,
    reading: (name: string) => `Reading ${name}`,
    cancel: 'Cancel',
    emptyFile: (name: string) => `${name} is empty.`,
    tooLarge: (name: string) => `${name} has more than 200 MiB. Split it into several files.`,
    notReached: 'The upload was interrupted. Check your connection and try again.',
    severalFiles: 'Drop one file at a time.',

    past: 'Earlier imports',
    none: 'No imports yet',
    noneText: 'What you import is listed here, and can be undone for seven days.',
    columns: { file: 'File', by: 'By', when: 'When', result: 'Result' },
    command: 'Command line',
    loadMore: 'Load more',
    states: {
      PROPOSED: 'Waiting for you',
      RUNNING: 'Running',
      FINISHED: 'Finished',
      FAILED: 'Stopped',
      UNDOING: 'Being undone',
      UNDONE: 'Undone',
    },
    summary: (created: number, refused: number) =>
      refused === 0
        ? `${people(created)} added`
        : `${people(created)} added, ${rows(refused)} refused`,

    back: 'All imports',
    facts: (count: number, encoding: string, delimiter: string) =>
      `${rows(count)} · ${encoding} · separated by ${delimiter}`,
    delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' },
    encodings: { 'utf-8': 'UTF-8', 'utf-8-sig': 'UTF-8', cp1252: 'Windows-1252' },
    otherDelimiter: 'another sign',
    noHeadings: 'The file has no headings; the first row is a person.',

    mapping: 'What the columns mean',
    mappingHint: 'We guessed from headings and values. Correct what is wrong.',
    column: 'Column in the file',
    samples: 'Examples',
    meaning: 'Becomes',
    unnamed: (position: number) => `Column ${position}`,
    meaningOf: (heading: string) => `What “${heading}” becomes`,
    leaveOut: 'Leave out',
    guess: {
      HEADING: 'by its heading',
      VALUES: 'by its values',
      DOUBT: 'please check',
      NOTHING: '',
    },
    chosen: 'your choice',
    twice: (field: string) => `${field} is already taken from another column.`,
    nothingChosen: 'Choose at least a name or an e-mail column.',
    fields: {
      FULL_NAME: 'Full name',
      FIRST_NAME: 'First name',
      LAST_NAME: 'Last name',
      EMAIL: 'E-mail',
      PHONE: 'Phone',
      HEADLINE: 'Headline',
      TITLE: 'Job title',
      COMPANY: 'Company',
      LOCATION: 'Location',
      TIME_ZONE: 'Time zone',
      TAGS: 'Tags',
      SOURCE: 'Source',
      OWNER_EMAIL: 'Owner’s e-mail',
      LINK: 'Link',
      NOTE: 'Note',
      JOB: 'Job',
      STAGE: 'Stage',
      APPLIED_AT: 'Applied on',
      STATUS: 'Status',
      REJECTION_REASON: 'Rejection reason',
    },

    forAll: 'For everybody in the file',
    job: 'Put into job',
    jobHint: 'Unless a column names another',
    noJob: 'No job',
    stage: 'Stage',
    firstStage: 'The first stage',
    source: 'Source',
    tags: 'Tags',
    dateOrder: 'Dates such as 03/04/2025',
    dateOrders: { DAY_FIRST: 'Day first: 3 April', MONTH_FIRST: 'Month first: March 4' },
    region: 'Country of phone numbers',
    regionHint: 'Two letters, such as DE, for numbers without +',

    check: 'Check',
    checkAgain: 'Check again',
    checking: 'Checking',
    checkTitle: 'What would happen',
    checkedPart: (count: number) =>
      `Checked the first ${rows(count)}; the rest is checked on the way.`,
    wouldCreate: 'people would be added',
    wouldExist: 'are known already and stay as they are',
    wouldApply: 'would be put into a job',
    wouldRefuse: 'rows would be refused',
    changedSinceCheck: 'You changed something since. Check again to go on.',
    start: (count: number) => `Import ${people(count)}`,
    startPlain: 'Start the import',
    nothingToImport: 'Nobody in this file would be added.',

    running: 'Importing',
    undoing: 'Undoing',
    progress: (done: number, of: number) => `${formatCount(done)} of ${rows(of)}`,
    leave: 'You can leave this page; the work goes on.',

    created: 'people added',
    existing: 'known already, left as they are',
    applications: 'put into a job',
    refused: 'rows refused',
    kept: 'people stayed, because something happened with them since',
    failed: (reason: string) => `The import stopped: ${reason}`,
    goOn: 'Go on',
    undoneText: 'This import was undone.',
    open: 'Open candidates',
    another: 'Import another file',

    remarks: {
      date_unreadable: (count: number) =>
        `In ${rows(count)} a date could not be read and was left out.`,
      email_left_out: (count: number) =>
        `In ${rows(count)} something that is no e-mail address was left out.`,
      link_left_out: (count: number) => `In ${rows(count)} something that is no link was left out.`,
      owner_unknown: (count: number) => `In ${rows(count)} the owner is not a member here.`,
      phone_kept_as_written: (count: number) =>
        `In ${rows(count)} a phone number was kept as it is written.`,
      phone_left_out: (count: number) =>
        `In ${rows(count)} something that is no phone number was left out.`,
      process_over: (count: number) =>
        `In ${rows(count)} the process is over, so nobody is put on a board.`,
      time_zone_unknown: (count: number) => `In ${rows(count)} the time zone is not known.`,
    },
    otherRemark: (code: string, count: number) => `${code}: ${rows(count)}`,

    refusedTitle: 'Refused rows',
    refusedHint: 'Download them, correct them and import that file.',
    line: 'Line',
    reason: 'Why',
    download: 'Download refused rows',

    undo: 'Undo this import',
    undoTitle: 'Undo this import?',
    undoText:
      'The people and applications that it made are removed. People with whom something happened since stay.',
    undoSubmit: 'Undo it',
    undoStarted: 'The import is being undone.',
    absent: 'There is no such import',
    absentText: 'It may be of another workspace.',
  },
});
