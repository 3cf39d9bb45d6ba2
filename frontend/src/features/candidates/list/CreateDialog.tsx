import { Anchor, Button, Modal, Select, Skeleton, TextInput } from '@mantine/core';
import { Suspense, useState, type SubmitEvent } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { Link, useLocation, useNavigate } from 'react-router';

import { send, useVerb, type Problem } from '@/lib/relay/verb';
import { SectionBoundary } from '@/ui/boundary/SectionBoundary';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { text as common } from '@/ui/messages';
import { showToast } from '@/ui/toast/toasts';

import type { CreateDialogApplicationMutation } from './__generated__/CreateDialogApplicationMutation.graphql';
import type { CreateDialogMutation } from './__generated__/CreateDialogMutation.graphql';
import type { CreateDialogQuery } from './__generated__/CreateDialogQuery.graphql';
import classes from './List.module.css';
import { text } from './messages';

const query = graphql`
  query CreateDialogQuery {
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

const create = graphql`
  mutation CreateDialogMutation($input: CreateCandidateInput!) {
    createCandidate(input: $input) {
      ... on CreateCandidateSuccess @alias(as: "success") {
        candidate {
          id
          name
        }
      }
      ... on EmailTaken @alias(as: "taken") {
        holder: candidate {
          id
          name
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

const apply = graphql`
  mutation CreateDialogApplicationMutation($input: CreateApplicationInput!) {
    createApplication(input: $input) {
      ... on CreateApplicationSuccess @alias(as: "success") {
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

type Props = { onClose: () => void; onCreated: () => void };

/** Makes a new record, in a job at once if one is chosen, and opens it. */
export function CreateDialog(props: Props) {
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={text.createTitle}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <SectionBoundary>
        <Suspense fallback={<Skeleton height={320} />}>
          <CreateForm {...props} />
        </Suspense>
      </SectionBoundary>
    </Modal>
  );
}

const empty = { name: '', email: '', phone: '', headline: '', location: '', source: '' };
type Draft = typeof empty;

/** Where the two contact fields stand in what is sent. */
function toContacts({ email, phone }: Draft) {
  const points = [
    { field: 'email', kind: 'EMAIL', value: email.trim() },
    { field: 'phone', kind: 'PHONE', value: phone.trim() },
  ] as const;
  return points.filter(({ value }) => value !== '');
}

/** Which field of this form a problem is about. */
function fieldOf(problem: Problem | null, draft: Draft): string | undefined {
  if (problem?.path[1] !== 'contactPoints') return problem?.path[1];
  return toContacts(draft)[Number(problem.path[2] ?? 0)]?.field;
}

function CreateForm({ onClose, onCreated }: Props) {
  const { jobs } = useLazyLoadQuery<CreateDialogQuery>(query, {});
  const navigate = useNavigate();
  const { search } = useLocation();
  const verb = useVerb<CreateDialogMutation>(create);
  const [draft, setDraft] = useState(empty);
  const [jobId, setJobId] = useState<string | null>(null);
  const [holder, setHolder] = useState<{ id: string; name: string } | null>(null);
  const wrong = fieldOf(verb.problem, draft);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { name, headline, location, source } = draft;
    const contactPoints = toContacts(draft).map(({ kind, value }) => ({
      kind,
      value,
      isPrimary: kind === 'EMAIL',
    }));
    const outcome = await verb.run({ name, headline, location, source, contactPoints });
    setHolder(outcome.ok ? null : (outcome.result?.taken?.holder ?? null));
    if (!outcome.ok) return;
    const { candidate } = outcome.value;
    if (jobId !== null) await addTo(jobId, candidate);
    else showToast({ text: text.created(candidate.name) });
    onCreated();
    onClose();
    await navigate({ pathname: `/candidates/${candidate.id}`, search });
  };
  const bind = (field: keyof Draft) => ({
    label: text[field],
    dir: 'auto' as const,
    value: draft[field],
    error: wrong === field ? verb.problem?.message : undefined,
    onChange: (event: { currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget;
      setDraft((before) => ({ ...before, [field]: value }));
    },
  });

  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)}>
      <TextInput {...bind('name')} required autoFocus />
      <div className={classes['pair']}>
        <TextInput {...bind('email')} type="email" />
        <TextInput {...bind('phone')} type="tel" />
      </div>
      {holder !== null && (
        <Anchor
          component={Link}
          to={{ pathname: `/candidates/${holder.id}`, search }}
          onClick={onClose}
        >
          {text.openExisting(holder.name)}
        </Anchor>
      )}
      <TextInput {...bind('headline')} placeholder={text.headlineHint} />
      <div className={classes['pair']}>
        <TextInput {...bind('location')} />
        <TextInput {...bind('source')} placeholder={text.sourceHint} />
      </div>
      <Select
        label={text.addToJob}
        placeholder={text.noJob}
        searchable
        clearable
        data={jobs.edges.map(({ node }) => ({ value: node.id, label: node.title }))}
        value={jobId}
        onChange={setJobId}
      />
      <ProblemNote problem={wrong !== undefined && wrong in empty ? null : verb.problem} />
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={verb.isRunning}>
          {text.submit}
        </Button>
      </div>
    </form>
  );
}

async function addTo(jobId: string, candidate: { id: string; name: string }): Promise<void> {
  const outcome = await send<CreateDialogApplicationMutation>(apply, {
    input: { jobId, candidateId: candidate.id },
  });
  if (outcome.ok) showToast({ text: text.created(candidate.name) });
  else {
    const reason = outcome.problem.message;
    showToast({ text: text.notInJob(candidate.name, reason), tone: 'problem' });
  }
}
