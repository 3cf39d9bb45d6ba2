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

import { zonesWith } from '@/lib/format/zones';
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

/** What is typed, and how it is sent. */
function useSchedule({ applicationId, onClose }: Props) {
  const { member } = useViewer();
  const { changed } = usePanel();
  const verb = useVerb<applicationVerbsScheduleMutation>(scheduleInterview);
  const [draft, setDraft] = useState(() => ({
    title: text.interviewDefault satisfies string,
    startsAt: tomorrowAtTen(new Date()),
    minutes: '45',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || member.timeZone,
    interviewerIds: [] as string[],
  }));
  const change = (values: Partial<typeof draft>) =>
    setDraft((before) => ({ ...before, ...values }));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { minutes, startsAt, ...rest } = draft;
    const start = momentOf(startsAt, draft.timeZone);
    if (start === null) return;
    const end = new Date(start.getTime() + Number(minutes) * 60_000);
    const times = { startsAt: start.toISOString(), endsAt: end.toISOString() };
    const outcome = await verb.run({ applicationId, ...rest, ...times });
    if (!outcome.ok) return;
    onClose();
    changed();
    showUndoToast(text.scheduled, outcome.value.activityId, changed);
  };
  return { draft, change, submit, verb };
}

function InterviewForm(props: Props) {
  const { members } = useLazyLoadQuery<InterviewDialogQuery>(query, {});
  const { draft, change, submit, verb } = useSchedule(props);
  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={text.interviewTitle}
        required
        autoFocus
        value={draft.title}
        error={fieldError(verb.problem, 'title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <div className={classes['pair']}>
        <TextInput
          label={text.startsAt}
          type="datetime-local"
          required
          value={draft.startsAt}
          error={fieldError(verb.problem, 'startsAt') ?? fieldError(verb.problem, 'endsAt')}
          onChange={(event) => change({ startsAt: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.minutes}
          data={lengths}
          value={draft.minutes}
          onChange={(event) => change({ minutes: event.currentTarget.value })}
        />
      </div>
      <Select
        label={text.timeZone}
        data={zonesWith(draft.timeZone)}
        limit={60}
        searchable
        allowDeselect={false}
        value={draft.timeZone}
        error={fieldError(verb.problem, 'timeZone')}
        onChange={(value) => change({ timeZone: value ?? draft.timeZone })}
      />
      <MultiSelect
        label={text.interviewers}
        data={members
          .filter(({ isActive }) => isActive)
          .map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        value={draft.interviewerIds}
        error={fieldError(verb.problem, 'interviewerIds')}
        onChange={(interviewerIds) => change({ interviewerIds })}
      />
      <ProblemNote problem={formError(verb.problem, fields)} />
      <div className={classes['actions']}>
        <Button variant="default" onClick={props.onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={verb.isRunning}>
          {text.scheduleSubmit}
        </Button>
      </div>
    </form>
  );
}
