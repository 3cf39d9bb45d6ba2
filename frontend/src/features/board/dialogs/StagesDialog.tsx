import { Modal } from '@mantine/core';
import { useState } from 'react';

import { text as uiText } from '@/ui/messages';

import { useAllStages } from '../boardContext';
import type { Stage } from '../model/card';
import { AddStageForm } from './AddStageForm';
import { text } from './messages';
import { RemoveStageForm } from './RemoveStageForm';
import { StageRow } from './StageRow';
import classes from './StagesDialog.module.css';

/** The job's stages: every change is saved when its field is left, and seen by everyone on the board. */
export function StagesDialog({ onClose }: { onClose: () => void }) {
  const stages = useAllStages();
  const [leaving, setLeaving] = useState<Stage | null>(null);
  if (leaving !== null) {
    return <RemoveStageForm stage={leaving} onClose={() => setLeaving(null)} />;
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={text.stagesTitle}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <p className={classes['hint']}>{text.stagesHint}</p>
      <ol className={classes['stages']}>
        {stages.map((stage, index) => (
          <StageRow
            // A change from elsewhere starts the row's fields anew.
            key={`${stage.id} ${stage.name} ${stage.kind} ${stage.answerWithinDays}`}
            stage={stage}
            index={index}
            stages={stages}
            onRemove={() => setLeaving(stage)}
          />
        ))}
      </ol>
      <AddStageForm />
    </Modal>
  );
}
