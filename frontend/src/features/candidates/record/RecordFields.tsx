import { Autocomplete, Select, TagsInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay/hooks';

import { useNow } from '@/lib/clock/useNow';
import { zonesWith } from '@/lib/format/zones';
import type { Problem } from '@/lib/relay/verb';
import { useCan } from '@/lib/viewer/viewer';
import { EditInPlace } from '@/ui/edit/EditInPlace';
import { PersonMark, PersonName } from '@/ui/person/Person';
import { TagMark } from '@/ui/tag/TagMark';

import type {
  RecordFields_candidate$data,
  RecordFields_candidate$key,
} from './__generated__/RecordFields_candidate.graphql';
import type {
  RecordFields_choices$data,
  RecordFields_choices$key,
} from './__generated__/RecordFields_choices.graphql';
import { localTime } from './localTime';
import { text } from './messages';
import classes from './Record.module.css';
import { problemOf, useUpdateCandidate } from './useUpdateCandidate';

const candidateFragment = graphql`
  fragment RecordFields_candidate on Candidate {
    location
    timeZone
    archivedAt
    owner {
      id
      name
    }
    source {
      name
    }
    tags {
      id
      name
      color
    }
  }
`;

const choicesFragment = graphql`
  fragment RecordFields_choices on Query {
    members {
      id
      name
      isActive
    }
    sources {
      id
      name
    }
    tags {
      id
      name
    }
  }
`;

type Save = ReturnType<typeof useUpdateCandidate>;
type RowProps = { candidate: RecordFields_candidate$data; isReadOnly: boolean; save: Save };
type ChoiceProps = RowProps & { choices: RecordFields_choices$data };

/** What is known of a person beside their name, each field changed where it stands. */
export function RecordFields(props: {
  candidate: RecordFields_candidate$key;
  choices: RecordFields_choices$key;
}) {
  const candidate = useFragment(candidateFragment, props.candidate);
  const choices = useFragment(choicesFragment, props.choices);
  const isReadOnly = !useCan('EDIT_CANDIDATES') || candidate.archivedAt != null;
  const save = useUpdateCandidate();
  const row = { candidate, choices, isReadOnly, save };
  return (
    <section aria-label={text.details} className={classes['fields']}>
      <LocationRow {...row} />
      <TimeZoneRow {...row} />
      <OwnerRow {...row} />
      <SourceRow {...row} />
      <TagsRow {...row} />
    </section>
  );
}

function LocationRow({ candidate, isReadOnly, save }: RowProps) {
  const now = useNow();
  const { location, timeZone } = candidate;
  const clock = timeZone == null ? null : localTime(timeZone, now);
  return (
    <Row label={text.location}>
      <EditInPlace
        label={text.location}
        value={location}
        placeholder={isReadOnly ? text.none : text.locationHint}
        isReadOnly={isReadOnly}
        onSave={async (value) => problemOf(await save(text.location, { location: value }))}
      />
      {clock !== null && <span className={classes['aside']}>{text.localTime(clock)}</span>}
    </Row>
  );
}

function TimeZoneRow({ candidate, isReadOnly, save }: RowProps) {
  const { timeZone } = candidate;
  return (
    <Row label={text.timeZone}>
      {isReadOnly ? (
        <span>{timeZone ?? text.none}</span>
      ) : (
        <Field<string | null>
          value={timeZone ?? null}
          onSave={async (value) => problemOf(await save(text.timeZone, { timeZone: value ?? '' }))}
        >
          {(field) => (
            <Select
              {...bare(text.timeZone, text.timeZoneHint)}
              {...field}
              data={zonesWith(timeZone)}
              limit={60}
              searchable
              clearable
            />
          )}
        </Field>
      )}
    </Row>
  );
}

function OwnerRow({ candidate, choices, isReadOnly, save }: ChoiceProps) {
  const { owner } = candidate;
  return (
    <Row label={text.owner}>
      {isReadOnly ? (
        <Owner owner={owner} />
      ) : (
        <Field<string | null>
          value={owner?.id ?? null}
          onSave={async (value) => problemOf(await save(text.owner, { ownerId: value }))}
        >
          {(field) => (
            <Select
              {...bare(text.owner, text.ownerHint, owner != null)}
              {...field}
              data={choices.members
                .filter((member) => member.isActive || member.id === owner?.id)
                .map((member) => ({ value: member.id, label: member.name }))}
              leftSectionWidth={20}
              leftSection={
                owner != null && (
                  <PersonMark id={owner.id} name={owner.name} size={20} isBesideName />
                )
              }
              searchable
              clearable
            />
          )}
        </Field>
      )}
    </Row>
  );
}

function SourceRow({ candidate, choices, isReadOnly, save }: ChoiceProps) {
  const source = candidate.source?.name ?? '';
  return (
    <Row label={text.source}>
      {isReadOnly ? (
        <bdi dir="auto">{source === '' ? text.none : source}</bdi>
      ) : (
        <SourceField
          key={source}
          value={source}
          known={choices.sources.map(({ name }) => name)}
          onSave={async (value) => problemOf(await save(text.source, { source: value }))}
        />
      )}
    </Row>
  );
}

function TagsRow({ candidate, choices, isReadOnly, save }: ChoiceProps) {
  const { tags } = candidate;
  return (
    <Row label={text.tags}>
      {isReadOnly ? (
        <div className={classes['tags']}>
          {tags.length === 0
            ? text.none
            : tags.map((tag) => <TagMark key={tag.id} name={tag.name} color={tag.color} />)}
        </div>
      ) : (
        <Field<string[]>
          value={tags.map(({ name }) => name)}
          onSave={async (value) => problemOf(await save(text.tags, { tags: value }))}
        >
          {(field) => (
            <TagsInput
              {...bare(text.tags, tags.length === 0 ? text.tagsHint : '')}
              {...field}
              data={choices.tags.map(({ name }) => name)}
              splitChars={[',', ';']}
            />
          )}
        </Field>
      )}
    </Row>
  );
}

function Owner({ owner }: { owner: { id: string; name: string } | null | undefined }) {
  if (owner == null) return <span>{text.none}</span>;
  return (
    <span className={classes['owner']}>
      <PersonMark id={owner.id} name={owner.name} size={20} isBesideName />
      <PersonName name={owner.name} />
    </span>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes['row']}>
      <span className={classes['label']} aria-hidden>
        {label}
      </span>
      <div className={classes['cell']}>{children}</div>
    </div>
  );
}

/** A field in a record looks like its value until it is pointed at. */
function bare(label: string, placeholder: string, isMarked = false) {
  return {
    'aria-label': label,
    placeholder,
    size: 'sm',
    classNames: {
      wrapper: classes['choice'] ?? '',
      input: `${classes['bare']} ${isMarked ? classes['marked'] : ''}`,
    },
    comboboxProps: { withinPortal: true },
  } as const;
}

/** Shows what was chosen at once, and the reason beside it if it is refused. */
function Field<V>(props: {
  value: V;
  onSave: (value: V) => Promise<Problem | null>;
  children: (field: {
    value: V;
    error: string | undefined;
    onChange: (value: V) => void;
  }) => ReactNode;
}) {
  const [pending, setPending] = useState<{ value: V } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const onChange = (value: V) => {
    setPending({ value });
    setProblem(null);
    void props.onSave(value).then((refusal) => {
      setProblem(refusal);
      // A refused choice stays to be corrected.
      if (refusal === null) setPending(null);
    });
  };
  const value = pending === null ? props.value : pending.value;
  return props.children({ value, error: problem?.message, onChange });
}

function SourceField(props: {
  value: string;
  known: string[];
  onSave: (value: string) => Promise<Problem | null>;
}) {
  const [draft, setDraft] = useState(props.value);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = (value: string) => {
    if (value.trim() !== props.value) void props.onSave(value.trim()).then(setProblem);
  };
  return (
    <Autocomplete
      {...bare(text.source, text.sourceHint)}
      dir="auto"
      data={props.known}
      value={draft}
      error={problem?.message}
      onChange={setDraft}
      onOptionSubmit={save}
      onBlur={() => save(draft)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save(draft);
      }}
    />
  );
}
