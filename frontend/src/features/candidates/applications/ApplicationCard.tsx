import { Anchor, Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { graphql, useFragment } from 'react-relay/hooks';
import { Link } from 'react-router';

import { useNow } from '@/lib/clock/useNow';
import { formatDay } from '@/lib/format/dates';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { TurnSign } from '@/ui/promise/TurnSign';

import type {
  ApplicationCard_application$data,
  ApplicationCard_application$key,
} from './__generated__/ApplicationCard_application.graphql';
import { ApplicationMenu } from './ApplicationMenu';
import classes from './Applications.module.css';
import { EndDialog } from './EndDialog';
import { InterviewDialog } from './InterviewDialog';
import { InterviewLine } from './InterviewLine';
import { text } from './messages';
import { useApplicationVerbs } from './useApplicationVerbs';

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

/** A person in one job: where they stand, whose turn it is, and what can be done about it. */
export function ApplicationCard(props: {
  application: ApplicationCard_application$key;
  name: string;
}) {
  const application = useFragment(fragment, props.application);
  const { id, status, version, job, rejection, turn, turnSince, promisedAt } = application;
  const verbs = useApplicationVerbs(application);
  const [dialog, setDialog] = useState<Dialog>(null);
  const canChange = job.viewerCanMove && job.status === 'OPEN';
  const close = () => setDialog(null);

  return (
    <article className={classes['card']} aria-label={job.title}>
      <div className={classes['head']}>
        <Anchor component={Link} to={`/jobs/${job.id}`} className={classes['job']}>
          <bdi dir="auto">{job.title}</bdi>
        </Anchor>
        {canChange && status === 'ACTIVE' && (
          <ApplicationMenu
            jobTitle={job.title}
            turn={turn}
            onTurn={(next) => void verbs.giveTurn(next)}
            onHire={() => void verbs.hire()}
            onOpen={setDialog}
          />
        )}
      </div>
      <div className={classes['standing']}>
        <StageField
          application={application}
          canChange={canChange}
          onMove={(stage) => void verbs.move(stage)}
        />
        {status === 'ACTIVE' ? (
          <TurnSign turn={turn} turnSince={turnSince} promisedAt={promisedAt} />
        ) : (
          <Ending application={application} />
        )}
        {canChange && status !== 'ACTIVE' && (
          <Button size="compact-xs" variant="default" onClick={() => void verbs.reopen()}>
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
      <ProblemNote problem={verbs.problem} />
      {(dialog === 'reject' || dialog === 'withdraw') && (
        <EndDialog
          ending={dialog}
          applicationId={id}
          expectedVersion={version}
          name={props.name}
          onClose={close}
        />
      )}
      {dialog === 'interview' && (
        <InterviewDialog applicationId={id} name={props.name} onClose={close} />
      )}
    </article>
  );
}

type Application = ApplicationCard_application$data;

/** The stage, as a choice for those who may move the card. One that has ended stays where it is. */
function StageField(props: {
  application: Application;
  canChange: boolean;
  onMove: (stage: { id: string; name: string }) => void;
}) {
  const { status, stage, job } = props.application;
  if (!props.canChange || (status !== 'ACTIVE' && status !== 'HIRED')) {
    return <bdi className={classes['word']}>{stage.name}</bdi>;
  }
  return (
    <NativeSelect
      size="xs"
      aria-label={text.stageOf(job.title)}
      className={classes['stage']}
      value={stage.id}
      data={job.stages.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(event) => {
        const chosen = job.stages.find(({ id }) => id === event.currentTarget.value);
        if (chosen !== undefined) props.onMove(chosen);
      }}
    />
  );
}

function Ending({ application }: { application: Application }) {
  const { status, endedAt, enteredStageAt } = application;
  const now = useNow();
  return (
    <span className={classes['word']} data-status={status}>
      {text.ended(text.statuses[status], formatDay(new Date(endedAt ?? enteredStageAt), now))}
    </span>
  );
}
