import {
  IconBriefcaseOff,
  IconColumns3,
  IconDotsVertical,
  IconKeyboard,
  IconLayoutList,
  IconLock,
  IconPencil,
  IconRefresh,
  IconUserPlus,
} from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { graphql, useFragment } from 'react-relay/hooks';

import { useCan } from '@/lib/viewer/viewer';
import type { ActionGroup } from '@/ui/flyout/ActionMenu';
import { MenuButton } from '@/ui/flyout/MenuButton';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { PageHeader } from '@/ui/page/PageHeader';
import { PersonMark } from '@/ui/person/Person';

import { useBoard, useMayMove } from '../boardContext';
import { useJobStatus } from '../actions/useJobStatus';
import { text } from '../messages';
import type { BoardHeader_job$key } from './__generated__/BoardHeader_job.graphql';
import classes from './BoardHeader.module.css';
import { density } from './density';

const fragment = graphql`
  fragment BoardHeader_job on Job {
    id
    title
    department
    location
    status
    isConfidential
    hiringTeam {
      member {
        id
        name
      }
    }
  }
`;

const TEAM_SHOWN = 5;

/** Which job this is, who hires for it, and what can be done to it as a whole. */
export function BoardHeader({ job: key }: { job: BoardHeader_job$key }) {
  const job = useFragment(fragment, key);
  const { open } = useBoard();
  const status = useJobStatus(job.id);
  const mayEdit = useCan('EDIT_CANDIDATES');
  const mayMove = useMayMove();
  const isClosed = job.status === 'CLOSED';
  const groups = useMenu(isClosed, status);
  return (
    <>
      <PageHeader
        title={job.title}
        detail={
          <p className={classes['detail']}>
            {isClosed && <span className={classes['closed']}>{text.closed}</span>}
            {job.isConfidential && (
              <span title={text.confidential} role="img" aria-label={text.confidential}>
                <IconLock size={16} aria-hidden />
              </span>
            )}
            <span dir="auto">{[job.department, job.location].filter(Boolean).join(' · ')}</span>
          </p>
        }
      >
        <Team members={job.hiringTeam.map(({ member }) => member)} />
        {mayEdit && mayMove && (
          <Button
            leftSection={<IconUserPlus size={16} aria-hidden />}
            className={classes['add']}
            onClick={() => open({ kind: 'add', stageId: null })}
          >
            {text.addCandidate}
          </Button>
        )}
        <MenuButton
          className={classes['menu']}
          aria-label={text.jobMenu}
          menuLabel={text.jobMenu}
          groups={groups}
        >
          <IconDotsVertical size={18} aria-hidden />
        </MenuButton>
      </PageHeader>
      <div className={classes['problem']}>
        <ProblemNote problem={status.problem} />
      </div>
    </>
  );
}

function Team({ members }: { members: readonly { id: string; name: string }[] }) {
  if (members.length === 0) return null;
  return (
    <div className={classes['team']} role="group" aria-label={text.hiringTeam}>
      {members.slice(0, TEAM_SHOWN).map(({ id, name }) => (
        <PersonMark key={id} id={id} name={name} size={28} />
      ))}
      {members.length > TEAM_SHOWN && <span>+{members.length - TEAM_SHOWN}</span>}
    </div>
  );
}

function useMenu(isClosed: boolean, status: ReturnType<typeof useJobStatus>): ActionGroup[] {
  const { open } = useBoard();
  const mayManage = useCan('MANAGE_JOBS');
  const shown = density.use();
  const other = shown === 'compact' ? 'comfortable' : 'compact';
  const view: ActionGroup = {
    actions: [
      { label: text[other], icon: IconLayoutList, run: () => density.set(other) },
      { label: text.shortcuts, icon: IconKeyboard, run: () => open({ kind: 'shortcuts' }) },
    ],
  };
  if (!mayManage) return [view];
  const edit = { label: text.editJob, icon: IconPencil, run: () => open({ kind: 'job' }) };
  const stages = {
    label: text.editStages,
    icon: IconColumns3,
    run: () => open({ kind: 'stages' }),
  };
  const close = { label: text.closeJob, icon: IconBriefcaseOff, run: status.close };
  const reopen = { label: text.reopenJob, icon: IconRefresh, run: status.reopen };
  return [view, { actions: isClosed ? [edit, reopen] : [edit, stages, close] }];
}
