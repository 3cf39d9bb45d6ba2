import {
  IconBriefcase,
  IconFileImport,
  IconHourglass,
  IconSettings,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';

import type { Viewer } from '@/lib/viewer/viewer';

import { text } from '../messages';

export type Place = {
  readonly to: string;
  readonly label: string;
  readonly icon: Icon;
  /** Shown to those who can do this; to everyone without it. */
  readonly needs?: Viewer['can'][number];
};

/** The sidebar, from top to bottom. */
export const places: readonly Place[] = [
  { to: '/waiting', label: text.waiting, icon: IconHourglass },
  { to: '/jobs', label: text.jobs, icon: IconBriefcase },
  { to: '/candidates', label: text.candidates, icon: IconUsers },
  { to: '/imports', label: text.imports, icon: IconFileImport, needs: 'IMPORT' },
  { to: '/members', label: text.members, icon: IconUsersGroup },
  { to: '/settings', label: text.settings, icon: IconSettings },
];
