import { ActionIcon, Anchor } from '@mantine/core';
import { IconAt, IconLink, IconPencil, IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql, useFragment } from 'react-relay/hooks';

import { useCan } from '@/lib/viewer/viewer';
import { CopyButton } from '@/ui/copy/CopyButton';

import type { ContactPoints_candidate$key } from './__generated__/ContactPoints_candidate.graphql';
import { addressOf, emptyContact, type ContactDraft, type ContactKind } from './contactDrafts';
import { ContactEditor } from './ContactEditor';
import { text } from './messages';
import classes from './Record.module.css';

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
      {drafts === null &&
        contactPoints.map((point) => (
          <ContactLine
            key={point.id}
            {...point}
            isPrimary={point.isPrimary && contactPoints.some((other) => isRival(other, point))}
          />
        ))}
    </section>
  );
}

type Point = { id: string; kind: ContactKind };

/** Only where there is a choice does it say something which one is the first. */
function isRival(other: Point, point: Point): boolean {
  return other.kind === point.kind && other.id !== point.id;
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
