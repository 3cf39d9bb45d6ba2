import { graphql } from 'react-relay/hooks';

import { send, type Outcome } from '@/lib/relay/verb';

import type {
  InviteMemberInput,
  sendInvitationMutation,
} from './__generated__/sendInvitationMutation.graphql';

const mutation = graphql`
  mutation sendInvitationMutation($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      ... on InviteMemberSuccess @alias(as: "success") {
        link
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

/** Makes a link with which somebody becomes a member; an earlier link of theirs ends. */
export function sendInvitation(input: InviteMemberInput): Promise<Outcome<sendInvitationMutation>> {
  return send<sendInvitationMutation>(mutation, { input });
}
