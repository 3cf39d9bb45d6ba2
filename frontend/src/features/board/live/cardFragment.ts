import { graphql } from 'react-relay/hooks';

/** What a card shows, spread unmasked wherever cards are read, so that all of them have one shape. */
export const cardFragment = graphql`
  fragment cardFragment_card on Application {
    id
    rank
    version
    status
    turn
    turnSince
    enteredStageAt
    promisedAt
    stage {
      id
    }
    candidate {
      id
      name
      headline
      owner {
        id
        name
      }
      tags {
        id
        name
        color
      }
    }
  }
`;

export const stageFragment = graphql`
  fragment cardFragment_stage on Stage {
    id
    name
    kind
    answerWithinDays
  }
`;
