import { graphql } from 'react-relay/hooks';

/** The board itself hears of changed stages by its live events. */
export const addStageMutation = graphql`
  mutation stageMutationsAddMutation($input: AddStageInput!) {
    addStage(input: $input) {
      ... on AddStageSuccess @alias(as: "success") {
        activityId
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
    }
  }
`;

export const updateStageMutation = graphql`
  mutation stageMutationsUpdateMutation($input: UpdateStageInput!) {
    updateStage(input: $input) {
      ... on UpdateStageSuccess @alias(as: "success") {
        activityId
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
    }
  }
`;

export const removeStageMutation = graphql`
  mutation stageMutationsRemoveMutation($input: RemoveStageInput!) {
    removeStage(input: $input) {
      ... on RemoveStageSuccess @alias(as: "success") {
        activityId
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
    }
  }
`;
