import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';

import { fieldError, formError, useVerb } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';

import { useBoard } from '../boardContext';
import type { StageKind } from '../model/card';
import type { stageMutationsAddMutation } from './__generated__/stageMutationsAddMutation.graphql';
import { text } from './messages';
import { kindOptions, toKind } from './stageFields';
import { addStageMutation } from './stageMutations';
import classes from './StagesDialog.module.css';

/** Adds a stage: at the end, or before the stage of the hired. */
export function AddStageForm() {
  const { jobId, store } = useBoard();
  const verb = useVerb<stageMutationsAddMutation>(addStageMutation);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<StageKind>('INTERVIEW');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const running = store.allStages().filter((stage) => stage.kind !== 'HIRED');
    const outcome = await verb.run({ jobId, name, kind, afterStageId: running.at(-1)?.id ?? null });
    if (outcome.ok) setName('');
  };
  return (
    <form className={classes['add']} onSubmit={(event) => void submit(event)}>
      <TextInput
        className={classes['name']}
        aria-label={text.newStage}
        placeholder={text.newStage}
        dir="auto"
        required
        value={name}
        error={fieldError(verb.problem, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        className={classes['kind']}
        aria-label={text.kind(text.newStage)}
        value={kind}
        onChange={(event) => setKind(toKind(event.currentTarget.value))}
        data={kindOptions}
      />
      <Button
        type="submit"
        variant="default"
        loading={verb.isRunning}
        leftSection={<IconPlus size={16} aria-hidden />}
      >
        {text.addStage}
      </Button>
      <ProblemNote problem={formError(verb.problem, ['name'])} />
    </form>
  );
}
