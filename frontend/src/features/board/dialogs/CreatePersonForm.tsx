import { Button, TextInput } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql } from 'react-relay/hooks';

import { newKey } from '@/lib/ids/newKey';
import { fieldError, formError, useVerb } from '@/lib/relay/verb';
import { DialogForm } from '@/ui/dialog/DialogForm';
import { ProblemNote } from '@/ui/feedback/ProblemNote';

import { useAddToJob } from './addToJob';
import type { CreatePersonFormMutation } from './__generated__/CreatePersonFormMutation.graphql';
import type { FoundPerson } from './FoundPeople';
import { text } from './messages';
import { StageSelect } from './StageSelect';

const mutation = graphql`
  mutation CreatePersonFormMutation($input: CreateCandidateInput!) {
    createCandidate(input: $input) {
      ... on CreateCandidateSuccess @alias(as: "success") {
        candidate {
          id
          name
        }
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
      ... on EmailTaken @alias(as: "taken") {
        owner: candidate {
          id
          name
        }
      }
    }
  }
`;

type Props = {
  initialName: string;
  stageId: string | null;
  onStage: (stageId: string) => void;
  onBack: () => void;
  onClose: () => void;
};

const fields = ['name', 'headline'] as const;

/** Makes a new record and adds it. Whoever has the address already is offered instead. */
export function CreatePersonForm({ initialName, stageId, onStage, onBack, onClose }: Props) {
  const [name, setName] = useState(initialName);
  const [email, setEmail] = useState('');
  const [headline, setHeadline] = useState('');
  const [taken, setTaken] = useState<FoundPerson | null>(null);
  // Made, but not added yet: trying again must not make them twice.
  const [made, setMade] = useState<FoundPerson | null>(null);
  const creating = useVerb<CreatePersonFormMutation>(mutation);
  const adding = useAddToJob(onClose);

  const submit = async () => {
    if (made !== null) {
      await adding.add(made, stageId);
      return;
    }
    setTaken(null);
    const contactPoints =
      email.trim() === '' ? [] : [{ kind: 'EMAIL' as const, value: email, isPrimary: true }];
    const outcome = await creating.run({ name, headline, contactPoints, idempotencyKey: newKey() });
    if (!outcome.ok) {
      setTaken(outcome.result?.taken?.owner ?? null);
      return;
    }
    setMade(outcome.value.candidate);
    await adding.add(outcome.value.candidate, stageId);
  };
  const problem = formError(creating.problem, fields);

  return (
    <DialogForm
      title={text.addTitle}
      submitLabel={text.createAndAdd}
      isRunning={creating.isRunning || adding.isRunning}
      problem={adding.problem}
      onSubmit={submit}
      onClose={onClose}
      aside={
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={onBack}
        >
          {text.backToSearch}
        </Button>
      }
    >
      <TextInput
        label={text.name}
        required
        dir="auto"
        data-autofocus
        value={name}
        error={fieldError(creating.problem, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={text.email}
        type="email"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <ProblemNote problem={taken === null ? problem : { message: text.taken(taken.name) }} />
      {taken !== null && (
        <Button variant="light" onClick={() => void adding.add(taken, stageId)}>
          {text.addInstead(taken.name)}
        </Button>
      )}
      <TextInput
        label={text.headline}
        placeholder={text.headlineHint}
        dir="auto"
        value={headline}
        error={fieldError(creating.problem, 'headline')}
        onChange={(event) => setHeadline(event.currentTarget.value)}
      />
      <StageSelect stageId={stageId} onStage={onStage} />
    </DialogForm>
  );
}
