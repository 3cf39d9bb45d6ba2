import { catalogue } from '@/lib/i18n/catalogue';

export const text = catalogue({
  en: {
    newTitle: 'New job',
    editTitle: 'Edit job',
    create: 'Create job',
    created: 'The job was created',
    saved: 'The job was saved',
    title: 'Title',
    department: 'Department',
    location: 'Location',
    template: 'Stages',
    templateHint: (stages: string) => `${stages}. You can change them afterwards.`,
    team: 'Hiring team',
    teamHint: 'They are told of what happens in this job.',
    role: (name: string) => `Role of ${name}`,
    addMember: 'Add to the team…',
    removeMember: (name: string) => `Remove ${name} from the team`,
    confidential: 'Confidential',
    confidentialHint: 'It exists for nobody outside its hiring team, admins included.',
    managersMove: 'Hiring managers may move cards',
    managersMoveHint: 'And reject, hire and reopen, in this job.',
    roles: {
      RECRUITER: 'Recruiter',
      HIRING_MANAGER: 'Hiring manager',
      INTERVIEWER: 'Interviewer',
    },
  },
});
