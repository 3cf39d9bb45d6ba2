import { graphql } from 'react-relay/hooks';

/** What one can do with a card. A conflict answers the card as it is now, which brings the panel up to date. */
export const moveApplication = graphql`
  mutation applicationVerbsMoveMutation($input: MoveApplicationInput!) {
    moveApplication(input: $input) {
      ... on MoveApplicationSuccess @alias(as: "success") {
        activityId
        application {
          ...ApplicationCard_application
        }
      }
      ... on ApplicationMovedMeanwhile @alias(as: "moved") {
        application {
          ...ApplicationCard_application
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

export const hireApplication = graphql`
  mutation applicationVerbsHireMutation($input: HireApplicationInput!) {
    hireApplication(input: $input) {
      ... on HireApplicationSuccess @alias(as: "success") {
        activityId
        application {
          ...ApplicationCard_application
        }
      }
      ... on ApplicationMovedMeanwhile @alias(as: "moved") {
        application {
          ...ApplicationCard_application
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

export const rejectApplication = graphql`
  mutation applicationVerbsRejectMutation($input: RejectApplicationInput!) {
    rejectApplication(input: $input) {
      ... on RejectApplicationSuccess @alias(as: "success") {
        activityId
        application {
          ...ApplicationCard_application
        }
      }
      ... on ApplicationMovedMeanwhile @alias(as: "moved") {
        application {
          ...ApplicationCard_application
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

export const withdrawApplication = graphql`
  mutation applicationVerbsWithdrawMutation($input: WithdrawApplicationInput!) {
    withdrawApplication(input: $input) {
      ... on WithdrawApplicationSuccess @alias(as: "success") {
        activityId
        application {
          ...ApplicationCard_application
        }
      }
      ... on ApplicationMovedMeanwhile @alias(as: "moved") {
        application {
          ...ApplicationCard_application
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

export const reopenApplication = graphql`
  mutation applicationVerbsReopenMutation($input: ReopenApplicationInput!) {
    reopenApplication(input: $input) {
      ... on ReopenApplicationSuccess @alias(as: "success") {
        activityId
        application {
          ...ApplicationCard_application
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

export const setTurn = graphql`
  mutation applicationVerbsTurnMutation($input: SetTurnInput!) {
    setTurn(input: $input) {
      ... on SetTurnSuccess @alias(as: "success") {
        activityId
        application {
          ...ApplicationCard_application
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

export const scheduleInterview = graphql`
  mutation applicationVerbsScheduleMutation($input: ScheduleInterviewInput!) {
    scheduleInterview(input: $input) {
      ... on ScheduleInterviewSuccess @alias(as: "success") {
        activityId
        application {
          ...ApplicationCard_application
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

export const updateInterview = graphql`
  mutation applicationVerbsInterviewMutation($input: UpdateInterviewInput!) {
    updateInterview(input: $input) {
      ... on UpdateInterviewSuccess @alias(as: "success") {
        activityId
        application {
          ...ApplicationCard_application
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
