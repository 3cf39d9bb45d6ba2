import { Button, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';

import { DialogForm } from '@/ui/dialog/DialogForm';

import { useAddToJob } from './addToJob';
import classes from './FindPersonForm.module.css';
import { text } from './messages';
import { FoundPeople, type FoundPerson } from './FoundPeople';
import { StageSelect } from './StageSelect';

type Props = {
  stageId: string | null;
  onStage: (stageId: string) => void;
  onCreate: (name: string) => void;
  onClose: () => void;
};

/** Finds people by name or e-mail as one types. */
export function FindPersonForm({ stageId, onStage, onCreate, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const [person, setPerson] = useState<FoundPerson | null>(null);
  const search = useDeferredValue(typed.trim());
  const adding = useAddToJob(onClose);
  return (
    <DialogForm
      title={text.addTitle}
      submitLabel={text.add}
      isRunning={adding.isRunning}
      isDisabled={person === null}
      problem={adding.problem}
      onSubmit={async () => {
        if (person !== null) await adding.add(person, stageId);
      }}
      onClose={onClose}
      aside={
        <Button
          variant="subtle"
          leftSection={<IconUserPlus size={16} aria-hidden />}
          onClick={() => onCreate(typed.trim())}
        >
          {typed.trim() === '' ? text.createNew : text.createNamed(typed.trim())}
        </Button>
      }
    >
      <TextInput
        label={text.find}
        placeholder={text.findHint}
        type="search"
        dir="auto"
        data-autofocus
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setPerson(null);
          adding.forget();
        }}
      />
      <div className={classes['found']}>
        {search !== '' && <FoundPeople search={search} chosen={person} onChoose={setPerson} />}
      </div>
      <StageSelect stageId={stageId} onStage={onStage} />
    </DialogForm>
  );
}
