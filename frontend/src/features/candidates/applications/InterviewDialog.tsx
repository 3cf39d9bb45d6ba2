import {
  Button,
  Modal,
  MultiSelect,
  NativeSelect,
  Select,
  Skeleton,
  TextInput,
} from '@mantine/core';
import { Suspense, useState, type SubmitEvent } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';

import { fieldError, formError, useVerb } from '@/lib/relay/verb';
import { useViewer } from '@/lib/viewer/viewer';
import { SectionBoundary } from '@/ui/boundary/SectionBoundary';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { text as common } from '@/ui/messages';
import { showUndoToast } from '@/ui/toast/undoToast';

import { usePanel } from '../panel/PanelContext';
import type { applicationVerbsScheduleMutation } from './__generated__/applicationVerbsScheduleMutation.graphql';
import type { InterviewDialogQuery } from './__generated__/InterviewDialogQuery.graphql';
import classes from './Applications.module.css';
import { scheduleInterview } from './applicationVerbs';
import { text } from './messages';
import { momentOf, tomorrowAtTen } from './zonedTime';

const query = graphql`
  query InterviewDialogQuery {
    members {
      id
      name
      isActive
    }
  }
`;

type Props = { applicationId: string; name: string; onClose: () => void };

const lengths = [15, 30, 45, 60, 90, 120].map(String);
const fields = ['title', 'startsAt', 'endsAt', 'timeZone', 'interviewerIds'] as const;

export function InterviewDialog(props: Props) {
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={text.scheduleTitle(props.name)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <SectionBoundary>
        <Suspense fallback={<Skeleton height={280} />}>
          <InterviewForm {...props} />
        </Suspense>
      </SectionBoundary>
    </Modal>
  );
}

function InterviewForm({ applicationId, onClose }: Props) {
  const { members } = useLazyLoadQuery<InterviewDialogQuery>(query, {});
  const { member } = useViewer();
  const { changed } = usePanel();
  const verb = useVerb<applicationVerbsScheduleMutation>(scheduleInterview);
  const [title, setTitle] = useState<string>(text.interviewDefault);
  const [startsAt, setStartsAt] = useState(() => tomorrowAtTen(new Date()));
  const [minutes, setMinutes] = useState('45');
  const [timeZone, setTimeZone] = useState(
    () => Intl.DateTimeFormat().resolvedOptions().timeZone || member.timeZone,
  );
  const [interviewerIds, setInterviewerIds] = useState<string[]>([]);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const start = momentOf(startsAt, timeZone);
    if (start === null) return;
    const outcome = await verb.run({
      applicationId,
      title,
      startsAt: start.toISOString(),
      endsAt: new Date(start.getTime() + Number(minutes) * 60_000).toISOString(),
      timeZone,
      interviewerIds,
    });
    if (!outcome.ok) return;
    onClose();
    changed();
    showUndoToast(text.scheduled, outcome.value.activityId, changed);
  };

  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={text.interviewTitle}
        required
        data-autofocus
        value={title}
        error={fieldError(verb.problem, 'title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className={classes['pair']}>
        <TextInput
          label={text.startsAt}
          type="datetime-local"
          required
          value={startsAt}
          error={fieldError(verb.problem, 'startsAt') ?? fieldError(verb.problem, 'endsAt')}
          onChange={(event) => setStartsAt(event.currentTarget.value)}
        />
        <NativeSelect
          label={text.minutes}
          data={lengths}
          value={minutes}
          onChange={(event) => setMinutes(event.currentTarget.value)}
        />
      </div>
      <Select
        label={text.timeZone}
        data={Intl.supportedValuesOf('timeZone')}
        limit={60}
        searchable
        allowDeselect={false}
        value={timeZone}
        error={fieldError(verb.problem, 'timeZone')}
        onChange={(value) => setTimeZone(value ?? timeZone)}
      />
      <MultiSelect
        label={text.interviewers}
        data={members
          .filter(({ isActive }) => isActive)
          .map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        value={interviewerIds}
        error={fieldError(verb.problem, 'interviewerIds')}
        onChange={setInterviewerIds}
      />
      <ProblemNote problem={formError(verb.problem, fields)} />
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={verb.isRunning}>
          {text.scheduleSubmit}
        </Button>
      </div>
    </form>
  );
}
