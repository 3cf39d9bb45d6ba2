import { Anchor, Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { graphql, useFragment } from 'react-relay/hooks';
import { Link } from 'react-router';

import { useNow } from '@/lib/clock/useNow';
import { formatDay } from '@/lib/format/dates';
import { send, type Problem } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { TurnSign } from '@/ui/promise/TurnSign';
import { showUndoToast } from '@/ui/toast/undoToast';

import { usePanel } from '../panel/PanelContext';
import type { ApplicationCard_application$key } from './__generated__/ApplicationCard_application.graphql';
import type { applicationVerbsHireMutation } from './__generated__/applicationVerbsHireMutation.graphql';
import type { applicationVerbsMoveMutation } from './__generated__/applicationVerbsMoveMutation.graphql';
import type { applicationVerbsReopenMutation } from './__generated__/applicationVerbsReopenMutation.graphql';
import type { applicationVerbsTurnMutation } from './__generated__/applicationVerbsTurnMutation.graphql';
import { ApplicationMenu, type Turn } from './ApplicationMenu';
import classes from './Applications.module.css';
import { hireApplication, moveApplication, reopenApplication, setTurn } from './applicationVerbs';
import { EndDialog } from './EndDialog';
import { InterviewDialog } from './InterviewDialog';
import { InterviewLine } from './InterviewLine';
import { text } from './messages';

const fragment = graphql`
  fragment ApplicationCard_application on Application {
    id
    status
    version
    enteredStageAt
    turn
    turnSince
    promisedAt
    endedAt
    stage {
      id
      name
    }
    job {
      id
      title
      status
      viewerCanMove
      stages {
        id
        name
      }
    }
    rejection {
      note
      reason {
        name
      }
    }
    interviews {
      id
      ...InterviewLine_interview
    }
  }
`;

type Dialog = 'reject' | 'withdraw' | 'interview' | null;
type Done =
  | { readonly ok: true; readonly value: { readonly activityId: string | null | undefined } }
  | { readonly ok: false; readonly problem: Problem };

/** A person in one job: where they stand, whose turn it is, and what can be done about it. */
export function ApplicationCard(props: {
  application: ApplicationCard_application$key;
  name: string;
}) {
  const application = useFragment(fragment, props.application);
  const { id, status, version, job, stage, rejection } = application;
  const { changed } = usePanel();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [dialog, setDialog] = useState<Dialog>(null);
  const now = useNow();
  const canChange = job.viewerCanMove && job.status === 'OPEN';

  const finish = (sentence: string, outcome: Done) => {
    setProblem(outcome.ok ? null : outcome.problem);
    if (!outcome.ok) return;
    changed();
    showUndoToast(sentence, outcome.value.activityId, changed);
  };
  const move = async (stageId: string) => {
    const name = job.stages.find((each) => each.id === stageId)?.name ?? '';
    const input = { applicationId: id, toStageId: stageId, expectedVersion: version };
    const outcome = await send<applicationVerbsMoveMutation>(moveApplication, { input });
    finish(text.moved(name), outcome);
  };
  const hire = async () => {
    const input = { applicationId: id, expectedVersion: version };
    finish(text.hired, await send<applicationVerbsHireMutation>(hireApplication, { input }));
  };
  const reopen = async () => {
    const input = { applicationId: id };
    finish(text.reopened, await send<applicationVerbsReopenMutation>(reopenApplication, { input }));
  };
  const giveTurn = async (turn: Turn) => {
    const input = { applicationId: id, turn };
    finish(text.turnSet, await send<applicationVerbsTurnMutation>(setTurn, { input }));
  };

  return (
    <article className={classes['card']} aria-label={job.title}>
      <div className={classes['head']}>
        <Anchor component={Link} to={`/jobs/${job.id}`} className={classes['job']}>
          <bdi dir="auto">{job.title}</bdi>
        </Anchor>
        {canChange && status === 'ACTIVE' && (
          <ApplicationMenu
            jobTitle={job.title}
            turn={application.turn}
            onTurn={(turn) => void giveTurn(turn)}
            onHire={() => void hire()}
            onOpen={setDialog}
          />
        )}
      </div>
      <div className={classes['standing']}>
        {canChange && (status === 'ACTIVE' || status === 'HIRED') ? (
          <NativeSelect
            size="xs"
            aria-label={text.stageOf(job.title)}
            className={classes['stage']}
            value={stage.id}
            onChange={(event) => void move(event.currentTarget.value)}
            data={job.stages.map((each) => ({ value: each.id, label: each.name }))}
          />
        ) : (
          <bdi className={classes['word']}>{stage.name}</bdi>
        )}
        {status === 'ACTIVE' ? (
          <TurnSign
            turn={application.turn}
            turnSince={application.turnSince}
            promisedAt={application.promisedAt}
          />
        ) : (
          <span className={classes['word']} data-status={status}>
            {text.ended(
              text.statuses[status],
              formatDay(new Date(application.endedAt ?? application.enteredStageAt), now),
            )}
          </span>
        )}
        {canChange && status !== 'ACTIVE' && (
          <Button size="compact-xs" variant="default" onClick={() => void reopen()}>
            {text.reopen}
          </Button>
        )}
      </div>
      {rejection != null && (
        <p className={classes['quiet']} dir="auto">
          {text.because(rejection.reason.name)}
          {rejection.note !== '' && ` · ${rejection.note}`}
        </p>
      )}
      {job.status === 'CLOSED' && <p className={classes['quiet']}>{text.jobClosed}</p>}
      {application.interviews.map((interview) => (
        <InterviewLine key={interview.id} interview={interview} canChange={canChange} />
      ))}
      <ProblemNote problem={problem} />
      {(dialog === 'reject' || dialog === 'withdraw') && (
        <EndDialog
          ending={dialog}
          applicationId={id}
          expectedVersion={version}
          name={props.name}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'interview' && (
        <InterviewDialog applicationId={id} name={props.name} onClose={() => setDialog(null)} />
      )}
    </article>
  );
}
