import { NativeSelect } from '@mantine/core';

import { useBoard } from '../boardContext';
import { text } from './messages';

/** The stage a new card starts in; the first one unless chosen. */
export function StageSelect(props: { stageId: string | null; onStage: (stageId: string) => void }) {
  const { store } = useBoard();
  const stages = store.allStages().filter(({ kind }) => kind !== 'HIRED');
  return (
    <NativeSelect
      label={text.stage}
      value={props.stageId ?? stages[0]?.id ?? ''}
      onChange={(event) => props.onStage(event.currentTarget.value)}
      data={stages.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
