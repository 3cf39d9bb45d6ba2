import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';

import { fieldError, formError, type Problem } from '@/lib/relay/verb';
import { DialogForm } from '@/ui/dialog/DialogForm';
import { text as uiText } from '@/ui/messages';

import classes from './JobForm.module.css';
import { text } from './messages';
import { TeamField, type TeamPlace } from './TeamField';

export type JobDraft = {
  title: string;
  department: string;
  location: string;
  isConfidential: boolean;
  hiringManagersMayMove: boolean;
  stageTemplateId: string | null;
  hiringTeam: readonly TeamPlace[];
};

type Template = {
  readonly id: string;
  readonly name: string;
  readonly stages: readonly { readonly name: string }[];
};

type Props = {
  isNew: boolean;
  initial: JobDraft;
  members: readonly { readonly id: string; readonly name: string }[];
  templates: readonly Template[];
  problem: Problem | null;
  isRunning: boolean;
  onSubmit: (draft: JobDraft) => Promise<void>;
  onClose: () => void;
};

const textFields = ['title', 'department', 'location'] as const;

export function JobForm(props: Props) {
  const { isNew, initial, members, templates, problem } = props;
  const [draft, setDraft] = useState(initial);
  const change = (changes: Partial<JobDraft>) => setDraft((before) => ({ ...before, ...changes }));
  return (
    <DialogForm
      title={isNew ? text.newTitle : text.editTitle}
      submitLabel={isNew ? text.create : uiText.save}
      isRunning={props.isRunning}
      problem={formError(problem, textFields)}
      onSubmit={() => props.onSubmit(draft)}
      onClose={props.onClose}
    >
      {textFields.map((field) => (
        <TextInput
          key={field}
          label={text[field]}
          required={field === 'title'}
          dir="auto"
          {...(field === 'title' ? { 'data-autofocus': true } : {})}
          value={draft[field]}
          error={fieldError(problem, field)}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
        />
      ))}
      {isNew && (
        <TemplateField
          templates={templates}
          value={draft.stageTemplateId}
          onChange={(stageTemplateId) => change({ stageTemplateId })}
        />
      )}
      <TeamField
        members={members}
        value={draft.hiringTeam}
        onChange={(hiringTeam) => change({ hiringTeam })}
      />
      <div className={classes['checks']}>
        <Checkbox
          label={text.confidential}
          description={text.confidentialHint}
          checked={draft.isConfidential}
          onChange={(event) => change({ isConfidential: event.currentTarget.checked })}
        />
        <Checkbox
          label={text.managersMove}
          description={text.managersMoveHint}
          checked={draft.hiringManagersMayMove}
          onChange={(event) => change({ hiringManagersMayMove: event.currentTarget.checked })}
        />
      </div>
    </DialogForm>
  );
}

function TemplateField(props: {
  templates: readonly Template[];
  value: string | null;
  onChange: (templateId: string) => void;
}) {
  const chosen = props.templates.find(({ id }) => id === props.value) ?? props.templates[0];
  if (chosen === undefined) return null;
  const stages = chosen.stages.map(({ name }) => name).join(', ');
  return (
    <NativeSelect
      label={text.template}
      description={text.templateHint(stages)}
      inputWrapperOrder={['label', 'input', 'description']}
      value={chosen.id}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      data={props.templates.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
