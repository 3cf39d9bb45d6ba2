import { Button, Modal, Select, Skeleton } from '@mantine/core';
import { Suspense, useState, type SubmitEvent } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';

import { useVerb } from '@/lib/relay/verb';
import { SectionBoundary } from '@/ui/boundary/SectionBoundary';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { text as common } from '@/ui/messages';
import { showUndoToast } from '@/ui/toast/undoToast';

import { usePanel } from '../panel/PanelContext';
import type { AddToJobDialogMutation } from './__generated__/AddToJobDialogMutation.graphql';
import type { AddToJobDialogQuery } from './__generated__/AddToJobDialogQuery.graphql';
import classes from './Applications.module.css';
import { text } from './messages';

const query = graphql`
  query AddToJobDialogQuery {
    jobs(filter: { status: OPEN }, first: 100) {
      edges {
        node {
          id
          title
        }
      }
    }
  }
`;

const mutation = graphql`
  mutation AddToJobDialogMutation($input: CreateApplicationInput!) {
    createApplication(input: $input) {
      ... on CreateApplicationSuccess @alias(as: "success") {
        activityId
        application {
          candidate {
            ...Applications_candidate
          }
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

type Props = {
  candidateId: string;
  name: string;
  takenJobIds: readonly string[];
  onClose: () => void;
};

export function AddToJobDialog(props: Props) {
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={text.addToJob}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <SectionBoundary>
        <Suspense fallback={<Skeleton height={120} />}>
          <AddToJobForm {...props} />
        </Suspense>
      </SectionBoundary>
    </Modal>
  );
}

function AddToJobForm({ candidateId, takenJobIds, onClose }: Props) {
  const { jobs } = useLazyLoadQuery<AddToJobDialogQuery>(query, {});
  const { changed } = usePanel();
  const verb = useVerb<AddToJobDialogMutation>(mutation);
  const [jobId, setJobId] = useState<string | null>(null);
  const choices = jobs.edges
    .filter(({ node }) => !takenJobIds.includes(node.id))
    .map(({ node }) => ({ value: node.id, label: node.title }));

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (jobId === null) return;
    const outcome = await verb.run({ candidateId, jobId });
    if (!outcome.ok) return;
    onClose();
    changed();
    const job = choices.find(({ value }) => value === jobId)?.label ?? '';
    showUndoToast(text.added(job), outcome.value.activityId, changed);
  };

  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)}>
      <Select
        label={text.job}
        placeholder={text.chooseJob}
        nothingFoundMessage={text.noJobs}
        required
        searchable
        autoFocus
        data={choices}
        value={jobId}
        onChange={setJobId}
      />
      <ProblemNote problem={verb.problem} />
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={verb.isRunning} disabled={jobId === null}>
          {text.add}
        </Button>
      </div>
    </form>
  );
}
