import { graphql, useFragment } from 'react-relay/hooks';

import { Applications } from '../applications/Applications';
import { ContactPoints } from '../record/ContactPoints';
import { RecordFields } from '../record/RecordFields';
import { RecordHeader } from '../record/RecordHeader';
import type { RecordFields_choices$key } from '../record/__generated__/RecordFields_choices.graphql';
import type { CandidateRecord_candidate$key } from './__generated__/CandidateRecord_candidate.graphql';

// Everything of a person that can change while one looks: mutations and live events answer this fragment.
const fragment = graphql`
  fragment CandidateRecord_candidate on Candidate {
    ...RecordHeader_candidate
    ...RecordFields_candidate
    ...ContactPoints_candidate
    ...Applications_candidate
  }
`;

export function CandidateRecord(props: {
  candidate: CandidateRecord_candidate$key;
  choices: RecordFields_choices$key;
}) {
  const candidate = useFragment(fragment, props.candidate);
  return (
    <>
      <RecordHeader candidate={candidate} />
      <RecordFields candidate={candidate} choices={props.choices} />
      <ContactPoints candidate={candidate} />
      <Applications candidate={candidate} />
    </>
  );
}
