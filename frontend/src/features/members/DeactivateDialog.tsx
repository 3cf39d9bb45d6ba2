import { graphql } from 'react-relay/hooks';

import { useVerb } from '@/lib/relay/verb';
import { DialogForm } from '@/ui/dialog/DialogForm';
import { showToast } from '@/ui/toast/toasts';

import type { DeactivateDialogMutation } from './__generated__/DeactivateDialogMutation.graphql';
import classes from './Members.module.css';
import { text } from './messages';

const mutation = graphql`
  mutation DeactivateDialogMutation($input: DeactivateMemberInput!) {
    deactivateMember(input: $input) {
      ... on DeactivateMemberSuccess @alias(as: "success") {
        member {
          isActive
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

/**
 * Ends a membership, or an invitation to one. Sessions, keys and links end at once and don't come back with a new
 * invitation, so this asks once.
 */
export function DeactivateDialog(props: {
  memberId: string;
  name: string;
  hasJoined: boolean;
  onClose: () => void;
}) {
  const { memberId, name, onClose } = props;
  const words = props.hasJoined ? text.ending.membership : text.ending.invitation;
  const verb = useVerb<DeactivateDialogMutation>(mutation);
  const submit = async () => {
    const outcome = await verb.run({ memberId });
    if (!outcome.ok) return;
    onClose();
    showToast({ text: words.done(name) });
  };
  return (
    <DialogForm
      title={words.title(name)}
      submitLabel={words.submit}
      isRunning={verb.isRunning}
      isDangerous
      problem={verb.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={classes['plain']}>{words.explanation}</p>
    </DialogForm>
  );
}
