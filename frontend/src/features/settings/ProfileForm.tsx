import { Button, Select, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { graphql, useFragment } from 'react-relay/hooks';
import { useRevalidator } from 'react-router';

import { fieldError, formError, useVerb } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';
import { showToast } from '@/ui/toast/toasts';

import type { ProfileForm_viewer$key } from './__generated__/ProfileForm_viewer.graphql';
import type { ProfileFormMutation } from './__generated__/ProfileFormMutation.graphql';
import { text } from './messages';
import { Section } from './Section';
import classes from './Settings.module.css';

const fragment = graphql`
  fragment ProfileForm_viewer on Viewer {
    email
    member {
      id
      name
      timeZone
    }
  }
`;

const mutation = graphql`
  mutation ProfileFormMutation($input: UpdateMemberInput!) {
    updateMember(input: $input) {
      ... on UpdateMemberSuccess @alias(as: "success") {
        member {
          id
          name
          timeZone
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

const fields = ['name', 'timeZone'] as const;

/** The zones that this browser offers, and the one that is kept already. */
function zonesWith(kept: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(kept) ? known : [kept, ...known];
}

/** How one is called here, and where one is. */
export function ProfileForm(props: { viewer: ProfileForm_viewer$key }) {
  const { email, member } = useFragment(fragment, props.viewer);
  const verb = useVerb<ProfileFormMutation>(mutation);
  const { revalidate } = useRevalidator();
  const [name, setName] = useState(member.name);
  const [timeZone, setTimeZone] = useState(member.timeZone);
  const isSame = name.trim() === member.name && timeZone === member.timeZone;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const outcome = await verb.run({ memberId: member.id, name, timeZone });
    if (!outcome.ok) return;
    showToast({ text: text.profileSaved });
    // The name stands in the sidebar, too.
    await revalidate();
  };
  return (
    <Section title={text.profile} hint={text.profileHint}>
      <form className={classes['form']} onSubmit={(event) => void submit(event)}>
        <TextInput
          label={text.name}
          required
          dir="auto"
          autoComplete="name"
          value={name}
          error={fieldError(verb.problem, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput label={text.email} description={text.emailHint} readOnly value={email} />
        <Select
          label={text.timeZone}
          data={zonesWith(member.timeZone)}
          searchable
          selectFirstOptionOnChange
          // What is typed is a search, not more of the zone that is chosen.
          onClick={(event) => event.currentTarget.select()}
          maxDropdownHeight={320}
          allowDeselect={false}
          value={timeZone}
          error={fieldError(verb.problem, 'timeZone')}
          onChange={(value) => setTimeZone(value ?? timeZone)}
        />
        <ProblemNote problem={formError(verb.problem, fields)} />
        <div className={classes['actions']}>
          <Button type="submit" loading={verb.isRunning} disabled={isSame}>
            {text.save}
          </Button>
        </div>
      </form>
    </Section>
  );
}
