import { graphql } from 'react-relay/hooks';

/** Makes a link with which somebody becomes a member; an earlier link of theirs ends. */
export const invite = graphql`
  mutation inviteMutation($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      ... on InviteMemberSuccess @alias(as: "success") {
        link
        member {
          isActive
          isInvited
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
