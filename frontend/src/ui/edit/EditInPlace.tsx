import { TextInput, UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import type { Problem } from '@/lib/relay/verb';
import { text } from '@/ui/messages';

import classes from './EditInPlace.module.css';

/**
 * A value that becomes a text field when it is pressed. Enter or leaving it saves, Escape gives up. A refused value
 * stays in the field with the reason below it.
 */
export function EditInPlace(props: {
  label: string;
  value: string;
  placeholder: string;
  /** `title` is the large one at the top of a panel. */
  look?: 'plain' | 'title';
  isReadOnly?: boolean;
  onSave: (value: string) => Promise<Problem | null>;
}) {
  const { label, value, placeholder, look = 'plain', isReadOnly = false, onSave } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaving, setSaving] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const takesFocusBack = useRef(false);

  // The field is gone after Enter or Escape; the focus goes back to where it came from.
  useEffect(() => {
    if (draft !== null || !takesFocusBack.current) return;
    takesFocusBack.current = false;
    button.current?.focus();
  }, [draft]);

  const finish = (refocus: boolean) => {
    setDraft(null);
    setProblem(null);
    takesFocusBack.current = refocus;
  };
  const save = async (refocus: boolean) => {
    if (draft === null || isSaving) return;
    if (draft.trim() === value) {
      finish(refocus);
      return;
    }
    setSaving(true);
    const refusal = await onSave(draft.trim());
    setSaving(false);
    if (refusal === null) finish(refocus);
    else setProblem(refusal);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void save(true);
    else if (event.key === 'Escape') finish(true);
  };

  if (isReadOnly) {
    return (
      <bdi dir="auto" className={classes['value']} data-look={look} data-empty={value === ''}>
        {value === '' ? placeholder : value}
      </bdi>
    );
  }
  if (draft === null) {
    return (
      <UnstyledButton
        ref={button}
        className={classes['button']}
        data-look={look}
        data-empty={value === ''}
        aria-label={text.editValue(label, value === '' ? text.empty : value)}
        onClick={() => setDraft(value)}
      >
        <bdi dir="auto">{value === '' ? placeholder : value}</bdi>
      </UnstyledButton>
    );
  }
  return (
    <TextInput
      aria-label={label}
      dir="auto"
      data-keeps-escape
      autoFocus
      size="sm"
      value={draft}
      placeholder={placeholder}
      error={problem?.message}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void save(false)}
    />
  );
}
