import { ActionIcon, Anchor, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconAt, IconLink, IconPencil, IconPhone, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql, useFragment } from 'react-relay/hooks';
import { Link, useLocation } from 'react-router';

import type { Problem } from '@/lib/relay/verb';
import { useCan } from '@/lib/viewer/viewer';
import { CopyButton } from '@/ui/copy/CopyButton';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { text as common } from '@/ui/messages';

import type { ContactPoints_candidate$key } from './__generated__/ContactPoints_candidate.graphql';
import {
  addressOf,
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

const fragment = graphql`
  fragment ContactPoints_candidate on Candidate {
    archivedAt
    contactPoints {
      id
      kind
      value
      label
      isPrimary
    }
  }
`;

const icons = { EMAIL: IconAt, PHONE: IconPhone, LINK: IconLink };
const kindChoices = (['EMAIL', 'PHONE', 'LINK'] as const).map((value) => ({
  value,
  label: text.kinds[value],
}));

/** How to reach a person. Those who may not see it get no section at all. */
export function ContactPoints(props: { candidate: ContactPoints_candidate$key }) {
  const { archivedAt, contactPoints } = useFragment(fragment, props.candidate);
  const canSee = useCan('SEE_CONTACT_POINTS');
  const canEdit = useCan('EDIT_CANDIDATES') && archivedAt == null;
  const [drafts, setDrafts] = useState<readonly ContactDraft[] | null>(null);
  if (!canSee) return null;
  const edit = () => {
    const known = contactPoints.map((point) => ({ ...point, key: point.id }));
    setDrafts(known.length > 0 ? known : [emptyContact('EMAIL')]);
  };
  return (
    <section aria-label={text.contact} className={classes['contacts']}>
      <div className={classes['contactsHead']}>
        <h3 className={classes['subtitle']}>{text.contact}</h3>
        {canEdit && drafts === null && (
          <ActionIcon variant="subtle" color="gray" aria-label={text.editContact} onClick={edit}>
            <IconPencil size={16} />
          </ActionIcon>
        )}
      </div>
      {drafts !== null && <ContactEditor drafts={drafts} setDrafts={setDrafts} />}
      {drafts === null && contactPoints.length === 0 && (
        <p className={classes['quiet']}>{text.noContact}</p>
      )}
      {drafts === null && contactPoints.map((point) => <ContactLine key={point.id} {...point} />)}
    </section>
  );
}

function ContactLine(point: {
  kind: ContactKind;
  value: string;
  label: string;
  isPrimary: boolean;
}) {
  const { kind, value, label, isPrimary } = point;
  const Sign = icons[kind];
  const href = addressOf(kind, value);
  const outside = kind === 'LINK' ? { target: '_blank', rel: 'noreferrer' } : {};
  return (
    <div className={classes['contact']}>
      <Sign size={16} role="img" aria-label={text.kinds[kind]} />
      {href === null ? (
        <bdi>{value}</bdi>
      ) : (
        <Anchor href={href} {...outside} className={classes['contactValue']} underline="always">
          <bdi>{value}</bdi>
        </Anchor>
      )}
      {label !== '' && <span className={classes['contactLabel']}>{label}</span>}
      {isPrimary && <span className={classes['contactLabel']}>{text.primary}</span>}
      <span className={classes['spacer']} />
      <CopyButton value={value} label={text.copy(value)} />
    </div>
  );
}

function ContactEditor(props: {
  drafts: readonly ContactDraft[];
  setDrafts: (drafts: readonly ContactDraft[] | null) => void;
}) {
  const { drafts, setDrafts } = props;
  const update = useUpdateCandidate();
  const { search } = useLocation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [wrong, setWrong] = useState<number | null>(null);
  const [holder, setHolder] = useState<{ id: string; name: string } | null>(null);

  const change = (position: number, values: Partial<ContactDraft>) =>
    setDrafts(drafts.map((draft, at) => (at === position ? { ...draft, ...values } : draft)));
  const save = async () => {
    const { inputs, positions } = toContactInputs(drafts);
    const outcome = await update(text.contact, { contactPoints: inputs });
    if (outcome.ok) {
      setDrafts(null);
      return;
    }
    setProblem(outcome.problem);
    setWrong(draftAt(outcome.problem.path, positions));
    setHolder(outcome.result?.taken?.holder ?? null);
  };

  return (
    <form
      className={classes['contacts']}
      data-keeps-escape
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDrafts(null);
      }}
    >
      {drafts.map((draft, position) => (
        <div key={draft.key} className={classes['draft']}>
          <NativeSelect
            aria-label={text.kind}
            className={classes['draftKind']}
            data={kindChoices}
            value={draft.kind}
            onChange={(event) =>
              change(position, { kind: event.currentTarget.value as ContactKind })
            }
          />
          <TextInput
            aria-label={text.value}
            className={classes['draftValue']}
            autoFocus={position === drafts.length - 1}
            value={draft.value}
            error={wrong === position ? problem?.message : undefined}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change(position, { value, kind: guessKind(value, draft.kind) });
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={text.removeContact(draft.value)}
            onClick={() => setDrafts(drafts.filter((_, at) => at !== position))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      {wrong === null && <ProblemNote problem={problem} />}
      {holder !== null && (
        <Anchor component={Link} to={{ pathname: `../${holder.id}`, search }} relative="path">
          {text.taken(holder.name)}
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
        <Button size="compact-sm" variant="default" onClick={() => setDrafts(null)}>
          {common.cancel}
        </Button>
        <Button size="compact-sm" type="submit">
          {common.save}
        </Button>
      </div>
    </form>
  );
}
