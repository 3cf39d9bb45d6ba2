import { IconArchive, IconArchiveOff, IconDots, IconLink } from '@tabler/icons-react';
import { graphql, useFragment } from 'react-relay/hooks';

import { useNow } from '@/lib/clock/useNow';
import { formatDay } from '@/lib/format/dates';
import { useCan } from '@/lib/viewer/viewer';
import { EditInPlace } from '@/ui/edit/EditInPlace';
import { MenuButton } from '@/ui/flyout/MenuButton';
import { PersonMark } from '@/ui/person/Person';
import { showToast } from '@/ui/toast/toasts';

import buttonClasses from '../panel/IconButton.module.css';
import type { RecordHeader_candidate$key } from './__generated__/RecordHeader_candidate.graphql';
import { text } from './messages';
import classes from './Record.module.css';
import { useArchiving } from './useArchiving';
import { problemOf, useUpdateCandidate } from './useUpdateCandidate';

const fragment = graphql`
  fragment RecordHeader_candidate on Candidate {
    id
    name
    headline
    archivedAt
  }
`;

/** Who this is. */
export function RecordHeader(props: { candidate: RecordHeader_candidate$key }) {
  const candidate = useFragment(fragment, props.candidate);
  const { id, name, headline, archivedAt } = candidate;
  const canEdit = useCan('EDIT_CANDIDATES');
  const isReadOnly = !canEdit || archivedAt != null;
  const save = useUpdateCandidate();
  const now = useNow();
  return (
    <header className={classes['header']}>
      <PersonMark id={id} name={name} size={40} isBesideName />
      <div className={classes['who']}>
        <h2 className={classes['name']} aria-label={name}>
          <EditInPlace
            look="title"
            label={text.name}
            value={name}
            placeholder={text.name}
            isReadOnly={isReadOnly}
            onSave={async (value) => problemOf(await save(text.name, { name: value }))}
          />
        </h2>
        {(headline !== '' || !isReadOnly) && (
          <EditInPlace
            label={text.headline}
            value={headline}
            placeholder={text.headlineHint}
            isReadOnly={isReadOnly}
            onSave={async (value) => problemOf(await save(text.headline, { headline: value }))}
          />
        )}
        {archivedAt != null && (
          <p className={classes['archived']}>
            <IconArchive size={16} aria-hidden />
            {text.archivedBanner(formatDay(new Date(archivedAt), now))}
          </p>
        )}
      </div>
      <div className={classes['tools']}>
        <RecordMenu id={id} name={name} isArchived={archivedAt != null} canEdit={canEdit} />
      </div>
    </header>
  );
}

function RecordMenu(props: { id: string; name: string; isArchived: boolean; canEdit: boolean }) {
  const { id, isArchived, canEdit } = props;
  const { archive, restore } = useArchiving(id, props.name);
  const share = { label: text.copyLink, icon: IconLink, run: () => void copyLink(id) };
  const aside = isArchived
    ? { label: text.restore, icon: IconArchiveOff, run: restore }
    : { label: text.archive, icon: IconArchive, run: archive };
  return (
    <MenuButton
      className={buttonClasses['button']}
      aria-label={text.more}
      menuLabel={text.more}
      groups={[{ actions: canEdit ? [share, aside] : [share] }]}
    >
      <IconDots size={18} aria-hidden />
    </MenuButton>
  );
}

async function copyLink(id: string): Promise<void> {
  await navigator.clipboard.writeText(`${location.origin}/candidates/${id}`);
  showToast({ text: text.linkCopied });
}
