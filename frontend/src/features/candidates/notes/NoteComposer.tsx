import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { graphql, useFragment } from 'react-relay/hooks';

import { useVerb } from '@/lib/relay/verb';
import { showUndoToast } from '@/ui/toast/undoToast';

import { usePanel } from '../panel/PanelContext';
import type { NoteComposer_candidate$key } from './__generated__/NoteComposer_candidate.graphql';
import type { NoteComposerAddMutation } from './__generated__/NoteComposerAddMutation.graphql';
import { text } from './messages';
import { keepDraft, readDraft } from './noteDrafts';
import classes from './Notes.module.css';

const fragment = graphql`
  fragment NoteComposer_candidate on Candidate {
    id
    applications {
      id
      job {
        id
        title
      }
    }
  }
`;

const add = graphql`
  mutation NoteComposerAddMutation($input: AddNoteInput!) {
    addNote(input: $input) {
      ... on AddNoteSuccess @alias(as: "success") {
        activityId
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
    }
  }
`;

/** A note about a person: for all who may see notes, or inside one of their jobs. */
export function NoteComposer(props: { candidate: NoteComposer_candidate$key }) {
  const { id, applications } = useFragment(fragment, props.candidate);
  const { changed } = usePanel();
  const [body, setBody] = useState(() => readDraft(id));
  const [jobId, setJobId] = useState('');
  const verb = useVerb<NoteComposerAddMutation>(add);
  const isEmpty = body.trim() === '';

  const write = (next: string) => {
    setBody(next);
    keepDraft(id, next);
  };
  const save = async () => {
    if (isEmpty || verb.isRunning) return;
    const outcome = await verb.run({ candidateId: id, body, jobId: jobId === '' ? null : jobId });
    if (!outcome.ok) return;
    write('');
    changed();
    showUndoToast(text.saved, outcome.value.activityId, changed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };

  return (
    <div className={classes['composer']}>
      <Textarea
        aria-label={text.write}
        placeholder={text.placeholder}
        description={verb.problem === null ? undefined : text.keptDraft}
        dir="auto"
        autosize
        minRows={2}
        maxRows={12}
        value={body}
        error={verb.problem?.message}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {!isEmpty && (
        <div className={classes['actions']}>
          {applications.length > 0 && (
            <NativeSelect
              size="xs"
              aria-label={text.about}
              className={classes['scope']}
              value={jobId}
              onChange={(event) => setJobId(event.currentTarget.value)}
              data={[
                { value: '', label: text.everyone },
                ...applications.map(({ job }) => ({ value: job.id, label: text.inJob(job.title) })),
              ]}
            />
          )}
          <span className={classes['hint']}>{text.hint}</span>
          <Button size="compact-sm" loading={verb.isRunning} onClick={() => void save()}>
            {text.save}
          </Button>
        </div>
      )}
    </div>
  );
}
