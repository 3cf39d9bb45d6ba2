import { Button, Modal, NativeSelect, Skeleton, Textarea } from '@mantine/core';
import { Suspense, useState, type SubmitEvent } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';

import { fieldError, formError, useVerb } from '@/lib/relay/verb';
import { SectionBoundary } from '@/ui/boundary/SectionBoundary';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { text as common } from '@/ui/messages';
import { showUndoToast } from '@/ui/toast/undoToast';

import { usePanel } from '../panel/PanelContext';
import type { applicationVerbsRejectMutation } from './__generated__/applicationVerbsRejectMutation.graphql';
import type { applicationVerbsWithdrawMutation } from './__generated__/applicationVerbsWithdrawMutation.graphql';
import type { EndDialogQuery } from './__generated__/EndDialogQuery.graphql';
import classes from './Applications.module.css';
import { rejectApplication, withdrawApplication } from './applicationVerbs';
import { text } from './messages';

const query = graphql`
  query EndDialogQuery {
    rejectionReasons {
      id
      name
      decidedBy
    }
  }
`;

type Props = {
  /** By whose decision it ends. */
  ending: 'reject' | 'withdraw';
  applicationId: string;
  expectedVersion: number;
  name: string;
  onClose: () => void;
};

const fields = ['reasonId', 'note'] as const;

/** Ends an application: by our decision with a reason, by theirs with one if they gave it. */
export function EndDialog(props: Props) {
  const { ending, name, onClose } = props;
  const title = ending === 'reject' ? text.rejectTitle(name) : text.withdrawTitle(name);
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common.close }}>
      <SectionBoundary>
        <Suspense fallback={<Skeleton height={160} />}>
          <EndForm {...props} />
        </Suspense>
      </SectionBoundary>
    </Modal>
  );
}

function EndForm({ ending, applicationId, expectedVersion, onClose }: Props) {
  const { rejectionReasons } = useLazyLoadQuery<EndDialogQuery>(query, {});
  const { changed } = usePanel();
  const [reasonId, setReasonId] = useState('');
  const [note, setNote] = useState('');
  const reject = useVerb<applicationVerbsRejectMutation>(rejectApplication);
  const withdraw = useVerb<applicationVerbsWithdrawMutation>(withdrawApplication);
  const isOurs = ending === 'reject';
  const { problem, isRunning } = isOurs ? reject : withdraw;
  const choices = rejectionReasons.filter(
    ({ decidedBy }) => decidedBy === (isOurs ? 'US' : 'CANDIDATE'),
  );

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const common = { applicationId, note, expectedVersion };
    const outcome = isOurs
      ? await reject.run({ ...common, reasonId })
      : await withdraw.run({ ...common, reasonId: reasonId === '' ? null : reasonId });
    if (!outcome.ok) return;
    onClose();
    changed();
    showUndoToast(isOurs ? text.rejected : text.withdrew, outcome.value.activityId, changed);
  };

  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)}>
      <NativeSelect
        label={text.reason}
        required={isOurs}
        autoFocus
        value={reasonId}
        error={fieldError(problem, 'reasonId')}
        onChange={(event) => setReasonId(event.currentTarget.value)}
        data={[
          { value: '', label: text.reasonHint },
          ...choices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Textarea
        label={text.reasonNote}
        description={common.optional}
        dir="auto"
        autosize
        minRows={2}
        maxRows={8}
        value={note}
        error={fieldError(problem, 'note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ProblemNote problem={formError(problem, fields)} />
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" color={isOurs ? 'red' : undefined} loading={isRunning}>
          {isOurs ? text.rejectSubmit : text.withdrawSubmit}
        </Button>
      </div>
    </form>
  );
}
