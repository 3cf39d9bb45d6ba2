import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql, useFragment } from 'react-relay/hooks';

import { useCan } from '@/lib/viewer/viewer';

import type { Applications_candidate$key } from './__generated__/Applications_candidate.graphql';
import { AddToJobDialog } from './AddToJobDialog';
import { ApplicationCard } from './ApplicationCard';
import classes from './Applications.module.css';
import { text } from './messages';

const fragment = graphql`
  fragment Applications_candidate on Candidate {
    id
    name
    archivedAt
    applications {
      id
      status
      job {
        id
      }
      ...ApplicationCard_application
    }
  }
`;

/** The jobs that a person is in, or was. */
export function Applications(props: { candidate: Applications_candidate$key }) {
  const { id, name, archivedAt, applications } = useFragment(fragment, props.candidate);
  const [isAdding, setAdding] = useState(false);
  const canAdd = useCan('EDIT_CANDIDATES') && archivedAt == null;
  const running = applications.filter(({ status }) => status === 'ACTIVE' || status === 'HIRED');
  return (
    <section aria-label={text.title} className={classes['applications']}>
      <div className={classes['head']}>
        <h3 className={classes['title']}>{text.title}</h3>
        {canAdd && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {text.addToJob}
          </Button>
        )}
      </div>
      {applications.length === 0 && <p className={classes['quiet']}>{text.none}</p>}
      {applications.map((application) => (
        <ApplicationCard key={application.id} application={application} name={name} />
      ))}
      {isAdding && (
        <AddToJobDialog
          candidateId={id}
          name={name}
          takenJobIds={running.map(({ job }) => job.id)}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}
