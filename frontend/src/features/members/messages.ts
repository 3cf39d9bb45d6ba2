import { plural } from '@/lib/format/numbers';
import { catalogue } from '@/lib/i18n/catalogue';

export const text = catalogue({
  en: {
    title: 'Members',
    count: (count: number) => plural(count, { one: '# member', other: '# members' }),
    invite: 'Invite',
    inviteTitle: 'Invite a colleague',
    inviteSubmit: 'Make the link',
    name: 'Name',
    email: 'E-mail',
    role: 'Role',
    state: 'State',
    actions: 'Actions',
    roles: {
      ADMIN: 'Admin',
      RECRUITER: 'Recruiter',
      HIRING_MANAGER: 'Hiring manager',
      VIEWER: 'Viewer',
    },
    roleHints: {
      ADMIN: 'Everything, members and settings included.',
      RECRUITER: 'All jobs and candidates; moves, imports, edits.',
      HIRING_MANAGER: 'The jobs of their teams: notes, and moves where the job allows it.',
      VIEWER: 'Sees jobs and candidates without contact points.',
    },
    states: { active: 'Active', invited: 'Invited', inactive: 'Deactivated' },
    you: 'you',
    roleOf: (name: string) => `Role of ${name}`,
    roleChanged: (name: string, role: string) => `${name} is now ${role}.`,
    more: (name: string) => `Actions for ${name}`,
    inviteAgain: 'Make a new link',
    deactivate: 'Deactivate…',
    deactivateTitle: (name: string) => `Deactivate ${name}?`,
    deactivateText:
      'They are signed out everywhere and their keys end at once. Their name stays in the history. Inviting them again brings them back.',
    deactivateSubmit: 'Deactivate',
    deactivated: (name: string) => `${name} is deactivated.`,
    linkTitle: (name: string) => `Link for ${name}`,
    linkText: 'Send this link to them. It works once, for 72 hours, and is shown only now.',
    link: 'Invitation link',
    copyLink: 'Copy the link',
    done: 'Done',
  },
});
