import { ActionIcon, Anchor, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { Link, useLocation } from 'react-router';

import type { Problem } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { text as common } from '@/ui/messages';

import {
  draftAt,
  emptyContact,
  guessKind,
  toContactInputs,
  type ContactDraft,
  type ContactKind,
} from './contactDrafts';
import { text } from './messages';
import classes from './Record.module.css';
import { useUpdateCandidate } from './useUpdateCandidate';

const kindChoices = (['EMAIL', 'PHONE', 'LINK'] as const).map((value) => ({
  value,
  label: text.kinds[value],
}));

type Refusal = {
  readonly problem: Problem;
  /** The line that it is about; null for the whole. */
  readonly position: number | null;
  /** Who has the address already. */
  readonly holder: { readonly id: string; readonly name: string } | null;
};

/** All contact points at once, as lines. What was refused stays to be corrected. */
export function ContactEditor(props: {
  drafts: readonly ContactDraft[];
  setDrafts: (drafts: readonly ContactDraft[] | null) => void;
}) {
  const { drafts, setDrafts } = props;
  const update = useUpdateCandidate();
  const { search } = useLocation();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const close = () => setDrafts(null);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const { inputs, positions } = toContactInputs(drafts);
    const outcome = await update(text.contact, { contactPoints: inputs });
    if (outcome.ok) {
      close();
      return;
    }
    const { problem, result } = outcome;
    const position = draftAt(problem.path, positions);
    setRefusal({ problem, position, holder: result?.taken?.holder ?? null });
  };

  return (
    <form className={classes['contacts']} data-keeps-escape onSubmit={(event) => void save(event)}>
      {drafts.map((draft, position) => (
        <DraftLine
          key={draft.key}
          draft={draft}
          isLast={position === drafts.length - 1}
          error={refusal?.position === position ? refusal.problem.message : undefined}
          onChange={(next) => setDrafts(drafts.with(position, next))}
          onRemove={() => setDrafts(drafts.toSpliced(position, 1))}
          onEscape={close}
        />
      ))}
      <ProblemNote problem={refusal?.position == null ? (refusal?.problem ?? null) : null} />
      {refusal?.holder != null && (
        <Anchor
          component={Link}
          to={{ pathname: `../${refusal.holder.id}`, search }}
          relative="path"
        >
          {text.taken(refusal.holder.name)}
        </Anchor>
      )}
      <div className={classes['actions']}>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => setDrafts([...drafts, emptyContact('EMAIL')])}
        >
          {text.addContact}
        </Button>
        <Button size="compact-sm" variant="default" onClick={close}>
          {common.cancel}
        </Button>
        <Button size="compact-sm" type="submit">
          {common.save}
        </Button>
      </div>
    </form>
  );
}

function DraftLine(props: {
  draft: ContactDraft;
  isLast: boolean;
  error: string | undefined;
  onChange: (draft: ContactDraft) => void;
  onRemove: () => void;
  onEscape: () => void;
}) {
  const { draft, onChange } = props;
  return (
    <div className={classes['draft']}>
      <NativeSelect
        aria-label={text.kind}
        className={classes['draftKind']}
        data={kindChoices}
        value={draft.kind}
        onChange={(event) => onChange({ ...draft, kind: event.currentTarget.value as ContactKind })}
      />
      <TextInput
        aria-label={text.value}
        className={classes['draftValue']}
        autoFocus={props.isLast}
        value={draft.value}
        error={props.error}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onEscape();
        }}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ ...draft, value, kind: guessKind(value, draft.kind) });
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={text.removeContact(draft.value)}
        onClick={props.onRemove}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  );
}
