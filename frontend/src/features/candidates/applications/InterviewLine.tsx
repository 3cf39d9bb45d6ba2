import { NativeSelect } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql, useFragment } from 'react-relay/hooks';

import { formatMoment } from '@/lib/format/dates';
import { send, type Problem } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { showUndoToast } from '@/ui/toast/undoToast';

import { usePanel } from '../panel/PanelContext';
import type {
  applicationVerbsInterviewMutation,
  InterviewOutcome,
} from './__generated__/applicationVerbsInterviewMutation.graphql';
import type { InterviewLine_interview$key } from './__generated__/InterviewLine_interview.graphql';
import classes from './Applications.module.css';
import { updateInterview } from './applicationVerbs';
import { text } from './messages';

const fragment = graphql`
  fragment InterviewLine_interview on Interview {
    id
    title
    startsAt
    outcome
    interviewers {
      id
      name
    }
  }
`;

const outcomes: readonly InterviewOutcome[] = ['PENDING', 'TOOK_PLACE', 'NO_SHOW', 'CANCELLED'];

export function InterviewLine(props: {
  interview: InterviewLine_interview$key;
  canChange: boolean;
}) {
  const interview = useFragment(fragment, props.interview);
  const { id, title, startsAt, outcome, interviewers } = interview;
  const { changed } = usePanel();
  const [problem, setProblem] = useState<Problem | null>(null);
  const note = async (next: InterviewOutcome) => {
    const result = await send<applicationVerbsInterviewMutation>(updateInterview, {
      input: { interviewId: id, outcome: next },
    });
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return;
    changed();
    // An outcome can't be taken back: it starts the promise that the candidate was given.
    showUndoToast(text.outcomeSet, null);
  };
  const names = interviewers.map(({ name }) => name).join(', ');
  return (
    <div className={classes['interview']}>
      <IconCalendar size={16} aria-hidden />
      <div className={classes['interviewWords']}>
        <bdi dir="auto">{title}</bdi>
        <span className={classes['quiet']}>
          {formatMoment(new Date(startsAt))}
          {names !== '' && (
            <>
              {' · '}
              <bdi dir="auto">{names}</bdi>
            </>
          )}
        </span>
      </div>
      {props.canChange && outcome === 'PENDING' ? (
        <NativeSelect
          size="xs"
          aria-label={text.outcome(title)}
          value={outcome}
          onChange={(event) => void note(event.currentTarget.value as InterviewOutcome)}
          data={outcomes.map((value) => ({ value, label: text.outcomes[value] }))}
        />
      ) : (
        <span className={classes['word']}>{text.outcomes[outcome]}</span>
      )}
      <ProblemNote problem={problem} />
    </div>
  );
}
