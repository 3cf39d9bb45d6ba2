import { useState } from 'react';

import { CreatePersonForm } from './CreatePersonForm';
import { FindPersonForm } from './FindPersonForm';

type Props = { stageId: string | null; onClose: () => void };

/** Puts a person on the board: one who is known already, or a new one. */
export function AddDialog({ stageId, onClose }: Props) {
  const [newName, setNewName] = useState<string | null>(null);
  const [stage, setStage] = useState(stageId);
  const chosen = { stageId: stage, onStage: setStage };
  if (newName === null)
    return <FindPersonForm {...chosen} onCreate={setNewName} onClose={onClose} />;
  return (
    <CreatePersonForm
      {...chosen}
      initialName={newName}
      onBack={() => setNewName(null)}
      onClose={onClose}
    />
  );
}
