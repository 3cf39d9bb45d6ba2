import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { graphql, useFragment } from 'react-relay/hooks';

import type { Problem } from '@/lib/relay/verb';

import type { ForAll_choices$key } from './__generated__/ForAll_choices.graphql';
import classes from './Imports.module.css';
import { text } from './messages';

const fragment = graphql`
  fragment ForAll_choices on Query {
    tags {
      id
      name
    }
    jobs(filter: { status: OPEN }, first: 100) {
      edges {
        node {
          id
          title
          stages {
            id
            name
          }
        }
      }
    }
  }
`;

export type Common = {
  readonly dateOrder: 'DAY_FIRST' | 'MONTH_FIRST';
  readonly phoneRegion: string;
  readonly source: string;
  readonly tags: string[];
  readonly jobId: string | null;
  readonly stageId: string | null;
};

const orNull = (value: string) => (value === '' ? null : value);

/** What holds for every row of the file. */
export function ForAll(props: {
  choices: ForAll_choices$key;
  common: Common;
  problem: Problem | null;
  onChange: (common: Common) => void;
}) {
  const { common, problem, onChange } = props;
  const { tags, jobs } = useFragment(fragment, props.choices);
  const job = jobs.edges.find(({ node }) => node.id === common.jobId)?.node;
  const change = (values: Partial<Common>) => onChange({ ...common, ...values });
  const errorOf = (field: string) => (problem?.path[2] === field ? problem.message : undefined);
  return (
    <section aria-label={text.forAll} className={classes['section']}>
      <h2 className={classes['title']}>{text.forAll}</h2>
      <div className={classes['common']}>
        <NativeSelect
          label={text.job}
          description={text.jobHint}
          value={common.jobId ?? ''}
          error={errorOf('jobId')}
          data={[
            { value: '', label: text.noJob },
            ...jobs.edges.map(({ node }) => ({ value: node.id, label: node.title })),
          ]}
          onChange={(event) => change({ jobId: orNull(event.currentTarget.value), stageId: null })}
        />
        <NativeSelect
          label={text.stage}
          description={text.jobHint}
          disabled={job === undefined}
          value={common.stageId ?? ''}
          error={errorOf('stageId')}
          data={[
            { value: '', label: text.firstStage },
            ...(job?.stages ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => change({ stageId: orNull(event.currentTarget.value) })}
        />
        <TextInput
          label={text.source}
          description={text.jobHint}
          dir="auto"
          value={common.source}
          error={errorOf('source')}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
        <TagsInput
          label={text.tags}
          data={tags.map(({ name }) => name)}
          value={[...common.tags]}
          error={errorOf('tags')}
          onChange={(chosen) => change({ tags: chosen })}
        />
        <NativeSelect
          label={text.dateOrder}
          value={common.dateOrder}
          data={(['DAY_FIRST', 'MONTH_FIRST'] as const).map((value) => ({
            value,
            label: text.dateOrders[value],
          }))}
          onChange={(event) =>
            change({ dateOrder: event.currentTarget.value as Common['dateOrder'] })
          }
        />
        <TextInput
          label={text.region}
          placeholder={text.regionHint}
          maxLength={2}
          value={common.phoneRegion}
          error={errorOf('phoneRegion')}
          onChange={(event) => change({ phoneRegion: event.currentTarget.value.toUpperCase() })}
        />
      </div>
    </section>
  );
}
