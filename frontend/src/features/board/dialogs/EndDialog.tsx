import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';

import { DialogForm } from '@/ui/dialog/DialogForm';
import { text as uiText } from '@/ui/messages';

import { useBoard } from '../boardContext';
import { successor } from '../model/places';
import type { EndDialogReasonsQuery } from './__generated__/EndDialogReasonsQuery.graphql';
import { text } from './messages';

const query = graphql`
  query EndDialogReasonsQuery {
    rejectionReasons {
      id
      name
      decidedBy
    }
  }
`;

/** Ends an application: by our decision, with a reason, or by theirs. The card leaves at once; its toast takes it back. */
export function EndDialog(props: {
  ending: 'reject' | 'withdraw';
  cardId: string;
  onClose: () => void;
}) {
  const { ending, cardId, onClose } = props;
  const { rejectionReasons } = useLazyLoadQuery<EndDialogReasonsQuery>(query, {});
  const { store, actions, focus } = useBoard();
  const [reasonId, setReasonId] = useState('');
  const [note, setNote] = useState('');
  const name = store.card(cardId)?.name ?? '';
  const isOurs = ending === 'reject';
  const reasons = rejectionReasons.filter(({ decidedBy }) =>
    isOurs ? decidedBy === 'US' : decidedBy === 'CANDIDATE',
  );

  const submit = async () => {
    const next = successor(store, cardId);
    onClose();
    if (isOurs) actions.reject(cardId, reasonId, note);
    else actions.withdraw(cardId, reasonId === '' ? null : reasonId, note);
    if (next !== null) focus.request(next);
  };

  return (
    <DialogForm
      title={isOurs ? text.reject(name) : text.withdraw(name)}
      submitLabel={isOurs ? text.rejectSubmit : text.withdrawSubmit}
      isDangerous={isOurs}
      isRunning={false}
      problem={null}
      onSubmit={submit}
      onClose={onClose}
    >
      <NativeSelect
        label={text.reason}
        required={isOurs}
        data-autofocus
        value={reasonId}
        onChange={(event) => setReasonId(event.currentTarget.value)}
        data={[
          { value: '', label: isOurs ? text.chooseReason : text.noReasonGiven },
          ...reasons.map((reason) => ({ value: reason.id, label: reason.name })),
        ]}
      />
      <Textarea
        label={uiText.optionalField(text.note)}
        dir="auto"
        autosize
        minRows={2}
        maxRows={8}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
