import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { graphql, useFragment } from 'react-relay/hooks';

import { formatMoment } from '@/lib/format/dates';
import { useVerb } from '@/lib/relay/verb';
import { useCan, useViewer } from '@/lib/viewer/viewer';
import { showUndoToast } from '@/ui/toast/undoToast';

import { usePanel } from '../panel/PanelContext';
import type { NoteView_note$key } from './__generated__/NoteView_note.graphql';
import type { NoteViewUpdateMutation } from './__generated__/NoteViewUpdateMutation.graphql';
import { text } from './messages';
import classes from './Notes.module.css';

const fragment = graphql`
  fragment NoteView_note on Note {
    id
    body
    editedAt
    author {
      id
    }
  }
`;

const update = graphql`
  mutation NoteViewUpdateMutation($input: UpdateNoteInput!) {
    updateNote(input: $input) {
      ... on UpdateNoteSuccess @alias(as: "success") {
        activityId
        note {
          ...NoteView_note
        }
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
    }
  }
`;

/** What somebody wrote. Its author can change it where it stands. */
export function NoteView(props: { note: NoteView_note$key }) {
  const note = useFragment(fragment, props.note);
  const viewer = useViewer();
  const isOwn = useCan('ADD_NOTES') && note.author?.id === viewer.member.id;
  const [draft, setDraft] = useState<string | null>(null);
  if (draft !== null) {
    return <NoteEditor noteId={note.id} draft={draft} setDraft={setDraft} />;
  }
  return (
    <div className={classes['note']}>
      <div dir="auto" className={classes['body']}>
        {note.body}
      </div>
      {note.editedAt != null && (
        <span className={classes['edited']} title={formatMoment(new Date(note.editedAt))}>
          {text.edited}
        </span>
      )}
      {isOwn && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={text.edit}
          title={text.edit}
          className={classes['edit']}
          onClick={() => setDraft(note.body)}
        >
          <IconPencil size={16} />
        </ActionIcon>
      )}
    </div>
  );
}

function NoteEditor(props: {
  noteId: string;
  draft: string;
  setDraft: (draft: string | null) => void;
}) {
  const { noteId, draft, setDraft } = props;
  const { changed } = usePanel();
  const verb = useVerb<NoteViewUpdateMutation>(update);
  const save = async () => {
    const outcome = await verb.run({ noteId, body: draft });
    if (!outcome.ok) return;
    setDraft(null);
    changed();
    showUndoToast(text.editedToast, outcome.value.activityId, changed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setDraft(null);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  return (
    <div className={classes['editor']} data-keeps-escape>
      <Textarea
        aria-label={text.body}
        dir="auto"
        autosize
        autoFocus
        minRows={2}
        maxRows={12}
        value={draft}
        error={verb.problem?.message}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes['actions']}>
        <Button size="compact-sm" variant="default" onClick={() => setDraft(null)}>
          {text.cancel}
        </Button>
        <Button size="compact-sm" loading={verb.isRunning} onClick={() => void save()}>
          {text.saveChange}
        </Button>
      </div>
    </div>
  );
}
