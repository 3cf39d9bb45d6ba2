import { catalogue } from '@/lib/i18n/catalogue';

export const text = catalogue({
  en: {
    title: 'Members',
    invite: 'Invite',
    inviteTitle: 'Invite a colleague',
    inviteSubmit: 'Make the link',
    name: 'Name',
    email: 'E-mail',
    role: 'Role',
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
    standings: { active: 'Active', invited: 'Invited', inactive: 'Deactivated' },
    onlyAdmins: 'Admins invite colleagues and change what they may do.',
    you: 'you',
    roleOf: (name: string) => `Role of ${name}`,
    roleChanged: (name: string, role: string) => `${name} is now ${role}.`,
    more: (name: string) => `Actions for ${name}`,
    ownRoleTitle: (role: string) => `Change your role to ${role}?`,
    ownRoleText:
      'You give up your rights as an admin at once. Another admin can give them back to you.',
    ownRoleSubmit: 'Change my role',
    newLink: 'Make a new link',
    inviteAgain: 'Invite again',
    deactivate: 'Deactivate…',
    withdraw: 'Withdraw the invitation…',
    ending: {
      membership: {
        title: (name: string) => `Deactivate ${name}?`,
        explanation:
          'They are signed out everywhere and their keys end at once. Their name stays in the history. Inviting them again brings them back.',
        submit: 'Deactivate',
        done: (name: string) => `${name} is deactivated.`,
      },
      invitation: {
        title: (name: string) => `Withdraw the invitation of ${name}?`,
        explanation: 'The link that they have stops working at once. You can invite them again.',
        submit: 'Withdraw',
        done: (name: string) => `The invitation of ${name} is withdrawn.`,
      },
    },
    linkTitle: (name: string) => `Link for ${name}`,
    linkText: 'Send this link to them. It works once, for 72 hours, and is shown only now.',
    link: 'Invitation link',
    copyLink: 'Copy the link',
  },
});
