import { NativeSelect } from '@mantine/core';
import { useState } from 'react';

import { useVerb } from '@/lib/relay/verb';
import { DialogForm } from '@/ui/dialog/DialogForm';
import { showUndoToast } from '@/ui/toast/undoToast';

import { useAllStages, useColumn } from '../boardContext';
import type { Stage } from '../model/card';
import type { stageMutationsRemoveMutation } from './__generated__/stageMutationsRemoveMutation.graphql';
import { text } from './messages';
import { removeStageMutation } from './stageMutations';

/** Removes a stage; whoever is in it goes to another one. */
export function RemoveStageForm({ stage, onClose }: { stage: Stage; onClose: () => void }) {
  const stages = useAllStages();
  const { total } = useColumn(stage.id);
  const verb = useVerb<stageMutationsRemoveMutation>(removeStageMutation);
  const others = stages.filter(({ id }) => id !== stage.id);
  const before = stages[stages.findIndex(({ id }) => id === stage.id) - 1];
  const [targetId, setTargetId] = useState((before ?? others[0])?.id ?? '');
  const submit = async () => {
    const targetStageId = total === 0 ? null : targetId;
    const outcome = await verb.run({ stageId: stage.id, targetStageId });
    if (!outcome.ok) return;
    showUndoToast(text.removed(stage.name), outcome.value.activityId);
    onClose();
  };
  return (
    <DialogForm
      title={text.removeTitle(stage.name)}
      submitLabel={text.removeSubmit}
      isDangerous
      isRunning={verb.isRunning}
      problem={verb.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      {total === 0 ? (
        <span>{text.removeEmpty}</span>
      ) : (
        <NativeSelect
          label={text.target}
          description={text.removeWithCards(total)}
          value={targetId}
          onChange={(event) => setTargetId(event.currentTarget.value)}
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </DialogForm>
  );
}
