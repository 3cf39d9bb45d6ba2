import type { Role } from './__generated__/MemberRow_member.graphql';
import { text } from './messages';

export const roles: readonly Role[] = ['ADMIN', 'RECRUITER', 'HIRING_MANAGER', 'VIEWER'];

/** The roles for a list to choose from, the most powerful first. */
export const roleChoices = roles.map((value) => ({ value, label: text.roles[value] }));
