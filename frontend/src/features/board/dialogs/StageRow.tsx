import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';

import { formatCount } from '@/lib/format/numbers';
import { useVerb } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';

import type { Stage } from '../model/card';
import type { stageMutationsUpdateMutation } from './__generated__/stageMutationsUpdateMutation.graphql';
import { text } from './messages';
import { daysOf, kindOptions, toKind } from './stageFields';
import { updateStageMutation } from './stageMutations';
import classes from './StagesDialog.module.css';

type Props = {
  stage: Stage;
  index: number;
  stages: readonly Stage[];
  onRemove: () => void;
};

export function StageRow({ stage, index, stages, onRemove }: Props) {
  const verb = useVerb<stageMutationsUpdateMutation>(updateStageMutation);
  const [name, setName] = useState(stage.name);
  const [days, setDays] = useState(stage.answerWithinDays?.toString() ?? '');
  const save = (changes: Omit<stageMutationsUpdateMutation['variables']['input'], 'stageId'>) =>
    void verb.run({ stageId: stage.id, ...changes });
  const saveName = () => {
    if (name.trim() !== stage.name) save({ name });
  };
  const saveDays = () => {
    const answerWithinDays = daysOf(days);
    if (answerWithinDays !== stage.answerWithinDays) save({ answerWithinDays });
  };
  return (
    <li className={classes['stage']}>
      <div className={classes['fields']}>
        <TextInput
          className={classes['name']}
          aria-label={text.stageName(formatCount(index + 1))}
          dir="auto"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={saveName}
          onKeyDown={(event) => {
            if (event.key === 'Enter') saveName();
          }}
        />
        <NativeSelect
          className={classes['kind']}
          aria-label={text.kind(stage.name)}
          value={stage.kind}
          onChange={(event) => save({ kind: toKind(event.currentTarget.value) })}
          data={kindOptions}
        />
        <TextInput
          className={classes['days']}
          aria-label={text.days(stage.name)}
          inputMode="numeric"
          placeholder="–"
          rightSection={<span className={classes['unit']}>{text.dayUnit}</span>}
          rightSectionWidth={44}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value.replaceAll(/\D/gu, ''))}
          onBlur={saveDays}
          onKeyDown={(event) => {
            if (event.key === 'Enter') saveDays();
          }}
        />
        <RowButtons stage={stage} index={index} stages={stages} onRemove={onRemove} save={save} />
      </div>
      <ProblemNote problem={verb.problem} />
    </li>
  );
}

function RowButtons(props: Props & { save: (changes: { afterStageId: string | null }) => void }) {
  const { stage, index, stages, onRemove, save } = props;
  return (
    <div className={classes['buttons']}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={text.earlier(stage.name)}
        disabled={index === 0}
        onClick={() => save({ afterStageId: stages[index - 2]?.id ?? null })}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={text.later(stage.name)}
        disabled={index === stages.length - 1}
        onClick={() => save({ afterStageId: stages[index + 1]?.id ?? null })}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={text.remove(stage.name)}
        disabled={stages.length === 1}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
