import { Button, Modal } from '@mantine/core';
import { graphql } from 'react-relay/hooks';

import { useVerb } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { text as common } from '@/ui/messages';
import { showToast } from '@/ui/toast/toasts';

import type { DeactivateDialogMutation } from './__generated__/DeactivateDialogMutation.graphql';
import classes from './Members.module.css';
import { text } from './messages';

const mutation = graphql`
  mutation DeactivateDialogMutation($input: DeactivateMemberInput!) {
    deactivateMember(input: $input) {
      ... on DeactivateMemberSuccess @alias(as: "success") {
        member {
          ...MemberRow_member
        }
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
    }
  }
`;

export function DeactivateDialog(props: { memberId: string; name: string; onClose: () => void }) {
  const { memberId, name, onClose } = props;
  const verb = useVerb<DeactivateDialogMutation>(mutation);
  const run = async () => {
    const outcome = await verb.run({ memberId });
    if (!outcome.ok) return;
    onClose();
    showToast({ text: text.deactivated(name) });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.deactivateTitle(name)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <div className={classes['form']}>
        <p className={classes['plain']}>{text.deactivateText}</p>
        <ProblemNote problem={verb.problem} />
        <div className={classes['actions']}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {common.cancel}
          </Button>
          <Button color="red" loading={verb.isRunning} onClick={() => void run()}>
            {text.deactivateSubmit}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
