import { graphql } from 'react-relay/hooks';

/** The documents of everything that can be done to a card. Each answers the card as it is afterwards. */
export const moveMutation = graphql`
  mutation cardMutationsMoveMutation($input: MoveApplicationInput!) {
    moveApplication(input: $input) {
      ... on MoveApplicationSuccess @alias(as: "success") {
        version
        activityId
        application {
          ...cardFragment_card @relay(mask: false)
        }
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
      ... on ApplicationMovedMeanwhile @alias(as: "meanwhile") {
        application {
          ...cardFragment_card @relay(mask: false)
        }
        by {
          name
        }
      }
    }
  }
`;

export const rejectMutation = graphql`
  mutation cardMutationsRejectMutation($input: RejectApplicationInput!) {
    rejectApplication(input: $input) {
      ... on RejectApplicationSuccess @alias(as: "success") {
        version
        activityId
        application {
          ...cardFragment_card @relay(mask: false)
        }
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
      ... on ApplicationMovedMeanwhile @alias(as: "meanwhile") {
        application {
          ...cardFragment_card @relay(mask: false)
        }
        by {
          name
        }
      }
    }
  }
`;

export const withdrawMutation = graphql`
  mutation cardMutationsWithdrawMutation($input: WithdrawApplicationInput!) {
    withdrawApplication(input: $input) {
      ... on WithdrawApplicationSuccess @alias(as: "success") {
        version
        activityId
        application {
          ...cardFragment_card @relay(mask: false)
        }
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
      ... on ApplicationMovedMeanwhile @alias(as: "meanwhile") {
        application {
          ...cardFragment_card @relay(mask: false)
        }
        by {
          name
        }
      }
    }
  }
`;

export const setTurnMutation = graphql`
  mutation cardMutationsSetTurnMutation($input: SetTurnInput!) {
    setTurn(input: $input) {
      ... on SetTurnSuccess @alias(as: "success") {
        version
        activityId
        application {
          ...cardFragment_card @relay(mask: false)
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
